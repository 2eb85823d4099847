import { expect, test } from "vitest";
import { timeline } from "../../invented/timeline";
import { foldWidth, placeOf, scaleOf, segmentOf } from "./scale";

const scale = scaleOf(timeline, 100, 900);

test("years stand side by side from end to end, with a fold wherever nothing is recorded", () => {
  expect(scale.segments.map(({ from, to }) => [from, to])).toEqual([[2000, 2005], [2014, 2015], [2026, 2026]]);
  expect(scale.segments[0]?.x).toBe(100);
  const last = scale.segments.at(-1);
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(900);
  for (const [n, fold] of scale.folds.entries()) {
    const before = scale.segments[n];
    const after = scale.segments[n + 1];
    expect(fold.x).toBeCloseTo((before?.x ?? 0) + (before?.width ?? 0));
    expect(after?.x).toBeCloseTo(fold.x + foldWidth);
  }
});

test("years in which much begins have more room than years in which little does", () => {
  const perYear = scale.segments.map(({ from, to, width }) => width / (to - from + 1));
  expect(perYear[2]).toBeGreaterThan((perYear[0] ?? 0) * 2);
});

test("later days lie further right, also across folds", () => {
  const days = ["2000-01-01", "2001-02-14", "2005-12-31", "2014-01-01", "2015-12-31", "2026-01-01", "2026-11-23"];
  const places = days.map((day) => placeOf(scale, day));
  expect([...places].sort((a, b) => a - b)).toEqual(places);
  expect(new Set(places).size).toBe(days.length);
});

test("a day that is over lies after the day, and never outside its years", () => {
  expect(placeOf(scale, "2001-02-14", true)).toBeGreaterThan(placeOf(scale, "2001-02-14"));
  const years = segmentOf(scale, "2005-12-31");
  expect(placeOf(scale, "2005-12-31", true)).toBeLessThanOrEqual((years?.x ?? 0) + (years?.width ?? 0));
});

test("figures of years keep their distance, and a year with room shows its quarters", () => {
  const wide = scaleOf(timeline, 0, 2400);
  expect(wide.ticks.map(({ label }) => label)).toContain("Jul");
  const narrow = scaleOf(timeline, 0, 240);
  const said = narrow.ticks.filter(({ label }) => label !== "");
  expect(said.length).toBeLessThan(narrow.ticks.length);
  expect(said.map(({ label }) => label)).not.toContain("Jul");
});
