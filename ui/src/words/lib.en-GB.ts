// Words of the parts that every screen is made of.

export const lib = {
  thereIsAProblem: "There is a problem",
  loading: "Reading the casebook…",
  unexpected: "Something went wrong that Candour has no words for.",
  unexpectedRemedy: "Try again. Nothing was saved by this act.",
  reference: (reference: string) => `Reference ${reference}`,
  offer: {
    "try-again": "Try again",
    "use-words": "Use the recovery words",
    "choose-folder": "Choose another casebook",
    "go-back": "Go back",
    "first-stop": "Show what stops it",
    "copy-reference": "Copy the reference",
  },
  veiled: "Covered. What you typed is kept. Reading it again is recorded.",
  readOn: "Read, and go on",
  dismiss: "Dismiss",
  more: "More",
  filter: (list: string) => `Filter ${list.charAt(0).toLowerCase()}${list.slice(1)}`,
  filtered: (shown: number, rows: number) => `${shown.toLocaleString("en-GB")} of ${rows.toLocaleString("en-GB")} shown`,
} as const;
