// Words of the criteria for referral of one allegation. The criteria, their questions and paragraphs come from Rust, with the law.

import type { YesNoUnknown } from "../lib/ipc/generated/api";

export const referral = {
  title: "Referral",
  met: "Met",
  asItStands: "by its category",
  answeredYes: "answered with yes",
  notReliedOn: "Not relied on yet",
  ask: "To be asked",
  answered: "Answered",
  answer: "Answer",
  again: "Answer again",
  asAt: (day: string) => `Criteria as checked on ${day}. A proposal, for a person to confirm.`,
  none: "No criterion is met, and nothing is left to ask.",
  said: { yes: "Yes", no: "No", unknown: "Not known" } satisfies Record<YesNoUnknown, string>,
  given: (answer: string, on: string, words: string) => `${answer}, ${on}. ${words}`,
  formTitle: "Answer a question of referral",
  label: { answer: "What is the answer?", words: "On what does it rest?" },
  hint: { words: "A document, what the client said, a letter of the force. It is covered in what the search finds." },
  missing: { answer: "Choose an answer", words: "Write on what it rests" },
} as const;
