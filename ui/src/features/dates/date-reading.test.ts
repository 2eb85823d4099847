import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { said, understood } from "../../invented/records";
import { answer, deferred } from "../../lib/ipc/canned";
import type { Understood } from "../../lib/ipc/generated/api";
import { DateReading, pauseBeforeReading } from "./date-reading.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("words are read once typing has stopped for 400 ms", async () => {
  const asked = answer({ read_date: ({ words }) => understood(said(words, "2003-06-01", "2003-08-31")) });
  const reading = new DateReading();
  reading.follow("summer");
  await vi.advanceTimersByTimeAsync(pauseBeforeReading - 1);
  reading.follow("summer 2003");
  await vi.advanceTimersByTimeAsync(pauseBeforeReading);
  expect(asked).toEqual([["read_date", { words: "summer 2003", of: null }]]);
  expect(reading.read?.settled.words).toBe("summer 2003");
});

test("an answer that comes after newer words is dropped", async () => {
  const slow = deferred<Understood>();
  answer({ read_date: () => slow.promise });
  const reading = new DateReading();
  reading.follow("1999");
  await vi.advanceTimersByTimeAsync(pauseBeforeReading);
  reading.follow("");
  slow.resolve(understood(said("1999", "1999-01-01", "1999-12-31")));
  await vi.advanceTimersByTimeAsync(0);
  expect(reading.read).toBeNull();
});
