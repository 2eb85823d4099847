import { expect, test } from "vitest";
import { silences } from "../../invented/replies";
import { silence as words } from "../../words/silence.en-GB";
import { standingOf } from "./standing";

test("a silence is said in working days against the day asked for", () => {
  const [first] = silences;
  if (first === undefined) throw new Error("a silence");
  const of = (workingDays: number): unknown => standingOf({ ...first, workingDays, target: 10 });
  expect(of(11)).toEqual({ mark: "now", words: "1 working day past the day asked for" });
  expect(of(10)).toEqual({ mark: "soon", words: "The day asked for is today" });
  expect(of(4)).toEqual({ mark: "later", words: "6 working days to the day asked for" });
  expect(standingOf({ ...first, target: null })).toBeNull();
  expect(words.bar(12, 10)).toBe("12 working days: 2 working days more than the day asked for allowed");
});
