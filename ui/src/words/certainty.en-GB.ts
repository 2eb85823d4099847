// How certain somebody is of something: one scale, wherever it is asked.

import type { Certainty } from "../lib/ipc/generated/api";

export const certainty = {
  label: "How certain is it?",
  choose: "Choose",
  missing: "Say how certain it is",
  of: {
    certain: "Certain",
    likely: "Likely",
    possible: "Possible",
    "not-stated": "Not stated",
  } satisfies Record<Certainty, string>,
} as const;
