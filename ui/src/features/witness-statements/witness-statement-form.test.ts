import { expect, test } from "vitest";
import { exhibitsIn } from "./witness-statement-form.svelte";

test("an exhibit is a mark, a colon and what it is, and may have colons of its own", () => {
  expect(exhibitsIn("LW/1: Map of Saltby\n\n LW/2 : page written at 22:40 ")).toEqual([
    { mark: "LW/1", what: "Map of Saltby" },
    { mark: "LW/2", what: "page written at 22:40" },
  ]);
});

test.each(["LW/1", "LW/1:", ": a map", "LW/1: a map\nLW/2"])("%j is no list of exhibits", (text) => {
  expect(exhibitsIn(text)).toBeNull();
});
