import { afterEach, beforeEach, expect, test } from "vitest";
import { drawn, oneSecret, recovery } from "../../invented/cover";
import { answerNothing, answerRaw, refuse } from "../../lib/ipc/canned";
import type { WayChange as Change } from "../../lib/ipc/generated/api";
import { WayChange } from "./way-change.svelte";

const asBytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
let asked: string[] = [];
let answers: Record<string, () => unknown> = {};

beforeEach(() => {
  asked = [];
  answers = {
    begin_way_change: () => oneSecret,
    begin_way_change_with_words: () => oneSecret,
    suggest_passphrase: () => asBytes(drawn),
    change_passphrase: () => null,
    draw_words: () => asBytes(recovery),
    replace_words: () => null,
    add_person: () => null,
    remove_person: () => null,
    abandon_way_change: () => null,
  };
  answerRaw((command) => {
    asked.push(command);
    return answers[command]?.();
  });
});
afterEach(answerNothing);

async function proved(what: Change = "passphrase"): Promise<WayChange> {
  const change = new WayChange(what);
  change.old = "the present one";
  await change.prove();
  return change;
}

test("the present passphrase, then the new one twice, and nothing secret stays behind", async () => {
  const change = await proved();
  expect([change.isProved, change.old, change.suggested]).toEqual([true, "", drawn]);
  change.passphrase = change.again = drawn;
  await change.change();
  expect([change.isDone, change.passphrase, change.again, change.suggested]).toEqual([true, "", "", ""]);
  expect(asked).toEqual(["begin_way_change", "suggest_passphrase", "change_passphrase"]);
});

test("the words do in place of the present passphrase", async () => {
  const change = new WayChange("passphrase");
  change.turn();
  change.words = recovery.split(" ");
  await change.prove();
  expect([change.isProved, change.words.join("")]).toEqual([true, ""]);
});

test("a wrong passphrase is said at its field, and no new one is asked for", async () => {
  answers["begin_way_change"] = () => refuse("wrong-passphrase");
  const change = await proved();
  expect([change.isProved, change.problemOf("old"), change.old]).toEqual([false, "It did not work. Try again.", ""]);
  expect(asked).not.toContain("suggest_passphrase");
});

test("two new passphrases that differ are not sent", async () => {
  const change = await proved();
  change.passphrase = drawn;
  change.again = "another";
  await change.change();
  expect(change.problemOf("again")).toBeDefined();
  expect(asked).not.toContain("change_passphrase");
});

test("giving it up drops what was typed and says so to Rust", async () => {
  const change = await proved();
  change.passphrase = drawn;
  await change.abandon();
  expect([change.isProved, change.passphrase]).toEqual([false, ""]);
  expect(asked.at(-1)).toBe("abandon_way_change");
});

test("new words are shown once, typed back, and gone from the page", async () => {
  const change = await proved("words");
  expect([change.shown.length, change.isWritten]).toEqual([12, false]);
  change.wordsWritten();
  expect([change.shown, change.isWritten]).toEqual([[], true]);
  change.typed = recovery.split(" ");
  await change.finish();
  expect([change.isDone, change.typed.join("")]).toEqual([true, ""]);
  expect(asked).toEqual(["begin_way_change", "draw_words", "replace_words"]);
});

test("a word left out is named and nothing is sent; wrong words stay to be mended", async () => {
  const change = await proved("words");
  change.wordsWritten();
  change.typed = recovery.split(" ").with(4, " ");
  await change.finish();
  expect(change.problems.map(({ field }) => field)).toEqual(["word-5"]);
  expect(asked).not.toContain("replace_words");
  answers["replace_words"] = () => refuse("wrong-words");
  change.typed = recovery.split(" ");
  await change.finish();
  expect([change.isDone, change.problemOf("word-1") === undefined, change.typed.join(" ")]).toEqual([false, false, recovery]);
});

test("where no words are to be had it is given up, and the reason stays", async () => {
  answers["draw_words"] = () => refuse("internal");
  const change = await proved("words");
  expect([change.isProved, change.fault === null]).toEqual([false, false]);
  expect(asked.at(-1)).toBe("abandon_way_change");
});

test("giving up takes the new words off the page", async () => {
  const change = await proved("words");
  await change.abandon();
  expect([change.shown, change.isWritten, change.isProved]).toEqual([[], false, false]);
});

test("a second person is given a passphrase, and it is taken away without one", async () => {
  const added = await proved("add-person");
  added.passphrase = added.again = drawn;
  await added.change();
  expect(added.isDone).toBe(true);
  expect(asked).toEqual(["begin_way_change", "suggest_passphrase", "add_person"]);
  asked = [];
  const removed = await proved("remove-person");
  await removed.remove();
  expect([removed.isDone, asked]).toEqual([true, ["begin_way_change", "remove_person"]]);
});
