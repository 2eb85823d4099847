import { expect, test } from "vitest";
import { silences } from "../../invented/replies";
import type { AnswerTarget, SilentOffice } from "../../lib/ipc/generated/api";
import { silence as words } from "../../words/silence.en-GB";
import { againstInWords, standingOf } from "./standing";

function silent(workingDays: number, past: number, basis: AnswerTarget["basis"] = { is: "asked" }): SilentOffice {
  const [first] = silences;
  if (first === undefined) throw new Error("a silence");
  return { ...first, workingDays, target: { basis, day: "2026-10-26", workingDays: 10, past } };
}

test("a silence is said in working days against the day on which an answer is expected", () => {
  expect(standingOf(silent(11, 1))).toEqual({ mark: "now", words: "1 working day past the day asked for" });
  expect(standingOf(silent(10, 0))).toEqual({ mark: "soon", words: "Today is the day asked for" });
  expect(standingOf(silent(4, 0))).toEqual({ mark: "later", words: "6 working days to the day asked for" });
  expect(standingOf(silent(12, 2, { is: "own" }))?.words).toBe("2 working days past the day we expect an answer");
  expect(standingOf({ ...silent(4, 0), target: null })).toBeNull();
  expect(words.bar(12, 10)).toBe("12 working days: 2 working days more than its time allowed");
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
