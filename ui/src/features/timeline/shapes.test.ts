import { expect, test } from "vitest";
import { said } from "../../invented/records";
import { timeline } from "../../invented/timeline";
import { placeOf, scaleOf } from "./scale";
import { rowsOf, shapeOf, teeth, type DateShape } from "./shapes";

const scale = scaleOf(timeline, 100, 900);
const shape = (words: string, earliest: string | null, latest: string | null, kind = said("", earliest, latest).kind): DateShape =>
  shapeOf(scale, { ...said(words, earliest, latest), kind }, timeline.today, 920);

test.each([
  ["14/2/2001", "2001-02-14", "2001-02-14", "exact", "dot"],
  ["the summer of 2003", "2003-06-01", "2003-08-31", "season", "brackets"],
  ["about October 2000", "2000-08-01", "2000-12-31", "about", "fade"],
  ["every Friday for a term", "2003-09-01", "2003-12-20", "repeated", "comb"],
  ["before Christmas 2001", null, "2001-12-24", "before", "open-before"],
  ["after 2003", "2004-01-01", null, "after", "open-after"],
  ["not sure", null, null, "unknown", "margin"],
] as const)("%s is drawn as its own shape", (words, earliest, latest, kind, drawn) => {
  expect(shape(words, earliest, latest, kind).kind).toBe(drawn);
});

test("a range reaches from its first day to the end of its last", () => {
  const { from, to } = shape("2003", "2003-01-01", "2003-12-31");
  expect(from).toBeCloseTo(placeOf(scale, "2003-01-01"));
  expect(to).toBeCloseTo(placeOf(scale, "2004-01-01"));
});

test("an open side runs to the edge of its years, and never past today", () => {
  expect(shape("before Christmas 2001", null, "2001-12-24").from).toBe(100);
  const after = shape("after August 2026", "2026-09-01", null);
  expect(after.to).toBeCloseTo(placeOf(scale, timeline.today, true));
});

test("what nobody can place lies in the margin", () => {
  expect(shape("not sure", null, null).from).toBe(920);
});

test("a range of a few days can still be seen", () => {
  const { from, to } = shape("two days", "2003-06-01", "2003-06-02");
  expect(to - from).toBeGreaterThanOrEqual(7);
});

test("a comb has teeth at both ends", () => {
  const comb = shape("every Friday for a term", "2003-09-01", "2003-12-20", "repeated");
  const places = teeth(comb);
  expect(places[0]).toBeCloseTo(comb.from);
  expect(places.at(-1)).toBeCloseTo(comb.to);
});

test("boxes in one row do not touch, and a row that is free is used again", () => {
  const boxes = [{ from: 0, to: 10 }, { from: 5, to: 15 }, { from: 10, to: 20 }, { from: 12, to: 30 }];
  expect(rowsOf(boxes)).toEqual([0, 1, 0, 2]);
});
