// What is said beside a holiday: as shipped or not, and of a correction its day and its reason.

import type { HolidayLine } from "../../lib/ipc/generated/api";
import { rules as words } from "../../words/rules.en-GB";
import { dayInWords } from "../dates/civil";

/** "Added by the firm. On 20 November 2026: It was proclaimed". */
export function holidayMark(line: HolidayLine): string {
  const { correction } = line;
  const differs = differenceOf(line);
  return correction === null ? differs : `${differs}. ${words.screen.said(dayInWords(correction.correctedOn), correction.reason)}`;
}

function differenceOf({ title, shipped }: HolidayLine): string {
  if (title === null) return words.holidays.taken(shipped ?? "");
  if (shipped === null) return words.holidays.added;
  return title === shipped ? words.holidays.shipped : words.holidays.renamed(shipped);
}
