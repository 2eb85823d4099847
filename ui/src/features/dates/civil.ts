// Civil dates on the wire are `2026-11-23`. This file says them in words and counts days; reading what a person
// typed is in known-date.ts, and what a client said is read in Rust.

const months = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
] as const;
const weekdays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

/** A day of the calendar, as Rust sends it: `2026-11-23`. */
export type CivilDate = string;

/** The parts of a civil date; the month counts from 1. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The parts of a civil date. */
export function partsOf(date: CivilDate): CivilParts {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return { year, month, day };
}

/** The civil date of these parts, or null where the calendar has no such day. */
export function civilDate({ year, month, day }: CivilParts): CivilDate | null {
  const moment = new Date(Date.UTC(year, month - 1, day));
  moment.setUTCFullYear(year);
  const isDay = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return isDay ? moment.toISOString().slice(0, 10) : null;
}

/** The day so many days later. */
export function daysAfter(date: CivilDate, days: number): CivilDate {
  const { year, month, day } = partsOf(date);
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** How many days from one day to another; less than nothing where the other is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The name of a month, counted from 1. */
export function monthName(month: number): string {
  return months[month - 1] ?? "";
}

/** The number of the month that begins with these letters, or null: "nov" is 11. */
export function monthNumber(name: string): number | null {
  const start = name.toLowerCase();
  const found = start.length < 3 ? -1 : months.findIndex((month) => month.toLowerCase().startsWith(start));
  return found < 0 ? null : found + 1;
}

/** "23 November 2026". */
export function dayInWords(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** "Monday". */
export function weekdayName(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? "";
}

/** "Monday 23 November 2026". */
export function weekdayInWords(date: CivilDate): string {
  return `${weekdayName(date)} ${dayInWords(date)}`;
}

/** The day it is on this computer. */
export function today(now: Date = new Date()): CivilDate {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
