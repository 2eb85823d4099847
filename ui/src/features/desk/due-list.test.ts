import { expect, test } from "vitest";
import { desk, emptyDesk } from "../../invented/desk";
import { directory } from "../../invented/records";
import { allDue, dueGroups, isClear } from "./due-list";

const all = allDue(desk.due, desk.replies, directory);

test("dates and replies stand under their days, with a shape and a word for how far off they are", () => {
  const groups = dueGroups(all, desk.today);
  expect(groups.map(({ head, day, rows }) => [head, day, ...rows.map(({ mark, when }) => `${mark}: ${when}`)])).toEqual([
    ["Late", "", "now: 3 days late"],
    ["Today", "23 Nov", "now: Today", "now: Today"],
    ["Tomorrow", "24 Nov", "soon: 1 day"],
    ["Friday", "27 Nov", "soon: 4 days"],
    ["December", "", "later: 16 Dec, 23 days"],
  ]);
});

test("a month of another year says which", () => {
  const [first] = all;
  expect(first).toBeDefined();
  if (first !== undefined) {
    expect(dueGroups([{ ...first, on: "2027-01-04" }], desk.today)[0]).toMatchObject({ head: "January", day: "2027" });
  }
});

test("a date leads to itself and says its last lawful day; a reply leads to what asked for it", () => {
  const date = all.find(({ route }) => route.screen === "date");
  expect(date).toMatchObject({ on: "2026-11-23", rule: "Last lawful day 30 November 2026. SI 2020/2 reg 29(2)" });
  expect(all.map(({ route }) => route.screen)).toEqual([
    "issued-letter", "date", "issued-letter", "issued-letter", "issued-letter", "entry",
  ]);
});

test("a date whose rule is to be confirmed is neither near nor late, and still says its day", () => {
  const [line] = desk.due;
  if (line === undefined) throw new Error("a date");
  const [group] = dueGroups(allDue([{ ...line, isFirm: false, lastDay: line.dueOn }], [], directory), desk.today);
  expect(group?.rows[0]).toMatchObject({ mark: "later", when: "To confirm", due: { isFirm: false } });
  expect(group?.rows[0]?.due.rule).toContain("23 November 2026");
});

test("a date of the firm's own rests on no law", () => {
  const [line] = desk.due;
  if (line === undefined) throw new Error("a date");
  const [own] = allDue([{ ...line, from: "", arithmetic: "", citation: "", lastDay: line.dueOn }], [], directory);
  expect(own?.rule).toBe("Our own date");
});

test("nothing is said to be due while a letter must be answered or a body is silent", () => {
  expect(isClear(emptyDesk, [])).toBe(true);
  expect(isClear({ ...emptyDesk, alarms: desk.alarms }, [])).toBe(false);
  expect(isClear({ ...emptyDesk, silences: desk.silences }, [])).toBe(false);
  expect(isClear(emptyDesk, all)).toBe(false);
});
