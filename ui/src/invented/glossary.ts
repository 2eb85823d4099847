// A few terms of a glossary, for tests and for the gallery.

import type { Glossary, Term } from "../lib/ipc/generated/api";

const term = (id: string, name: string, meaning: string): Term => ({
  id, term: name, meaning, citation: "An invented act, s.1", confidence: "certain",
});

/** A glossary of a few terms. */
export const glossary: Glossary = {
  asAt: "2026-11-23",
  terms: [
    term("appropriate-authority", "appropriate authority", "The chief officer, or whoever stands in that place."),
    { ...term("cipher", "cipher", "What a person is called wherever the name is not shown."), confidence: "likely" },
    term("first-account", "first account", "A short account in the client’s own words, sealed at once."),
    term("mode-of-investigation", "mode of investigation", "Who has the direction and control of an investigation."),
  ],
};
