// A step in lines: whom it asks, by when, and to which office its letter can be begun.

import type { NextStep, StepDate } from "../../lib/ipc/generated/api";
import { escalation as words } from "../../words/escalation.en-GB";
import { officeKey } from "../bodies/offices";
import { dayInWords } from "../dates/civil";

/** Whom a step asks; any of them. */
export function asksWhom({ asked }: Pick<NextStep, "asked">): string {
  const names = asked.map(({ name }) => name).join(words.or);
  return names.charAt(0).toLocaleUpperCase("en-GB") + names.slice(1);
}

/** The time limits of a step, a line each. */
export function datesInWords({ dates }: Pick<NextStep, "dates">): string {
  return dates.map(dateInWords).join("\n");
}

function dateInWords({ title, lastDay, actBy, isFirm }: StepDate): string {
  if (lastDay === null) return words.unkept(title);
  const last = dayInWords(lastDay);
  const line = actBy === null ? words.lastDay(title, last) : words.actBy(title, dayInWords(actBy), last);
  return isFirm ? line : words.notFirm(line);
}

/** The office to which the letter of a step can be begun, by its key; none where it asks nobody of the directory. */
export function officeToWrite({ asked }: Pick<NextStep, "asked">): string | null {
  const office = asked.find((one) => one.office !== null)?.office ?? null;
  return office === null ? null : officeKey(office);
}
