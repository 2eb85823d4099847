import { afterEach, describe, expect, test } from "vitest";
import { correctedRule, holidays, rules, shippedRule } from "../../invented/rules";
import { answer, answerNothing } from "../../lib/ipc/canned";
import type { DeadlineId, DeadlineRecord, EventId } from "../../lib/ipc/generated/api";
import { cited } from "./citation";
import { holidayMark } from "./holiday-mark";
import { HolidayForm, RuleForm, SwitchForm } from "./rule-forms.svelte";
import { recordOf } from "./rule-file";
import { periodInWords, ruleRows } from "./rule-rows";

afterEach(answerNothing);
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);

describe("a correction of a rule", () => {
  test("sends all of the wording with its reason", async () => {
    const asked = answer({ correct_deadline: () => correctedRule });
    const form = new RuleForm(correctedRule);
    Object.assign(form, { n: "three weeks", actBy: "soon" });
    expect(await form.save()).toBeNull();
    expect(fields(form)).toEqual(["n", "actBy", "reason"]);
    Object.assign(form, { n: "21", actBy: "", reason: "Counsel counts it so" });
    await form.save();
    expect(asked[0]?.[1]).toMatchObject({
      rule: "review-application", startsWith: [], reason: "Counsel counts it so",
      wording: { period: { n: 21, unit: "calendar-days" }, actBy: null, citation: "As counsel advised" },
    });
  });

  test("says what the day to act by is counted in, and sends that", async () => {
    const asked = answer({ correct_deadline: () => correctedRule });
    const weeks: DeadlineRecord = {
      ...correctedRule, rule: { ...correctedRule.rule, actBy: { n: 6, unit: "weeks", from: "trigger" } },
    };
    const form = new RuleForm(weeks);
    expect(form.actByLabel).toBe("Act by, in weeks after the event");
    expect(new RuleForm(null).actByLabel).toBe("Act by, in days before the last day");
    Object.assign(form, { actBy: "5", reason: "Counsel counts it so" });
    await form.save();
    expect(asked[0]?.[1]).toMatchObject({ wording: { actBy: { n: 5, unit: "weeks", from: "trigger" } } });
  });

  test("of a rule that is not there fails as a reading does", () => {
    expect(recordOf(rules, correctedRule.rule.id)).toBe(correctedRule);
    expect(() => recordOf(rules, "none" as DeadlineId)).toThrow("no such rule");
  });

  test("of a rule that is added names what starts it", async () => {
    const asked = answer({ correct_deadline: () => correctedRule });
    const form = new RuleForm(null);
    expect(await form.save()).toBeNull();
    expect(fields(form)).toEqual(["title", "startsWith", "event", "n", "citation", "reason"]);
    Object.assign(form, {
      title: "Counsel has the papers", startsWith: "review-rights-given" as EventId, event: "Outcome came on", n: "3", actBy: "1",
      citation: "House practice", reason: "So that it is not forgotten",
    });
    await form.save();
    expect(asked[0]?.[1]).toMatchObject({
      rule: null, startsWith: ["review-rights-given"], wording: { actBy: { n: 1, unit: "calendar-days", from: "last-day" } },
    });
  });
});

test.each([
  [true, "switch_off_deadline"],
  [false, "restore_deadline"],
] as const)("a rule is switched off or used again for a reason (off: %s)", async (isOff, command) => {
  const asked = answer({ [command]: () => correctedRule });
  const form = new SwitchForm(isOff);
  expect(await form.save(shippedRule.id)).toBeNull();
  expect(fields(form)).toEqual(["reason"]);
  form.reason = "We do not keep it";
  await form.save(shippedRule.id);
  expect(asked).toEqual([[command, { rule: "review-application", reason: "We do not keep it" }]]);
});

test("a holiday needs its day, its place, its name and a reason", async () => {
  const asked = answer({ correct_holiday: () => holidays });
  const form = new HolidayForm("2026-11-23");
  expect(await form.save()).toBeNull();
  expect(fields(form)).toEqual(["day", "divisions", "title", "reason"]);
  Object.assign(form, { day: "7 June 2027", divisions: ["scotland"], title: "One-off day", reason: "It was proclaimed" });
  await form.save();
  expect(asked[0]?.[1]).toEqual({
    day: "2027-06-07", divisions: ["scotland"], said: "holiday", title: "One-off day", reason: "It was proclaimed",
  });
});

test("how long a rule gives is said with the working days it counts by", () => {
  expect(rules.map(({ rule }) => periodInWords(rule))).toEqual(["14 days", "4 weeks", "10 working days, England and Wales"]);
  expect(ruleRows(shippedRule)).toContainEqual(["Act by", "7 days before the last day"]);
});

test("a holiday says what the firm said of it, when and why", () => {
  const why = (reason: string): string => `On 20 November 2026: ${reason}`;
  expect(holidays.days.map(holidayMark)).toEqual([
    `Shipped as Summer bank holiday, taken out by the firm. ${why("It was moved")}`,
    `Added by the firm. ${why("It was proclaimed")}`,
    "As shipped",
  ]);
});

test("what rests on no law says what it rests on", () => {
  expect(["none: house practice", "SI 2020/2 reg 29(2)"].map(cited)).toEqual(["House practice", "SI 2020/2 reg 29(2)"]);
});
