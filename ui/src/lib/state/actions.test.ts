import { expect, test, vi } from "vitest";
import { Actions } from "./actions.svelte";

function press(actions: Actions, key: string, init: KeyboardEventInit = {}): void {
  actions.take(new KeyboardEvent("keydown", { key, cancelable: true, ...init }));
}

test("two keys one after the other do one thing, and a wrong second key does its own", () => {
  const actions = new Actions();
  const desk = vi.fn();
  const down = vi.fn();
  actions.add(() => [
    { id: "desk", title: "Go to Desk", keys: "G D", run: desk },
    { id: "down", title: "Next", keys: "J", run: down },
  ]);
  press(actions, "g");
  press(actions, "d");
  expect(desk).toHaveBeenCalledOnce();
  press(actions, "g");
  press(actions, "j");
  expect([desk, down].map((act) => act.mock.calls.length)).toEqual([1, 1]);
});

test("a screen's own key comes before the frame's, until the screen is left", () => {
  const actions = new Actions();
  const [frame, screen] = [vi.fn(), vi.fn()];
  actions.add(() => [{ id: "frame", title: "Frame", keys: "N", run: frame }]);
  const leave = actions.add(() => [{ id: "screen", title: "Screen", keys: "N", run: screen }]);
  press(actions, "n");
  leave();
  press(actions, "n");
  expect([screen, frame].map((act) => act.mock.calls.length)).toEqual([1, 1]);
});

test("while something is asked over the page, only what is urgent is done", () => {
  const actions = new Actions();
  const [next, lock] = [vi.fn(), vi.fn()];
  actions.add(() => [
    { id: "next", title: "Next", keys: "J", run: next },
    { id: "lock", title: "Lock", keys: "Ctrl L", urgent: true, run: lock },
  ]);
  actions.take(new KeyboardEvent("keydown", { key: "j" }), true);
  actions.take(new KeyboardEvent("keydown", { key: "l", ctrlKey: true }), true);
  expect([next, lock].map((act) => act.mock.calls.length)).toEqual([0, 1]);
});

test("letters do nothing when they are turned off; chords still do", () => {
  const actions = new Actions();
  const run = vi.fn();
  actions.add(() => [
    { id: "a", title: "Add", keys: "A", run },
    { id: "lock", title: "Lock", keys: "Ctrl L", run },
  ]);
  actions.areLettersOn = false;
  press(actions, "a");
  expect(run).not.toHaveBeenCalled();
  press(actions, "l", { ctrlKey: true });
  expect(run).toHaveBeenCalledOnce();
});

test("keys that a text field has for itself are left to it", () => {
  const actions = new Actions();
  const undo = vi.fn();
  actions.add(() => [{ id: "undo", title: "Undo", keys: "Ctrl Z", sparesText: true, run: undo }]);
  const field = document.body.appendChild(document.createElement("input"));
  field.addEventListener("keydown", (event) => actions.take(event));
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "z", ctrlKey: true }));
  expect(undo).not.toHaveBeenCalled();
  press(actions, "z", { ctrlKey: true });
  expect(undo).toHaveBeenCalledOnce();
  field.remove();
});
