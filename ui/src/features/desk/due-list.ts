// Puts what is due under its days: dates of the diary and replies asked for. Which day that is comes from Rust; nothing here
// works out a legal date.

import type { Desk, Directory, DueLine, ReplyAsked } from "../../lib/ipc/generated/api";
import type { Route } from "../../lib/routes";
import type { MarkKind } from "../../lib/ui/Mark/kinds";
import { correspondence } from "../../words/correspondence.en-GB";
import { desk as words } from "../../words/desk.en-GB";
import { officeName } from "../bodies/offices";
import { dayInWords, daysBetween, monthName, partsOf, weekdayName, type CivilDate } from "../dates/civil";
import { near, nearness } from "../diary/due";
import { cited } from "../rules/citation";

/** Something that is due on a day. */
export interface Due {
  /** The same for the same thing. */
  readonly key: string;
  readonly on: CivilDate;
  readonly title: string;
  /** What the firm calls the matter. */
  readonly matter: string;
  /** What it comes from. */
  readonly from: string;
  /** Its rule, or that there is none. */
  readonly rule: string;
  readonly route: Route;
  /** Whether the day stands. One that does not is not said to be near or late. */
  readonly isFirm: boolean;
  /** The day of its rule's first reminder. */
  readonly nearFrom: CivilDate | null;
}

/** Something due under its day. */
export interface DueRow {
  readonly due: Due;
  readonly mark: MarkKind;
  /** How far off, in words. */
  readonly when: string;
}

/** What is due on one day; in one month where the day is more than a week away. */
export interface DueGroup {
  readonly head: string;
  /** The day in short, where the group is one day. */
  readonly day: string;
  readonly rows: readonly DueRow[];
}

/** Whether nothing at all is to be done: no date, no reply awaited, nothing that must be answered. */
export function isClear({ alarms, silences }: Pick<Desk, "alarms" | "silences">, all: readonly Due[]): boolean {
  return all.length === 0 && alarms.length === 0 && silences.length === 0;
}

/** Everything that is due, soonest first. */
export function allDue(dates: readonly DueLine[], replies: readonly ReplyAsked[], directory: Directory): Due[] {
  return [...dates.map(ofDate), ...replies.map((reply) => ofReply(reply, directory))].toSorted((a, b) => a.on.localeCompare(b.on));
}

function ofDate({ date, matter, dueOn, lastDay, nearFrom, title, workingName, from, citation, isFirm }: DueLine): Due {
  const law = dueOn === lastDay && isFirm ? words.lastDay : words.lastDayIs(dayInWords(lastDay));
  const last = from === "" ? words.own : law;
  return {
    key: date, on: dueOn, title, matter: workingName, from, isFirm, nearFrom,
    rule: [last, cited(citation)].filter((text) => text !== "").join(". "),
    route: { screen: "date", matter, id: date },
  };
}

function ofReply(reply: ReplyAsked, directory: Directory): Due {
  const day = dayInWords(reply.datedOn);
  return {
    key: reply.entry, on: reply.replyBy, title: words.reply(officeName(directory, reply.office)), matter: reply.workingName,
    from: reply.number === null ? words.sent(day) : words.letter(correspondence.letterNumber(reply.number), day),
    rule: words.asked,
    isFirm: true, nearFrom: null,
    route: routeTo(reply),
  };
}

/** To what asked for the reply: the letter, or what was sent without Candour. */
function routeTo({ matter, letter, entry }: ReplyAsked): Route {
  return letter === null ? { screen: "entry", matter, id: entry } : { screen: "issued-letter", matter, id: letter };
}

/** What is due under its days. */
export function dueGroups(all: readonly Due[], today: CivilDate): readonly DueGroup[] {
  const groups: { head: string; day: string; rows: DueRow[] }[] = [];
  for (const due of all) {
    const left = daysBetween(today, due.on);
    const row: DueRow = { due, ...howNear(due, left, today) };
    const { head, day } = headOf(left, due.on, today);
    const last = groups.at(-1);
    if (last?.head === head && last.day === day) last.rows.push(row);
    else groups.push({ head, day, rows: [row] });
  }
  return groups;
}

function howNear({ on, isFirm, nearFrom }: Due, left: number, today: CivilDate): Pick<DueRow, "mark" | "when"> {
  if (!isFirm) return { mark: "later", when: words.toConfirm };
  const { mark, words: when } = nearness(on, today, nearFrom);
  return { mark, when: left > near ? words.far(shortDay(on), left) : when };
}

function headOf(left: number, day: CivilDate, today: CivilDate): { head: string; day: string } {
  if (left < 0) return { head: words.group.late, day: "" };
  if (left === 0) return { head: words.group.today, day: shortDay(day) };
  if (left === 1) return { head: words.group.tomorrow, day: shortDay(day) };
  if (left < near) return { head: weekdayName(day), day: shortDay(day) };
  const { year, month } = partsOf(day);
  return { head: monthName(month), day: year === partsOf(today).year ? "" : String(year) };
}

/** "23 Nov". */
function shortDay(day: CivilDate): string {
  const parts = partsOf(day);
  return `${parts.day} ${monthName(parts.month).slice(0, 3)}`;
}
