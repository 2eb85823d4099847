import { expect, test } from "vitest";
import { asks, ledger } from "../../invented/replies";
import { barOf } from "../silence/bar";
import { answerInWords, matrixOf } from "./matrix";

test("asks stand under their letters and replies beside them; an acknowledgement has no column", () => {
  const { groups, replies } = matrixOf(ledger, asks, { office: "", onlyOpen: false });
  expect(groups.map(({ letter, lines }) => [letter.id, lines.length])).toEqual([
    ["c-4", 1],
    ["c-1", 4],
  ]);
  expect(replies.map(({ id }) => id)).toEqual(["c-2"]);
});

test("what was answered can be left out, and so can other bodies", () => {
  const { groups } = matrixOf(ledger, asks, { office: "psd/northmere", onlyOpen: true });
  expect(groups.flatMap(({ lines }) => lines.map(({ standing }) => standing))).toEqual(["refused", "promised", "no-answer"]);
});

test("a promise says its day", () => {
  expect(answerInWords({ outcome: "promised", promisedBy: "2026-12-11" })).toBe("Promised by 11 December 2026");
});

test("a silence's bar shows the day asked for, on either side of today", () => {
  expect(barOf(5, 10)).toEqual({ solid: 120, beyond: 0, target: 240 });
  expect(barOf(20, 5)).toEqual({ solid: 60, beyond: 180, target: 60 });
});
