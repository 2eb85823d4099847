// Words of what was asked and what was answered.

import type { AnswerOutcome, AskStanding } from "../lib/ipc/generated/api";

export const asks = {
  title: "Asks and answers",
  open: "Asks and answers",
  intro: "One row for each thing asked, one column for each reply. That nothing came is worked out from the dates.",
  empty: "Nothing has been asked yet.",
  emptyFilter: "Everything asked of this body has been answered.",
  table: "What was asked, and what each reply says to it",
  body: "Body",
  allBodies: "All bodies",
  onlyOpen: "Only what was not answered",
  open_: (n: number, of: number) => `${n} of ${of} not answered`,
  column: { ask: "Ask", by: "Answer by", stands: "Stands" },
  noDay: "No day named",
  askOf: (number: number) => `Ask ${number}`,
  group: (letter: string, day: string, office: string) => `${letter} of ${day}, to ${office}`,
  reply: (day: string) => `Reply of ${day}`,
  cell: (ask: number, letter: string, reply: string, says: string) => `Ask ${ask} of ${letter}. ${reply}: ${says}`,
  says: "What it says",
  nothing: "Nothing",
  outcome: {
    answered: "Answered", part: "Answered in part", refused: "Refused", promised: "Promised",
  } satisfies Record<AnswerOutcome, string>,
  promisedBy: (day: string) => `Promised by ${day}`,
  standing: {
    answered: "Answered", part: "Answered in part", refused: "Refused", promised: "Promised",
    "promise-passed": "Promise not kept", waiting: "No reply yet", "no-answer": "No answer",
  } satisfies Record<AskStanding, string>,
  markTitle: "What does this reply say?",
  label: { outcome: "What it says", promisedBy: "Promised by which day?", place: "Where in the reply?", note: "Note" },
  hint: { place: "Page or paragraph", note: "For the firm alone" },
  save: "Save what it says",
} as const;
