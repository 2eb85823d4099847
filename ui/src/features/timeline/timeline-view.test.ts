import { expect, test } from "vitest";
import { TimelineView } from "./timeline-view.svelte";

test("walking begins at either end and stays there", () => {
  const view = new TimelineView(() => 3);
  view.walk(1);
  expect(view.chosen).toBe(0);
  view.walk(-1);
  expect(view.chosen).toBe(0);
  view.walk(1);
  view.walk(1);
  view.walk(1);
  expect(view.chosen).toBe(2);
  const other = new TimelineView(() => 3);
  other.walk(-1);
  expect(other.chosen).toBe(2);
});

test("with no event nothing is chosen", () => {
  const view = new TimelineView(() => 0);
  view.walk(1);
  expect(view.chosen).toBeNull();
});

test("a chart is widened by steps and never narrower than the window", () => {
  const view = new TimelineView(() => 1);
  view.widen(-1);
  expect(view.scale).toBe(1);
  view.widen(1);
  expect(view.scale).toBe(1.5);
  for (let n = 0; n < 9; n += 1) view.widen(1);
  expect(view.scale).toBe(4);
});
