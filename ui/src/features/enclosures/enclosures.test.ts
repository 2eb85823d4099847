import { expect, test } from "vitest";
import type { Enclosure } from "../../lib/ipc/generated/api";
import { messageInWords, moved, named, withOne, without } from "./enclosures";

const described = (id: number): Enclosure => ({ id, enclosed: { of: "described", words: `Number ${String(id)}` } });
const ids = (enclosures: readonly Enclosure[]): number[] => enclosures.map(({ id }) => id);

test("a number is given once, though an enclosure before it was taken out", () => {
  const three = [described(1), described(2), described(3)];
  expect(ids(withOne(without(three, 2), { of: "described", words: "" }))).toEqual([1, 3, 4]);
  expect(ids(withOne([], { of: "described", words: "" }))).toEqual([1]);
});

test("one is moved past its neighbour, and no further than the end", () => {
  const three = [described(1), described(2), described(3)];
  expect(ids(moved(three, 3, -1))).toEqual([1, 3, 2]);
  expect(ids(moved(three, 1, -1))).toEqual([1, 2, 3]);
  expect(ids(moved(three, 3, 1))).toEqual([1, 2, 3]);
  expect(ids(moved(three, 9, 1))).toEqual([1, 2, 3]);
});

test("naming one leaves the others as they are", () => {
  const both = named([described(1), described(2)], 2, "A map");
  expect(both).toEqual([described(1), { id: 2, enclosed: { of: "described", words: "A map" } }]);
});

test("a message says what is in it and how large it is", () => {
  const message = { hasLetter: true, enclosures: ["A", "B"], length: 5_240_000, isTooLarge: false };
  expect(messageInWords(message, 0)).toBe("Message 1: the letter, A, B, 5.2 MB");
  expect(messageInWords({ ...message, hasLetter: false, enclosures: ["C"], length: 9_000_000, isTooLarge: true }, 1)).toContain(
    "more than the mailbox takes",
  );
});
