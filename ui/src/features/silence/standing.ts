// How a silence stands against the day that was asked for, as a mark and in words.

import type { SilentOffice } from "../../lib/ipc/generated/api";
import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { silence as words } from "../../words/silence.en-GB";

const near = 5;

/** How the silence stands; null where no day was asked for or the days cannot be counted. */
export function standingOf({ workingDays, target }: SilentOffice): { mark: MarkKind; words: string } | null {
  if (workingDays === null || target === null) return null;
  const left = target - workingDays;
  if (left < 0) return { mark: "now", words: words.past(-left) };
  return { mark: left <= near ? "soon" : "later", words: words.toTarget(left) };
}
