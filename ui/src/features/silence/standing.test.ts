import { expect, test } from "vitest";
import { silences } from "../../invented/replies";
import type { AnswerTarget, SilentOffice } from "../../lib/ipc/generated/api";
import { silence as words } from "../../words/silence.en-GB";
import { againstInWords, standingOf } from "./standing";

function silent(
  workingDays: number, past: number, basis: AnswerTarget["basis"] = { is: "asked" }, day = "2026-10-26",
): SilentOffice {
  const [first] = silences;
  if (first === undefined) throw new Error("a silence");
  return { ...first, workingDays, target: { basis, day, workingDays: 10, past } };
}

test("a silence is said in working days against the day on which an answer is expected", () => {
  expect(standingOf(silent(11, 1), "2026-10-27")).toEqual({ mark: "now", words: "1 working day past the day asked for" });
  expect(standingOf(silent(10, 0), "2026-10-26")).toEqual({ mark: "soon", words: "Today is the day asked for" });
  expect(standingOf(silent(4, 0), "2026-10-16")).toEqual({ mark: "later", words: "6 working days to the day asked for" });
  expect(standingOf(silent(12, 2, { is: "own" }), "2026-10-28")?.words).toBe("2 working days past the day we expect an answer");
  expect(standingOf({ ...silent(4, 0), target: null }, "2026-10-16")).toBeNull();
  expect(words.bar(12, 10)).toBe("12 working days: 2 working days more than its time allowed");
});

test("on days that are not worked, the last day is named and not taken for today", () => {
  const rule = { is: "rule", citation: "FOIA 2000 s.10(1)" } as const;
  const onFriday = silent(10, 0, rule, "2026-11-20");
  const friday = "The last day of its rule was Friday 20 November 2026";
  expect(standingOf(onFriday, "2026-11-20")?.words).toBe("Today is the last day of its rule");
  expect(standingOf(onFriday, "2026-11-21")).toEqual({ mark: "soon", words: friday });
  expect(standingOf(onFriday, "2026-11-22")?.words).toBe(friday);
  expect(standingOf(silent(10, 0, { is: "asked" }, "2026-11-22"), "2026-11-21")?.words).toBe("The day asked for is Sunday 22 November 2026");
});

test("what it is counted against is said, with the provision of a rule", () => {
  const rule = { is: "rule", citation: "FOIA 2000 s.10(1)" } as const;
  expect(againstInWords(silent(4, 0))).toBe("Against the 10 working days that our letter gave.");
  expect(againstInWords(silent(4, 0, { is: "own" }))).toBe("Against our own 10 working days.");
  expect(againstInWords(silent(4, 0, rule))).toBe("Against the 10 working days of its rule: FOIA 2000 s.10(1).");
  const passed: AnswerTarget = { basis: rule, day: "2026-10-01", workingDays: 0, past: 18 };
  expect(againstInWords({ ...silent(4, 0), target: passed })).toContain("had passed when we last wrote");
  expect(againstInWords({ ...silent(4, 0), target: null })).toContain("says by when");
});
