// The firm's wording of bodies and forces, in words: names with their days, sizes, what is shipped beside what is said.

import type { BodyWording, DatedName, Directory, ForceWording } from "../../lib/ipc/generated/api";
import { bodies as words } from "../../words/bodies.en-GB";
import { workingDays } from "../../words/counted";
import { dayInWords, type CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

/** A name with its days: "Northmere Borough Police, 1 April 1967 to 31 March 1997". */
export function nameWithDays({ name, from, to }: DatedName): string {
  return `${name}, ${daysOf(from, to)}`;
}

function daysOf(from: CivilDate | null, to: CivilDate | null): string {
  if (from !== null && to !== null) return words.screen.span(dayInWords(from), dayInWords(to));
  if (from !== null) return words.screen.since(dayInWords(from));
  return to === null ? words.screen.undated : words.screen.until(dayInWords(to));
}

/** A name as it is typed: the name, its first day and its last day, divided by semicolons. */
export function nameAsTyped({ name, from, to }: DatedName): string {
  const days = [from, to].map((day) => (day === null ? "" : dayInWords(day)));
  return [name, ...days].join("; ").replace(/(; )+$/, "");
}

/** Reads names as typed, one to a line. A line that cannot be read is given back as it is. */
export function readNames(text: string, today: CivilDate): { names: DatedName[]; unreadable: string | null } {
  const names: DatedName[] = [];
  for (const line of text.split("\n").filter((one) => one.trim() !== "")) {
    const [name = "", ...days] = line.split(";").map((part) => part.trim());
    const [from, to] = [0, 1].map((at) => readDay(days[at] ?? "", today));
    if (name === "" || days.length > 2 || from === undefined || to === undefined) return { names, unreadable: line };
    names.push({ name, from, to });
  }
  return { names, unreadable: null };
}

function readDay(text: string, today: CivilDate): CivilDate | null | undefined {
  if (text === "") return null;
  const read = readKnownDate(text, today);
  return "day" in read ? read.day : undefined;
}

/** What is said of a body, term by term. */
export function bodyRows(wording: BodyWording, directory: Directory): [string, string][] {
  const { term } = words;
  const limit = wording.sizeLimitKilobytes;
  return [
    [term.name, wording.name],
    [term.short, wording.short],
    [term.addressee, wording.addressee],
    [term.salutation, wording.salutation],
    [term.duty, wording.dutyToReceive ? words.yes : words.no],
    [term.maxClass, words.classes[wording.maxClass]],
    [term.sizeLimit, limit === null ? "" : words.megabytes(limit)],
    [term.answerDays, wording.answerWorkingDays === null ? "" : workingDays(wording.answerWorkingDays)],
    [term.formerNames, wording.formerNames.map(nameWithDays).join("\n")],
    [term.successor, directory.bodies.find(({ id }) => id === wording.successor)?.name ?? ""],
    [term.use, wording.isOff ? words.screen.off : ""],
  ];
}

/** What is said of a force, term by term. */
export function forceRows(wording: ForceWording, directory: Directory): [string, string][] {
  const { term } = words;
  return [
    [term.name, wording.name],
    [term.short, wording.short],
    [term.chiefOfficerTitle, wording.chiefOfficerTitle],
    [term.salutation, wording.salutation],
    [term.psdName, wording.psdName],
    [term.formerNames, wording.formerNames.map(nameWithDays).join("\n")],
    [term.successor, directory.forces.find(({ id }) => id === wording.successor)?.name ?? ""],
    [term.use, wording.isOff ? words.screen.off : ""],
  ];
}

/** The rows of what is shipped that the firm has put something else in place of. */
export function otherwise(now: readonly [string, string][], shipped: readonly [string, string][]): [string, string][] {
  return shipped.filter(([, text], at) => text !== now[at]?.[1]).map(([term, text]) => [term, text === "" ? "–" : text]);
}
