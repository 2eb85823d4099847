// Words around the terms of the glossary; what the terms mean comes from Rust, with the law.

import type { Confidence } from "../lib/ipc/generated/api";

export const glossary = {
  title: "Terms",
  intro: (day: string) => `What the terms on the screens mean, and where each comes from, as made sure of on ${day}.`,
  sought: "Find a term",
  none: "No term has these words.",
  showAll: "Show all terms",
  confidence: {
    certain: "",
    likely: "The primary text was not read.",
    check: "To confirm before anyone relies on it.",
  } satisfies Record<Confidence, string>,
} as const;
