// Words of the two date fields: when something happened, as said, and a day that is known.

import { monthName } from "../features/dates/civil";
import type { DateBasis, DateKind } from "../lib/ipc/generated/api";

export const dates = {
  asSaid: "Write it as your client says it. A year, a season or “between … and …” is enough, and so is “not sure”.",
  knownHint: "For example 23/11/26, 23 Nov 2026, tomorrow or +28d.",
  reading: "Reading…",
  openBounds: "Kept as said, with no range",
  from: (day: string) => `From ${day}`,
  until: (day: string) => `Until ${day}`,
  range: (first: string, last: string) => `${first} to ${last}`,
  rulerOf: (range: string) => `On a ruler of years: ${range}`,
  missing: "Write a date",
  unreadable: "Write the date as day, month and year, for example 23 November 2026",
  noSuchMonth: (month: string) => `There is no month “${month}”`,
  noSuchDay: (day: number, month: number, year: number) => `${monthName(month)} ${year} has no day ${day}`,
  wordsKept: "The words are always kept and printed as said. The range is only for sorting and checking.",
  understood: "Understood as you type",
  examples: [
    { words: "14/2/2001", reading: "14 Feb 2001" },
    { words: "June 2003", reading: "month" },
    { words: "summer 2003", reading: "season" },
    { words: "1999", reading: "year" },
    { words: "between Jan 2003 and Mar 2004", reading: "range" },
    { words: "not sure", reading: "kept as unknown" },
  ],
  basis: {
    memory: "From memory",
    "worked-out": "Worked out, not corroborated",
    document: "From a document",
    corroborated: "Corroborated",
  } satisfies Record<DateBasis, string>,
  kind: {
    exact: "One day",
    month: "A month",
    season: "A season",
    year: "A year",
    age: "An age",
    about: "About then",
    between: "Between two dates",
    before: "Before a date",
    after: "After a date",
    repeated: "Many times",
    unknown: "Not known",
  } satisfies Record<DateKind, string>,
} as const;
