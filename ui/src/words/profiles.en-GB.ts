// Words about how a client wishes to be spoken of and spoken with.

import type { ChosenTerm } from "../lib/ipc/generated/api";

export const profiles = {
  title: "How to speak with them",
  none: "Nothing recorded yet. Ask your client which words to use.",
  edit: "Edit",
  editTitle: "How to speak with your client",
  editFor: (cipher: string) => `Client ${cipher}`,
  term: {
    term: "Word", ownWords: "Other words", pronouns: "Pronouns", language: "Language", doNotAsk: "Do not ask about",
  },
  label: {
    term: "The word your client chose",
    ownWords: "Other words to use, or to keep from",
    pronouns: "Pronouns",
    language: "Language",
    needsInterpreter: "An interpreter is needed",
    doNotAsk: "Do not ask about",
  },
  hint: {
    pronouns: "As your client gives them.",
    language: "Leave empty for English.",
    doNotAsk: "One thing to a line. It is shown before the first question.",
  },
  chosen: {
    "not-asked": "Not asked yet",
    survivor: "Survivor",
    victim: "Victim",
    neither: "Neither",
  } satisfies Record<ChosenTerm, string>,
  english: "English",
  withInterpreter: (language: string) => `${language}, with an interpreter`,
} as const;
