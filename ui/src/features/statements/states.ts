// How an account stands, in a word and a shape.

import type { MarkKind } from "../../lib/ui/Mark/kinds";
import type { StatementLine } from "../../lib/ipc/generated/api";
import { statements as words } from "../../words/statements.en-GB";
import { dayInWords } from "../dates/civil";

/** How it stands in words: sealed, or a draft, after which version. */
export function stateInWords({ isDraft, versions, kind }: StatementLine): string {
  const last = versions.at(-1);
  if (last === undefined) return words.draft;
  if (isDraft) return words.draftAfter(last.number);
  return kind === "witness-statement" ? words.sealedVersion(last.number) : words.sealed;
}

/** The shape beside it. */
export function stateKind({ isDraft }: StatementLine): MarkKind {
  return isDraft ? "soon" : "fine";
}

/** The day the last version was signed, in words; nothing where it was not, or a new one is being written. */
export function signedInWords({ versions }: StatementLine): string {
  const signed = versions.findLast(({ signedOn }) => signedOn !== null)?.signedOn ?? null;
  return signed === null ? words.unsigned : dayInWords(signed);
}

/** Whether later words can be added to it as an addendum. */
export function takesAddenda({ kind, isDraft }: StatementLine): boolean {
  return !isDraft && (kind === "first-account" || kind === "recorded-interview");
}

/** Numbers of paragraphs as typed, "1, 3 and 4": null where something else stands among them. */
export function numbersIn(text: string): number[] | null {
  const parts = text.split(/[\s,;]+|\band\b/u).filter((part) => part !== "");
  return parts.every((part) => /^[1-9]\d{0,3}$/u.test(part)) ? parts.map(Number) : null;
}
