// How a silence stands against the day on which an answer is expected, as a mark and in words.

import type { SilentOffice } from "../../lib/ipc/generated/api";
import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { silence as words } from "../../words/silence.en-GB";
import { weekdayInWords, type CivilDate } from "../dates/civil";

const near = 5;

/** How the silence stands on a day; null where nothing says by when or the days cannot be counted. */
export function standingOf({ workingDays, target }: SilentOffice, today: CivilDate): { mark: MarkKind; words: string } | null {
  if (workingDays === null || target === null) return null;
  const day = words.targetDay[target.basis.is];
  if (target.past > 0) return { mark: "now", words: words.past(target.past, day) };
  if (target.day === today) return { mark: "soon", words: words.isToday(day) };
  if (target.day < today) return { mark: "soon", words: words.was(day, weekdayInWords(target.day)) };
  const left = Math.max(target.workingDays - workingDays, 0);
  if (left === 0) return { mark: "soon", words: words.is(day, weekdayInWords(target.day)) };
  return { mark: left <= near ? "soon" : "later", words: words.toTarget(left, day) };
}

/** Against what it is counted: a rule with its provision, our letter, or what the firm expects. */
export function againstInWords({ target }: SilentOffice): string {
  if (target === null) return words.against.none;
  const { basis, workingDays } = target;
  if (basis.is !== "rule") return words.against[basis.is](workingDays);
  return workingDays === 0 ? words.against.passed(basis.citation) : words.against.rule(workingDays, basis.citation);
}
