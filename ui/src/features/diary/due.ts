// How near a date is, as a mark and in words. Which day that is comes from Rust; nothing here works out a legal date.

import type { DiaryEntry } from "../../lib/ipc/generated/api";
import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { diary as words } from "../../words/diary.en-GB";
import { dayInWords, daysBetween, type CivilDate } from "../dates/civil";

/** Within how many days any day is near; a rule can remind earlier. */
export const near = 7;

/** The day under which a date stands: the day to act by, else the last day. */
export function dueOn({ actBy, lastDay }: Pick<DiaryEntry, "actBy" | "lastDay">): CivilDate | null {
  return actBy ?? lastDay;
}

/** Whose time it is: the firm's, where the date is its own. */
export function whoseOf({ event, actor }: Pick<DiaryEntry, "event" | "actor">): string {
  return event === null ? words.firms : words.actor[actor];
}

/** How near a day is. It is near within a week, and from its rule's first reminder. */
export function nearness(day: CivilDate, today: CivilDate, nearFrom: CivilDate | null): { mark: MarkKind; words: string } {
  const left = daysBetween(today, day);
  if (left < 0) return { mark: "now", words: words.when.late(-left) };
  if (left === 0) return { mark: "now", words: words.when.today };
  const isNear = left <= near || (nearFrom !== null && nearFrom <= today);
  return { mark: isNear ? "soon" : "later", words: words.when.left(left) };
}

/** What is said in place of a day: that none could be counted, or that the rule has no limit. */
export function noDayOf({ computed, notComputed }: Pick<DiaryEntry, "computed" | "notComputed">): string {
  return isNotCounted({ computed, notComputed }) ? words.notCounted : words.noDay;
}

function isNotCounted({ computed, notComputed }: Pick<DiaryEntry, "computed" | "notComputed">): boolean {
  return computed === null && notComputed !== "";
}

/** How a date stands on a day. One that is not firm is not said to be near or late. */
export function standingOf(entry: DiaryEntry, today: CivilDate): { mark: MarkKind; words: string } {
  const { standing } = entry;
  if (standing.is === "done") return { mark: "fine", words: words.doneOn(dayInWords(standing.on)) };
  if (standing.is === "snoozed") return { mark: "later", words: words.putOff(dayInWords(standing.until)) };
  const day = dueOn(entry);
  if (day === null && isNotCounted(entry)) return { mark: "soon", words: words.notCounted };
  if (!entry.isFirm) return { mark: "later", words: words.toConfirm };
  return day === null ? { mark: "later", words: words.noDay } : nearness(day, today, entry.nearFrom);
}

/** The dates of a matter in three lists: to keep with the soonest first, put off, done with the latest first. */
export function inLists(entries: readonly DiaryEntry[]): Record<DiaryEntry["standing"]["is"], DiaryEntry[]> {
  const day = (entry: DiaryEntry): string => dueOn(entry) ?? "9999";
  const of = (is: DiaryEntry["standing"]["is"]): DiaryEntry[] => entries.filter(({ standing }) => standing.is === is);
  return {
    open: of("open").toSorted((a, b) => day(a).localeCompare(day(b)) || a.number - b.number),
    snoozed: of("snoozed").toSorted((a, b) => day(a).localeCompare(day(b)) || a.number - b.number),
    done: of("done").toReversed(),
  };
}
