// Says in words what Rust read from a client's words about a date, and where the range lies on a ruler of years.

import type { PartialDate } from "../../lib/ipc/generated/api";
import { dates as words } from "../../words/dates.en-GB";
import { dayInWords, partsOf, type CivilDate } from "./civil";

/** The range in full words: "1 June to 31 August 2003". */
export function rangeInWords({ earliest, latest }: PartialDate): string {
  if (earliest === null && latest === null) return words.openBounds;
  if (latest === null) return words.from(dayInWords(earliest ?? ""));
  if (earliest === null) return words.until(dayInWords(latest));
  return earliest === latest ? dayInWords(earliest) : words.range(firstDay(earliest, latest), dayInWords(latest));
}

/** The first day of a range, without what the last day says again. */
function firstDay(earliest: CivilDate, latest: CivilDate): string {
  const whole = dayInWords(earliest);
  return partsOf(earliest).year === partsOf(latest).year ? whole.replace(/ \d+$/, "") : whole;
}

/** A bar on a ruler of years; places run from 0 to 1. */
export interface Ruler {
  /** Where each year begins, and its figures. */
  readonly years: readonly { readonly at: number; readonly year: number }[];
  /** Where the range begins. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
}

/** The ruler for a range with two ends, with a year and a half of room; null where an end is open. */
export function rulerOf({ earliest, latest }: PartialDate): Ruler | null {
  if (earliest === null || latest === null) return null;
  const start = asYears(earliest);
  const end = asYears(latest) + 1 / 365;
  const first = Math.floor(start) - 1;
  const last = Math.ceil(end) + 1;
  const step = Math.max(1, Math.ceil((last - first) / 8));
  const place = (years: number): number => (years - first) / (last - first);
  const years = [];
  for (let year = first; year < last; year += step) years.push({ at: place(year), year });
  return { years, from: place(start), to: place(end) };
}

function asYears(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return year + (month - 1) / 12 + (day - 1) / 365;
}
