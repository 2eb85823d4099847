import { describe, expect, test } from "vitest";
import { ariaKeys, isBare, pressed, takesText } from "./keys";

describe("a key press is read as people write keys", () => {
  test.each<[string, KeyboardEventInit]>([
    ["Ctrl K", { key: "k", ctrlKey: true }],
    ["Ctrl K", { key: "k", metaKey: true }],
    ["Ctrl Shift H", { key: "H", ctrlKey: true, shiftKey: true }],
    ["Alt Left", { key: "ArrowLeft", altKey: true }],
    ["?", { key: "?", shiftKey: true }],
    ["A", { key: "a" }],
    ["Ctrl +", { key: "=", ctrlKey: true }],
    ["F6", { key: "F6" }],
  ])("%s", (keys, init) => {
    expect(pressed(new KeyboardEvent("keydown", init))).toBe(keys);
  });
  test("a modifier by itself is nothing", () => {
    expect(pressed(new KeyboardEvent("keydown", { key: "Shift", shiftKey: true }))).toBeNull();
  });
});

test("letters and signs by themselves can be turned off, chords cannot", () => {
  expect(["A", "?", "G D", "1"].every(isBare)).toBe(true);
  expect(["Ctrl K", "F6", "Alt Left"].some(isBare)).toBe(false);
});

test("text boxes take letters, ticks do not", () => {
  const box = document.createElement("input");
  const tick = Object.assign(document.createElement("input"), { type: "checkbox" });
  expect([takesText(box), takesText(document.createElement("textarea")), takesText(tick)]).toEqual([true, true, false]);
});

test("ARIA has its own way of writing keys", () => {
  expect(ariaKeys("Ctrl Shift H")).toBe("Control+Shift+H");
});
