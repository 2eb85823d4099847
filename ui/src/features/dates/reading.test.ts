import { describe, expect, test } from "vitest";
import type { PartialDate } from "../../lib/ipc/generated/api";
import { rangeInWords, rulerOf } from "./reading";

function read(earliest: string | null, latest: string | null): PartialDate {
  return { words: "as said", edtf: null, earliest, latest, kind: "between", basis: "memory" };
}

describe("a reading", () => {
  test.each([
    ["2003-06-01", "2003-08-31", "1 June to 31 August 2003"],
    ["2003-01-01", "2004-03-31", "1 January 2003 to 31 March 2004"],
    ["2001-02-14", "2001-02-14", "14 February 2001"],
    [null, "2001-12-24", "Until 24 December 2001"],
    ["2001-12-24", null, "From 24 December 2001"],
    [null, null, "Kept as said, with no range"],
  ])("from %s to %s is said as %s", (earliest, latest, said) => {
    expect(rangeInWords(read(earliest, latest))).toBe(said);
  });

  test("with an open end has no ruler", () => {
    expect(rulerOf(read("2003-06-01", null))).toBeNull();
  });

  test("lies inside its ruler, with room on both sides", () => {
    const ruler = rulerOf(read("2003-06-01", "2003-08-31"));
    expect(ruler?.from).toBeGreaterThan(0.2);
    expect(ruler?.to).toBeLessThan(0.8);
    expect(ruler?.years.map(({ year }) => year)).toEqual([2002, 2003, 2004]);
  });

  test("over forty years still has at most eight figures", () => {
    expect(rulerOf(read("1970-01-01", "2010-01-01"))?.years.length).toBeLessThanOrEqual(8);
  });
});
