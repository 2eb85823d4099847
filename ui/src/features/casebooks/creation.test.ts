import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { drawn, offered, oneSecret, recovery, strong, twoSecrets } from "../../invented/cover";
import { answerNothing, answerRaw, refuse } from "../../lib/ipc/canned";
import { Creation } from "./creation.svelte";
import { pauseBeforeMeasuring } from "./new-passphrase.svelte";

const asBytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
let asked: string[] = [];
let answers: Record<string, () => unknown> = {};

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = {
    prepare_casebook: () => twoSecrets,
    suggest_passphrase: () => asBytes(drawn),
    measure_passphrase: () => strong,
    begin_casebook: () => asBytes(recovery),
    finish_casebook: () => null,
    abandon_casebook: () => null,
  };
  answerRaw((command) => {
    asked.push(command);
    return answers[command]?.();
  });
});
afterEach(() => {
  vi.useRealTimers();
  answerNothing();
});

async function toWords(): Promise<Creation> {
  const creation = new Creation(offered);
  await creation.prepare();
  creation.passphrase = drawn;
  creation.again = drawn;
  await creation.begin();
  return creation;
}

test("four steps lead from a name to a casebook, and nothing secret stays behind", async () => {
  const creation = await toWords();
  expect([creation.step, creation.shown.length, creation.passphrase, creation.again]).toEqual(["words", 12, "", ""]);
  creation.wordsWritten();
  expect(creation.shown).toEqual([]);
  creation.typed = recovery.split(" ");
  await creation.finish();
  expect([creation.isDone, creation.typed.join("")]).toEqual([true, ""]);
});

test("words are drawn only where the laptop keeps no second key", async () => {
  const two = new Creation(offered);
  await two.prepare();
  expect(two.suggested).toBe("");
  answers["prepare_casebook"] = () => oneSecret;
  const one = new Creation(offered);
  await one.prepare();
  expect(one.suggested).toBe(drawn);
});

test("two passphrases that differ are not sent", async () => {
  const creation = new Creation(offered);
  await creation.prepare();
  creation.passphrase = drawn;
  creation.again = `${drawn} `;
  await creation.begin();
  expect(creation.problemOf("again")).toBeDefined();
  expect(asked).not.toContain("begin_casebook");
});

test("a weak passphrase is named at its field, a full disk is not about a field", async () => {
  answers["begin_casebook"] = () => refuse("weak-passphrase");
  const creation = new Creation(offered);
  await creation.prepare();
  creation.passphrase = creation.again = "short";
  await creation.begin();
  expect(creation.problemOf("passphrase")).toBe("It did not work. Try again.");
  answers["begin_casebook"] = () => refuse("disk-full");
  await creation.begin();
  expect(creation.fault).not.toBeNull();
  expect(creation.problems).toEqual([]);
});

test("a word left out is named, and nothing is sent", async () => {
  const creation = await toWords();
  creation.wordsWritten();
  creation.typed = recovery.split(" ").with(4, " ");
  await creation.finish();
  expect(creation.problems.map(({ field }) => field)).toEqual(["word-5"]);
  expect(asked).not.toContain("finish_casebook");
});

test("strength is measured once typing has stopped", async () => {
  const creation = new Creation(offered);
  for (const passphrase of ["l", "la", "lad"]) {
    creation.passphrase = passphrase;
    creation.measureSoon();
    vi.advanceTimersByTime(pauseBeforeMeasuring - 1);
  }
  expect(asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect([asked, creation.strength]).toEqual([["measure_passphrase"], strong]);
});

test("giving up drops the words and says so to Rust", async () => {
  const creation = await toWords();
  await creation.abandon();
  expect([creation.step, creation.shown]).toEqual(["place", []]);
  expect(asked.at(-1)).toBe("abandon_casebook");
});
