import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { matter } from "../../invented/records";
import { taken } from "../../invented/replies";
import { answer, deferred } from "../../lib/ipc/canned";
import { call } from "../../lib/ipc/call";
import { whenDropped } from "../../lib/ipc/dropped";
import type { TakenFile } from "../../lib/ipc/generated/api";
import { FileCourse, lookEvery } from "./file-course.svelte";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("how far a file is is asked while it is sealed, and not after it", async () => {
  const sealing = deferred<TakenFile | null>();
  const asked = answer({ choose_file: () => sealing.promise, file_progress: () => ({ done: 3, of: 8 }) });
  const course = new FileCourse();
  const waiting = course.during(() => call("choose_file", matter.id));
  expect(course.percent).toBeNull();
  await vi.advanceTimersByTimeAsync(lookEvery);
  expect([course.isUnderWay, course.percent]).toEqual([true, 37]);
  sealing.resolve(taken);
  expect(await waiting).toEqual(taken);
  await vi.advanceTimersByTimeAsync(2 * lookEvery);
  expect([course.isUnderWay, course.percent]).toEqual([false, null]);
  expect(asked.map(([command]) => command)).toEqual(["choose_file", "file_progress"]);
});

test("a file that is stopped gives nothing", async () => {
  const sealing = deferred<TakenFile | null>();
  answer({
    choose_file: () => sealing.promise,
    stop_file: () => {
      sealing.resolve(null);
      return null;
    },
  });
  const course = new FileCourse();
  const waiting = course.during(() => call("choose_file", matter.id));
  await course.stop();
  expect(await waiting).toBeNull();
  expect(course.isUnderWay).toBe(false);
});

test("a file is never said to be done before it is kept", () => {
  const course = new FileCourse();
  course.progress = { done: 8, of: 8 };
  expect(course.percent).toBe(99);
  course.progress = { done: 0, of: 0 };
  expect(course.percent).toBe(0);
});

test("a drop is heard until the page is left", () => {
  const heard = vi.fn();
  const leave = whenDropped(heard);
  window.dispatchEvent(new Event("candour-dropped"));
  leave();
  window.dispatchEvent(new Event("candour-dropped"));
  expect(heard).toHaveBeenCalledOnce();
});
