import { afterEach, expect, test } from "vitest";
import { recovery } from "../../invented/cover";
import { answerNothing, answerRaw, refuse } from "../../lib/ipc/canned";
import { spread } from "./recovery-words";
import { Unlocking } from "./unlocking.svelte";

afterEach(answerNothing);

test("a wrong passphrase is said at its field and is gone from the page", async () => {
  answerRaw(() => refuse("wrong-passphrase"));
  const unlocking = new Unlocking();
  unlocking.passphrase = "not it";
  await unlocking.withPassphrase();
  expect(unlocking.problemOf("passphrase")).toBe("It did not work. Try again.");
  expect([unlocking.passphrase, unlocking.isOpen]).toEqual(["", false]);
});

test("a missing laptop key is not about the passphrase", async () => {
  answerRaw(() => refuse("laptop-key-missing"));
  const unlocking = new Unlocking();
  unlocking.passphrase = "any";
  await unlocking.withPassphrase();
  expect([unlocking.problems.length, unlocking.fault === null]).toEqual([0, false]);
});

test("wrong words stay, so that one can be mended; right ones do not", async () => {
  let isRight = false;
  answerRaw(() => (isRight ? null : refuse("wrong-words")));
  const unlocking = new Unlocking();
  unlocking.words = recovery.split(" ");
  await unlocking.withWords();
  expect(unlocking.words.join(" ")).toBe(recovery);
  isRight = true;
  await unlocking.withWords();
  expect([unlocking.words.join(""), unlocking.isOpen]).toEqual(["", true]);
});

test("nothing typed is a gap, and asks nothing", async () => {
  let asked = 0;
  answerRaw(() => (asked += 1));
  await new Unlocking().withPassphrase();
  expect(asked).toBe(0);
});

test("pasted words are spread over the boxes, and no more than there are", () => {
  expect(spread(["", "", ""], 1, " able  brick candle ")).toEqual(["", "able", "brick"]);
});
