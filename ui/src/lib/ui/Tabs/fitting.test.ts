import { expect, test } from "vitest";
import { tabGap, tabsThatFit } from "./fitting";

const widths = [80, 100, 100, 120, 130, 90];
const whole = widths.reduce((sum, width) => sum + width, 0) + tabGap * 5;

test("all tabs show where there is room for all", () => {
  expect(tabsThatFit(widths, 0, whole)).toEqual([0, 1, 2, 3, 4, 5]);
});

test("the last ones go under More, and never the chosen one", () => {
  expect(tabsThatFit(widths, 0, whole - 1)).toEqual([0, 1, 2, 3, 4]);
  expect(tabsThatFit(widths, 5, whole - 1)).toEqual([0, 1, 2, 3, 5]);
});

test("where there is room for nothing the chosen one shows", () => {
  expect(tabsThatFit(widths, 3, 10)).toEqual([3]);
});
