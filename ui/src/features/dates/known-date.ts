// Reads a date that is known: the day on a letter, the day an authority was given. One box, several ways to write it.
// When something happened is never read here: a client's words may be vague, and Rust reads them.

import { civilDate, daysAfter, monthNumber, type CivilDate } from "./civil";
import { dates as words } from "../../words/dates.en-GB";

/** What a known-date box holds: a day, or what is wrong with it. */
export type KnownDate = { readonly day: CivilDate } | { readonly problem: string };

/** Reads `23/11/26`, `23 Nov 2026`, `2026-11-23`, `today`, `tomorrow`, `yesterday`, `+28d` and `+2w`. */
export function readKnownDate(text: string, today: CivilDate): KnownDate {
  const typed = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (typed === "") return { problem: words.missing };
  return relative(typed, today) ?? absolute(typed, today) ?? { problem: words.unreadable };
}

function relative(typed: string, today: CivilDate): KnownDate | null {
  const near: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };
  const days = near[typed];
  if (days !== undefined) return { day: daysAfter(today, days) };
  const count = /^([+-]) ?(\d{1,4}) ?(d|days?|w|weeks?)$/.exec(typed);
  if (count === null) return null;
  const size = Number(count[2]) * (count[3]?.startsWith("w") === true ? 7 : 1);
  return { day: daysAfter(today, count[1] === "-" ? -size : size) };
}

function absolute(typed: string, today: CivilDate): KnownDate | null {
  const plain = typed.replace(/^(mon|tues?|wed(nes)?|thu(rs)?|fri|sat(ur)?|sun)(day)?,? /, "");
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  if (iso !== null) return checked(Number(iso[3]), Number(iso[2]), Number(iso[1]));
  const figures = /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?$/.exec(plain);
  if (figures !== null) return checked(Number(figures[1]), Number(figures[2]), yearOf(figures[3], today));
  const named = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]+),?(?: (\d{4}|\d{2}))?$/.exec(plain);
  if (named === null) return null;
  const month = monthNumber(named[2] ?? "");
  if (month === null) return { problem: words.noSuchMonth(named[2] ?? "") };
  return checked(Number(named[1]), month, yearOf(named[3], today));
}

/** Two figures are a year within fifty of this one; none are this year. */
function yearOf(figures: string | undefined, today: CivilDate): number {
  const now = Number(today.slice(0, 4));
  if (figures === undefined) return now;
  if (figures.length === 4) return Number(figures);
  const near = Math.floor(now / 100) * 100 + Number(figures);
  if (near > now + 50) return near - 100;
  return near < now - 50 ? near + 100 : near;
}

function checked(day: number, month: number, year: number): KnownDate {
  if (month < 1 || month > 12) return { problem: words.noSuchMonth(String(month)) };
  const date = civilDate({ year, month, day });
  return date === null ? { problem: words.noSuchDay(day, month, year) } : { day: date };
}
