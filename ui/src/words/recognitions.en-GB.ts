// Words about officers of the casebook who may be the one that a matter names.

import type { Certainty } from "../lib/ipc/generated/api";

export const recognitions = {
  title: "May be the same officer",
  within: "named in this matter",
  elsewhere: "named in another matter",
  certainty: {
    certain: "Certain",
    likely: "Likely the same",
    possible: "Possibly the same",
    "not-stated": "",
  } satisfies Record<Certainty, string>,
  because: (reasons: string) => `${reasons}.`,
  same: "Same officer",
  takeWithin: "Choose this officer",
  notSame: "Not the same",
  sameNow: (cipher: string) => `${cipher} will be put into this matter. Nothing else is joined, and it can be taken back.`,
  apartNow: "Recorded as two people when you save. The pair is not offered again.",
  nothing: "Nobody is joined to anybody by leaving it open.",
  label: {
    basis: "Why is it the same officer?",
    apart: "Why are they two people?",
    reason: "Why is it taken back?",
    name: "Name that this matter gives the officer",
  },
  hint: { basis: "Kept with who decided it and the day." },
  choose: "Choose",
  missing: {
    basis: "Write why it is the same officer",
    apart: "Write why they are two people",
    reason: "Write why it is taken back",
    name: "Write the name that this matter gives the officer",
  },
  save: "Put into this matter",
  standing: {
    title: "The same officer as in another matter",
    decided: "Decided",
    by: "Decided by",
    basis: "Why",
    certainty: "How certain",
    alike: "Alike in",
    account: "First account here",
    accountNone: "None taken by then",
    reverse: "Take back",
  },
  reversal: {
    title: "Take back that it is the same officer",
    note: "This matter names an officer of its own again, with what it said. The two are kept as two people.",
    save: "Take back",
  },
  again: { title: "May be the same officer", none: "No other officer of the casebook comes up.", look: "Look", compare: "Compare", apart: "Save as two people" },
} as const;
