import { expect, test, vi } from "vitest";
import { deferred } from "../ipc/canned";
import { Covered, Veil } from "./veil.svelte";

const space = (type: "keydown" | "keyup"): KeyboardEvent => new KeyboardEvent(type, { key: " ", cancelable: true });

test("the veil is on, and what stands under it is not asked for", () => {
  let asked = 0;
  const veil = new Veil();
  const text = new Covered(() => Promise.resolve((asked += 1)));
  veil.follow(text);
  expect([veil.isOn, text.value, asked]).toEqual([true, null, 0]);
});

test("the key covers at once what is open to be read, and the veil stays on", async () => {
  const veil = new Veil();
  const text = new Covered(() => Promise.resolve("He came back."));
  veil.follow(text);
  await text.open();
  veil.turn();
  expect([veil.isOn, text.value]).toEqual([true, null]);
});

test("with nothing open the key lifts the veil, and puts it back over everything", async () => {
  const veil = new Veil();
  const text = new Covered(() => Promise.resolve("He came back."));
  veil.follow(text);
  veil.turn();
  await vi.waitFor(() => expect(text.value).toBe("He came back."));
  expect(veil.isOn).toBe(false);
  veil.turn();
  expect([veil.isOn, text.value]).toEqual([true, null]);
});

test("leaving the record drops its words", async () => {
  const veil = new Veil();
  const text = new Covered(() => Promise.resolve("He came back."));
  const leave = veil.follow(text);
  await text.open();
  leave();
  expect(text.value).toBeNull();
});

test("words that arrive after they were covered again are dropped", async () => {
  const coming = deferred<string>();
  const text = new Covered(() => coming.promise);
  const opening = text.open();
  text.cover();
  coming.resolve("He came back.");
  await opening;
  expect(text.value).toBeNull();
});

test("the space bar opens while it is held, and no longer", async () => {
  const text = new Covered(() => Promise.resolve("He came back."));
  await text.hold(space("keydown"));
  expect(text.value).toBe("He came back.");
  text.release(space("keyup"));
  expect(text.value).toBeNull();
});

test("the space bar covers nothing that Read keeps open, and asks nothing from a button", async () => {
  const text = new Covered(() => Promise.resolve("He came back."));
  await text.open();
  await text.hold(space("keydown"));
  text.release(space("keyup"));
  expect(text.value).toBe("He came back.");
  text.cover();
  const onButton = space("keydown");
  Object.defineProperty(onButton, "target", { value: document.createElement("button") });
  await text.hold(onButton);
  expect(text.value).toBeNull();
});

test("what opens only where it is asked for stays covered when the veil is lifted, and is covered with the rest", async () => {
  let asked = 0;
  const veil = new Veil();
  const text = new Covered(() => Promise.resolve((asked += 1)), false);
  veil.follow(text);
  veil.turn();
  expect([veil.isOn, text.value, text.isWanted, asked]).toEqual([false, null, false, 0]);
  await text.open();
  veil.turn();
  expect([veil.isOn, text.value, text.isWanted]).toEqual([true, null, false]);
});

test("what could not be read can be asked for again", async () => {
  const text = new Covered<string>(() => Promise.resolve(null));
  await text.open();
  expect([text.value, text.isWanted]).toEqual([null, false]);
});
