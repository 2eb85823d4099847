// How near the day is on which evidence is to be asked for again.

import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { daysBetween, type CivilDate } from "../dates/civil";

const soon = 14;

/** The mark of a day on which to ask again. */
export function renewalMark(renewBy: CivilDate, today: CivilDate): MarkKind {
  const left = daysBetween(today, renewBy);
  if (left <= 0) return "now";
  return left <= soon ? "soon" : "later";
}
