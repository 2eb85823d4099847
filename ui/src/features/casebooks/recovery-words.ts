// Twelve words as they are typed. Whether they are the right ones is for Rust to say.

import type { FieldProblem } from "../../lib/ipc/generated/api";
import { casebooks } from "../../words/casebooks.en-GB";

/** Words that are shown once and typed back. */
export interface WordsOnce {
  readonly shown: readonly string[];
  typed: string[];
  readonly busy: boolean;
  readonly isDone: boolean;
  wordsWritten(): void;
  finish(): Promise<void>;
  problemOf(field: string): string | undefined;
}

/** How many recovery words a casebook has. */
export const howManyWords = 12;

/** Twelve words, none typed yet. */
export function emptyWords(): string[] {
  return Array.from({ length: howManyWords }, () => "");
}

/** The words as one text, a space between, in small letters. */
export function joined(words: readonly string[]): string {
  return words.map((word) => word.trim().toLowerCase()).join(" ");
}

/** Words out of a text, put in from one place on; what does not fit is left out. */
export function spread(words: readonly string[], from: number, text: string): string[] {
  const given = text.trim().split(/\s+/u);
  return words.map((word, n) => given[n - from] ?? word);
}

/** Which words are not typed yet. */
export function gapsInWords(words: readonly string[]): FieldProblem[] {
  return words.flatMap((word, n) =>
    word.trim() === "" ? [{ field: `word-${n + 1}`, problem: casebooks.words.missing(n + 1) }] : [],
  );
}
