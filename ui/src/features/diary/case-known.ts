// What is typed of one case when a date is counted: enhanced rights, times left out, an extension. Which of them a rule asks for
// comes from Rust, and so does every day that follows.

import type { CaseAsked, CaseKnown, Extension, FieldProblem, TimeLeftOut } from "../../lib/ipc/generated/api";
import { ifBlank } from "../../lib/state/record-form.svelte";
import { diary as words } from "../../words/diary.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";

/** A time left out, as typed. */
export interface TypedTime {
  first: string;
  last: string;
  why: string;
}

/** How a limit was extended: not, by the time that its rule adds, or to a day. */
export type Extended = "" | "further" | "to";

/** What is known of a case, as typed. */
export interface TypedCase {
  enhanced: boolean;
  times: TypedTime[];
  extended: Extended;
  to: string;
  givenOn: string;
  by: string;
}

/** Whether a rule asks anything of a case besides the day. */
export function asksAnything({ enhanced, leftOut, extension }: CaseAsked): boolean {
  return enhanced !== null || leftOut !== null || extension !== null;
}

/** What is known of a case, as it stands in the fields; nothing, unless something was said before. */
export function typedCase(known?: CaseKnown): TypedCase {
  const given = known?.extension ?? null;
  const named = dayOfExtension(given?.extension ?? null);
  return {
    enhanced: known?.hasEnhancedRights ?? false,
    times: (known?.leftOut ?? []).map(({ first, last, why }) => ({ first: dayInWords(first), last: dayInWords(last), why })),
    extended: given === null ? "" : named === null ? "further" : "to",
    to: named === null ? "" : dayInWords(named),
    givenOn: given === null ? "" : dayInWords(given.givenOn),
    by: given?.by ?? "",
  };
}

/** The day that an extension names; null for the time that a rule itself adds. */
export function dayOfExtension(extension: Extension | null): CivilDate | null {
  return typeof extension === "object" && extension !== null ? extension.to : null;
}

/** What is missing of what was typed, or cannot be read. `at` stands before the names of the fields. */
export function gapsOfCase(typed: TypedCase, at: string, today: CivilDate): FieldProblem[] {
  const times = typed.times.flatMap((time, n) => gapsOfTime(time, `${at}leftOut.${n}.`, today));
  if (typed.extended === "") return times;
  const field = `${at}extension.`;
  const givenOn = dayOf(typed.givenOn, today);
  return [
    ...times,
    ...(typed.extended === "to" ? unread(`${field}to`, typed.to, today) : []),
    ...unread(`${field}givenOn`, typed.givenOn, today),
    ...(givenOn !== null && givenOn > today ? [{ field: `${field}givenOn`, problem: words.missing.givenLater }] : []),
    ...ifBlank(`${field}by`, typed.by, words.missing.by),
  ];
}

function gapsOfTime({ first, last, why }: TypedTime, at: string, today: CivilDate): FieldProblem[] {
  const [begins, ends] = [dayOf(first, today), dayOf(last, today)];
  const isTurned = begins !== null && ends !== null && ends < begins;
  return [
    ...unread(`${at}first`, first, today),
    ...unread(`${at}last`, last, today),
    ...(isTurned ? [{ field: `${at}last`, problem: words.missing.turned }] : []),
    ...ifBlank(`${at}why`, why, words.missing.why),
  ];
}

/** What was typed, as it is sent. Nothing may be missing of it. */
export function caseOf(typed: TypedCase, today: CivilDate): CaseKnown {
  const day = (text: string): CivilDate => dayOf(text, today) ?? today;
  const leftOut: TimeLeftOut[] = typed.times.map(({ first, last, why }) => ({ first: day(first), last: day(last), why }));
  const extension: Extension = typed.extended === "to" ? { to: day(typed.to) } : "further";
  return {
    hasEnhancedRights: typed.enhanced,
    leftOut,
    extension: typed.extended === "" ? null : { extension, givenOn: day(typed.givenOn), by: typed.by },
  };
}

/** Whether nothing was typed that changes the count. */
export function isBare({ enhanced, times, extended }: TypedCase): boolean {
  return !enhanced && times.length === 0 && extended === "";
}

/** What is known of a case, in lines. */
export function caseInWords({ hasEnhancedRights, leftOut, extension }: CaseKnown): string[] {
  const to = dayOfExtension(extension?.extension ?? null);
  return [
    ...(hasEnhancedRights ? [words.known.enhanced] : []),
    ...leftOut.map(({ first, last, why }) => words.known.leftOut(dayInWords(first), dayInWords(last), why)),
    ...(extension === null
      ? []
      : [words.known.extended(to === null ? words.known.further : words.to(dayInWords(to)), extension.by, dayInWords(extension.givenOn))]),
  ];
}
