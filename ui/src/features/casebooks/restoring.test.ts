import { afterEach, beforeEach, expect, test } from "vitest";
import { offeredBackups } from "../../invented/backups";
import { offered, recovery } from "../../invented/cover";
import { answerNothing, answerRaw, refuse } from "../../lib/ipc/canned";
import { Restoring } from "./restoring.svelte";

let asked: string[] = [];
let answers: Record<string, () => unknown> = {};

beforeEach(() => {
  asked = [];
  answers = {
    choose_backups: () => offeredBackups,
    prepare_restore: () => null,
    restore_with_words: () => true,
    restore_with_passphrase: () => true,
    restore_progress: () => null,
  };
  answerRaw((command) => {
    asked.push(command);
    return answers[command]?.();
  });
});
afterEach(answerNothing);

async function atTheSecret(): Promise<Restoring> {
  const restoring = new Restoring(offered);
  await restoring.choose();
  await restoring.prepare();
  return restoring;
}

test("the latest backup is chosen until another is, and a dialog that is cancelled changes nothing", async () => {
  const restoring = new Restoring(offered);
  await restoring.choose();
  expect([restoring.chosen, restoring.name]).toEqual([offeredBackups[0], "Casebook 1"]);
  restoring.chosen = offeredBackups[1] ?? null;
  answers["choose_backups"] = () => null;
  await restoring.choose();
  expect(restoring.chosen).toBe(offeredBackups[1]);
});

test("a name that is missing is asked for, and nothing is sent", async () => {
  const restoring = new Restoring(offered);
  await restoring.choose();
  restoring.name = " ";
  await restoring.prepare();
  expect([restoring.problemOf("name"), restoring.step]).toEqual(["Write a name", "which"]);
  expect(asked).toEqual(["choose_backups"]);
});

test("words that are wrong stay to be mended; those that were right are dropped", async () => {
  const restoring = await atTheSecret();
  restoring.words = recovery.split(" ");
  answers["restore_with_words"] = () => refuse("wrong-words");
  await restoring.restore();
  expect([restoring.problemOf("word-1") === undefined, restoring.words.join(" ")]).toEqual([false, recovery]);
  answers["restore_with_words"] = () => true;
  await restoring.restore();
  expect([restoring.isOpen, restoring.words.join("")]).toEqual([true, ""]);
  restoring.again();
  expect(restoring.step).toBe("which");
});

test("a passphrase is dropped whatever comes of it, and a restore that was stopped says so", async () => {
  const restoring = await atTheSecret();
  restoring.isByWords = false;
  await restoring.restore();
  expect(restoring.problemOf("passphrase")).toBe("Write the passphrase");
  restoring.passphrase = "not the passphrase";
  answers["restore_with_passphrase"] = () => refuse("wrong-passphrase");
  await restoring.restore();
  expect(restoring.passphrase).toBe("");
  restoring.passphrase = "the passphrase";
  answers["restore_with_passphrase"] = () => false;
  await restoring.restore();
  expect([restoring.passphrase, restoring.isStopped, restoring.isOpen]).toEqual(["", true, false]);
});
