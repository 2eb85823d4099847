// Lays out what was asked against what came back: one row an ask, one column a reply. How an ask stands comes from Rust.

import type { Answer, AskLine, AskStanding, Correspondence, CorrespondenceId } from "../../lib/ipc/generated/api";
import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { asks as words } from "../../words/asks.en-GB";
import { officeKey } from "../bodies/offices";
import { dayInWords } from "../dates/civil";

/** What is left out of a matrix. */
export interface MatrixFilter {
  /** The key of an office, or nothing for all. */
  readonly office: string;
  /** Whether what was answered is left out. */
  readonly onlyOpen: boolean;
}

/** The asks of one letter. */
export interface AskGroup {
  readonly letter: Correspondence;
  readonly lines: readonly AskLine[];
}

/** Asks under their letters, and the replies that stand beside them, by the day they came. */
export interface Matrix {
  readonly groups: readonly AskGroup[];
  readonly replies: readonly Correspondence[];
}

/** The matrix of a ledger. A reply has a column where it answers a letter shown, or says something to an ask of it. */
export function matrixOf(ledger: readonly Correspondence[], lines: readonly AskLine[], filter: MatrixFilter): Matrix {
  const groups = ledger
    .filter(({ office }) => filter.office === "" || officeKey(office) === filter.office)
    .map((letter) => ({ letter, lines: lines.filter((line) => belongs(line, letter.id, filter.onlyOpen)) }))
    .filter((group) => group.lines.length > 0);
  const shown = groups.map(({ letter }) => letter.id);
  const speaking = new Set(groups.flatMap((group) => group.lines.flatMap(({ answers }) => answers.map(({ reply }) => reply))));
  const replies = ledger.filter(
    ({ direction, id, answers, onlyAcknowledges }) =>
      direction === "in" && (speaking.has(id) || (!onlyAcknowledges && answers.some((one) => shown.includes(one)))),
  );
  return { groups, replies };
}

function belongs({ ask, standing }: AskLine, letter: CorrespondenceId, onlyOpen: boolean): boolean {
  return ask.entry === letter && !(onlyOpen && standing === "answered");
}

/** What one reply says to one ask. */
export function answerIn({ answers }: AskLine, reply: CorrespondenceId): Answer | undefined {
  return answers.find((answer) => answer.reply === reply);
}

/** What an answer says, in words. */
export function answerInWords({ outcome, promisedBy }: Pick<Answer, "outcome" | "promisedBy">): string {
  return promisedBy === null ? words.outcome[outcome] : words.promisedBy(dayInWords(promisedBy));
}

/** The shape beside a word. */
export const standingMark: Record<AskStanding, MarkKind> = {
  answered: "fine", part: "soon", refused: "now", promised: "later", "promise-passed": "now", waiting: "later",
  "no-answer": "now",
};
