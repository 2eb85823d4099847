import { expect, test } from "vitest";
import { page } from "../../invented/views";
import { deferred } from "../../lib/ipc/canned";
import type { ViewedPage } from "../../lib/ipc/generated/api";
import { FileCourse } from "../files/file-course.svelte";
import { Pages } from "./pages.svelte";

const seen = (number: number): ViewedPage => ({ ...page, number, of: 3 });

function pages(read: (page: number) => Promise<ViewedPage | null>): { pages: Pages; asked: number[] } {
  const asked: number[] = [];
  const noted = (number: number): Promise<ViewedPage | null> => {
    asked.push(number);
    return read(number);
  };
  return { pages: new Pages(new FileCourse(), noted), asked };
}

test("a page that is not there is the nearest that is, and the page that is shown is not asked for again", async () => {
  const { pages: file, asked } = pages((number) => Promise.resolve(seen(number)));
  await file.go(1);
  await file.step(-1);
  await file.go(9);
  await file.step(1);
  expect([file.shown?.number, asked]).toEqual([3, [1, 3]]);
  await file.again();
  expect(asked).toEqual([1, 3, 3]);
});

test("what is asked for while a page is on its way comes next, and what lies between is left out", async () => {
  const first = deferred<ViewedPage | null>();
  const { pages: file, asked } = pages((number) => (number === 1 ? first.promise : Promise.resolve(seen(number))));
  const going = file.go(1);
  void file.step(1);
  void file.step(1);
  first.resolve(seen(1));
  await going;
  expect([file.shown?.number, asked]).toEqual([3, [1, 3]]);
});

test("a page that is stopped or that goes wrong leaves the one that was shown", async () => {
  const answers: (() => Promise<ViewedPage | null>)[] = [
    () => Promise.resolve(seen(1)),
    () => Promise.resolve(null),
    () => Promise.reject(new Error("damaged")),
    () => Promise.resolve(seen(2)),
  ];
  const { pages: file, asked } = pages(() => answers.shift()?.() ?? Promise.resolve(null));
  await file.go(1);
  await file.step(1);
  expect(file.shown?.number).toBe(1);
  await expect(file.step(1)).rejects.toThrow("damaged");
  await file.step(1);
  expect([file.shown?.number, asked]).toEqual([2, [1, 2, 2, 2]]);
});
