import { expect, test } from "vitest";
import { emptyTimeline, timeline } from "../../invented/timeline";
import { chartOf } from "./lanes";

const chart = chartOf(timeline, 900, (client) => client);

test("accounts stand above, one lane a client; the response below, without empty lanes", () => {
  expect(chart.groups.map(({ label }) => label)).toEqual(["Accounts", "Response"]);
  expect(chart.lanes.map(({ label }) => label)).toEqual([
    "p-2", "p-1", "Told someone", "Accounts taken", "Authorities", "Letters sent", "Replies", "Silence", "Investigation", "Independence", "Postings",
  ]);
});

test("every event is drawn once, inside its lane", () => {
  const drawn = chart.lanes.flatMap(({ marks }) => marks.map(({ event }) => event));
  expect([...drawn].sort((a, b) => a - b)).toEqual(timeline.events.map((_, n) => n));
  for (const { y, height, marks } of chart.lanes) {
    for (const mark of marks) {
      expect(mark.y).toBeGreaterThan(y);
      expect(mark.y).toBeLessThan(y + height);
    }
  }
});

test("marks that would cover each other take rows of their own", () => {
  const lane = chart.lanes.find(({ label }) => label === "p-1");
  const rows = new Set(lane?.marks.map(({ y }) => y));
  expect(rows.size).toBeGreaterThan(1);
});

test("a silence without an answer reaches today", () => {
  const silences = chart.lanes.find(({ key }) => key === "silence")?.silences ?? [];
  expect(silences).toHaveLength(2);
  expect(silences[1]?.to).toBeCloseTo(chart.now);
});

test("there is a margin only where a date cannot be placed", () => {
  expect(chart.margin).not.toBeNull();
  const placed = { ...timeline, events: timeline.events.filter(({ when }) => when.latest !== null || when.earliest !== null) };
  expect(chartOf(placed, 900, () => "").margin).toBeNull();
});

test("with nothing recorded nothing is drawn but today", () => {
  expect(chartOf(emptyTimeline, 900, () => "").lanes).toEqual([]);
});
