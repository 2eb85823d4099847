import { describe, expect, test } from "vitest";
import { readKnownDate } from "./known-date";

const today = "2026-11-23";

describe("a known date", () => {
  test.each([
    ["23/11/26", "2026-11-23"],
    ["1/2/03", "2003-02-01"],
    ["14.2.2001", "2001-02-14"],
    ["23 Nov 2026", "2026-11-23"],
    ["23 november", "2026-11-23"],
    ["2nd Dec 26", "2026-12-02"],
    ["Monday 23 November 2026", "2026-11-23"],
    ["2026-12-01", "2026-12-01"],
    ["today", "2026-11-23"],
    ["tomorrow", "2026-11-24"],
    ["yesterday", "2026-11-22"],
    ["+28d", "2026-12-21"],
    ["+2 weeks", "2026-12-07"],
    ["-1d", "2026-11-22"],
    ["29/2/2024", "2024-02-29"],
    ["1/1/99", "1999-01-01"],
  ])("written %s is read as %s", (typed, day) => {
    expect(readKnownDate(typed, today)).toEqual({ day });
  });

  test.each([
    ["", "Write a date"],
    ["29/2/2026", "February 2026 has no day 29"],
    ["31 April 2026", "April 2026 has no day 31"],
    ["1/13/26", "There is no month “13”"],
    ["3 Smarch 2026", "There is no month “smarch”"],
    ["next spring", "Write the date as day, month and year, for example 23 November 2026"],
  ])("written %j says which part is wrong", (typed, problem) => {
    expect(readKnownDate(typed, today)).toEqual({ problem });
  });
});
