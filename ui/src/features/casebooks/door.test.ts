import { afterEach, expect, test } from "vitest";
import { casebook, cover, firstCover, gone } from "../../invented/cover";
import { answer, answerNothing } from "../../lib/ipc/canned";
import { Door } from "./door.svelte";

afterEach(answerNothing);

test("a casebook that is picked is the one that opens", async () => {
  const asked = answer({ cover: () => cover, pick_casebook: () => gone });
  const door = new Door();
  await door.read();
  door.at = "choosing";
  await door.pick(gone.handle);
  expect([door.casebook?.name, door.at]).toEqual(["Casebook 2", "opening"]);
  expect(asked.at(-1)).toEqual(["pick_casebook", gone.handle]);
});

test("forgetting stays at the list, and the last one forgotten leads to the first run", async () => {
  answer({ cover: () => cover, forget_casebook: () => ({ ...cover, known: [casebook] }) });
  const door = new Door();
  await door.read();
  door.at = "choosing";
  await door.forget(gone.handle);
  expect([door.cover?.known.length, door.at]).toEqual([1, "choosing"]);
  answer({ forget_casebook: () => firstCover });
  await door.forget(casebook.handle);
  expect([door.casebook, door.at]).toEqual([null, "opening"]);
});

test("a cancelled dialog changes nothing", async () => {
  answer({ cover: () => cover, choose_casebook: () => null });
  const door = new Door();
  await door.read();
  door.at = "choosing";
  await door.choose();
  expect([door.casebook?.name, door.at]).toEqual(["Casebook 1", "choosing"]);
});

test("a change that was asked for inside is turned to at once", async () => {
  answer({ cover: () => ({ ...cover, wants: "words" as const }) });
  const door = new Door();
  await door.read();
  expect([door.at, door.change]).toEqual(["changing", "words"]);
});

test("the passphrase is what is changed from the cover itself", async () => {
  answer({ cover: () => cover });
  const door = new Door();
  await door.read();
  expect(door.at).toBe("opening");
  door.begin("passphrase");
  expect([door.at, door.change]).toEqual(["changing", "passphrase"]);
});
