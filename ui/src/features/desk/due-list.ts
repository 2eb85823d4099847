// Puts the replies asked for under the days on which they are due. Which day that is comes from Rust; nothing here
// works out a legal date.

import type { ReplyAsked } from "../../lib/ipc/generated/api";
import type { Route } from "../../lib/routes";
import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { desk as words } from "../../words/desk.en-GB";
import { daysBetween, monthName, partsOf, weekdayName, type CivilDate } from "../dates/civil";

/** A reply under its day. */
export interface DueLine {
  readonly reply: ReplyAsked;
  readonly mark: MarkKind;
  /** How far off, in words. */
  readonly when: string;
}

/** The replies of one day; of one month where the day is more than a week away. */
export interface DueGroup {
  readonly head: string;
  /** The day in short, where the group is one day. */
  readonly day: string;
  readonly lines: readonly DueLine[];
}

const aWeek = 7;

/** To what asked for the reply: the letter, or what was sent without Candour. */
export function routeTo({ matter, letter, entry }: ReplyAsked): Route {
  return letter === null ? { screen: "entry", matter, id: entry } : { screen: "issued-letter", matter, id: letter };
}

/** The replies under their days, soonest first. */
export function dueGroups(replies: readonly ReplyAsked[], today: CivilDate): readonly DueGroup[] {
  const groups: { head: string; day: string; lines: DueLine[] }[] = [];
  for (const reply of replies) {
    const left = daysBetween(today, reply.replyBy);
    const line: DueLine = { reply, mark: markOf(left), when: inWords(left, reply.replyBy) };
    const { head, day } = headOf(left, reply.replyBy, today);
    const last = groups.at(-1);
    if (last?.head === head && last.day === day) last.lines.push(line);
    else groups.push({ head, day, lines: [line] });
  }
  return groups;
}

function markOf(left: number): MarkKind {
  if (left <= 0) return "now";
  return left <= aWeek ? "soon" : "later";
}

function inWords(left: number, day: CivilDate): string {
  if (left < 0) return words.when.late(-left);
  if (left === 0) return words.when.today;
  return left <= aWeek ? words.when.left(left) : words.when.far(shortDay(day), left);
}

function headOf(left: number, day: CivilDate, today: CivilDate): { head: string; day: string } {
  if (left < 0) return { head: words.group.late, day: "" };
  if (left === 0) return { head: words.group.today, day: shortDay(day) };
  if (left === 1) return { head: words.group.tomorrow, day: shortDay(day) };
  if (left < aWeek) return { head: weekdayName(day), day: shortDay(day) };
  const { year, month } = partsOf(day);
  return { head: monthName(month), day: year === partsOf(today).year ? "" : String(year) };
}

/** "23 Nov". */
function shortDay(day: CivilDate): string {
  const parts = partsOf(day);
  return `${parts.day} ${monthName(parts.month).slice(0, 3)}`;
}
