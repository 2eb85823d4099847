// A template's paragraphs and facts in words: the pieces of a text, and what a fact reads like.

import type { TemplateComparison, TemplateFact } from "../../lib/ipc/generated/api";
import { templates as words } from "../../words/templates.en-GB";

/** A piece of a paragraph: plain words, or a fact in its braces. */
export interface Piece {
  readonly text: string;
  readonly isFact: boolean;
}

/** The pieces of a paragraph's text; `\{` is a brace. */
export function piecesOf(source: string): readonly Piece[] {
  const parts = source.split(/((?<!\\)\{[a-z][a-z0-9._-]*\})/u).filter((part) => part !== "");
  return parts.map((part) => {
    const isFact = /^\{[a-z]/u.test(part);
    return { text: isFact ? part : part.replaceAll("\\{", "{"), isFact };
  });
}

/** What a fact is called in a list: its name, and how it reads. */
export function factInWords({ name, reads, onlyWhere }: TemplateFact): string {
  return words.form.reads(name, onlyWhere === null ? reads : words.form.onlyWhere(reads, onlyWhere));
}

/** The text with a fact put in where the caret stands, and where the caret stands then. */
export function withFact(text: string, fact: string, start: number, end: number): { readonly text: string; readonly caret: number } {
  const put = `{${fact}}`;
  return { text: text.slice(0, start) + put + text.slice(end), caret: start + put.length };
}

/** Whether two wordings are the same, word for word. */
export function isSame({ subject, paragraphs }: TemplateComparison): boolean {
  return subject.every(({ change }) => change === "same") && paragraphs.every(({ change }) => change === "same");
}
