import { afterEach, beforeEach, expect, test } from "vitest";
import { drawn, oneSecret, recovery } from "../../invented/cover";
import { answerNothing, answerRaw, refuse } from "../../lib/ipc/canned";
import { PassphraseChange } from "./passphrase-change.svelte";

const asBytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
let asked: string[] = [];
let answers: Record<string, () => unknown> = {};

beforeEach(() => {
  asked = [];
  answers = {
    begin_passphrase_change: () => oneSecret,
    begin_passphrase_change_with_words: () => oneSecret,
    suggest_passphrase: () => asBytes(drawn),
    change_passphrase: () => null,
    abandon_passphrase_change: () => null,
  };
  answerRaw((command) => {
    asked.push(command);
    return answers[command]?.();
  });
});
afterEach(answerNothing);

async function proved(): Promise<PassphraseChange> {
  const change = new PassphraseChange();
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
  expect(asked).toEqual(["begin_passphrase_change", "suggest_passphrase", "change_passphrase"]);
});

test("the words do in place of the present passphrase", async () => {
  const change = new PassphraseChange();
  change.turn();
  change.words = recovery.split(" ");
  await change.prove();
  expect([change.isProved, change.words.join("")]).toEqual([true, ""]);
});

test("a wrong passphrase is said at its field, and no new one is asked for", async () => {
  answers["begin_passphrase_change"] = () => refuse("wrong-passphrase");
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
  expect(asked.at(-1)).toBe("abandon_passphrase_change");
});
