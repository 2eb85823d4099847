import { expect, test } from "vitest";
import { custodyRecord } from "../../invented/exhibits";
import { detailsIn, exhibitsIn, WitnessStatementForm } from "./witness-statement-form.svelte";

test("an exhibit is a mark, a colon and what it is, and may have colons of its own", () => {
  expect(exhibitsIn("LW/1: Map of Saltby\n\n LW/2 : page written at 22:40 ")).toEqual([
    { mark: "LW/1", what: "Map of Saltby" },
    { mark: "LW/2", what: "page written at 22:40" },
  ]);
});

test.each(["LW/1", "LW/1:", ": a map", "LW/1: a map\nLW/2"])("%j is no list of exhibits", (text) => {
  expect(exhibitsIn(text)).toBeNull();
});

test("a detail kept apart is what, a colon and what it says", () => {
  expect(detailsIn("Cannot come: 15 to 26 February 2027\n")).toEqual([{ what: "Cannot come", said: "15 to 26 February 2027" }]);
  expect(detailsIn("Cannot come in May")).toBeNull();
});

test("an exhibit of the matter is added by its mark, once", () => {
  const form = new WitnessStatementForm();
  form.exhibits = "LW/1: map of Saltby\n";
  expect(form.refersTo(custodyRecord)).toBe(false);
  form.take(custodyRecord);
  expect(form.refersTo(custodyRecord)).toBe(true);
  expect(exhibitsIn(form.exhibits)).toEqual([
    { mark: "LW/1", what: "map of Saltby" },
    { mark: custodyRecord.mark, what: custodyRecord.what },
  ]);
});
