// Known days in the forms of an investigation: what is wrong with one as typed, and the day it is.

import type { FieldProblem } from "../../lib/ipc/generated/api";
import type { CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

/** What is wrong with a day that must be there. */
export function unread(field: string, text: string, today: CivilDate): FieldProblem[] {
  const read = readKnownDate(text, today);
  return "problem" in read ? [{ field, problem: read.problem }] : [];
}

/** What is wrong with a day that may be left out. */
export function unreadIfGiven(field: string, text: string, today: CivilDate): FieldProblem[] {
  return text.trim() === "" ? [] : unread(field, text, today);
}

/** The day, or null where there is none. */
export function dayOf(text: string, today: CivilDate): CivilDate | null {
  const read = readKnownDate(text, today);
  return "day" in read ? read.day : null;
}
