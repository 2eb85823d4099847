// A rule of time in words, term by term.

import type { ActBy, DeadlineRule } from "../../lib/ipc/generated/api";
import { rules as words } from "../../words/rules.en-GB";
import { dayInWords } from "../dates/civil";
import { cited } from "./citation";

/** How long the rule gives: "20 working days, England and Wales". */
export function periodInWords({ period, calendar }: DeadlineRule): string {
  const length = words.period(period.n, period.unit);
  return period.unit === "working-days" ? `${length}, ${words.calendar[calendar]}` : length;
}

function actByInWords(actBy: ActBy | null): string {
  if (actBy === null) return "";
  const length = words.period(actBy.n, actBy.unit);
  return actBy.from === "last-day" ? words.before(length) : words.after(length);
}

/** What a rule says, term by term. */
export function ruleRows(rule: DeadlineRule): [string, string][] {
  const { term } = words;
  return [
    [term.title, rule.title],
    [term.actor, words.actor[rule.actor]],
    [term.kind, words.kind[rule.kind]],
    [term.event, rule.event],
    [term.period, words.period(rule.period.n, rule.period.unit)],
    [term.convention, words.convention[rule.convention]],
    [term.rollOver, words.rollOver[rule.rollOver]],
    [term.calendar, words.calendar[rule.calendar]],
    [term.actByShown, actByInWords(rule.actBy)],
    [term.citation, cited(rule.authority.citation)],
    [term.confidence, words.confidence[rule.authority.confidence]],
    [term.asAt, dayInWords(rule.authority.asAt)],
    [term.notes, rule.notes ?? ""],
  ];
}
