import { afterEach, expect, test } from "vitest";
import { answer, answerNothing } from "../ipc/canned";
import { Frame } from "./frame.svelte";
import { Undo } from "./undo.svelte";

afterEach(answerNothing);

test("what was undone is said, and the screen reads its records afresh", async () => {
  answer({ undo: () => ({ what: "An allegation was recorded" }) });
  const undo = new Undo(new Frame());
  await undo.back();
  expect([undo.said, undo.turn]).toEqual(["Undone: an allegation was recorded. Ctrl Shift Z does it again.", 1]);
});

test("with nothing to undo the screen stays as it is", async () => {
  answer({ undo: () => null, do_again: () => null });
  const undo = new Undo(new Frame());
  await undo.back();
  expect([undo.said, undo.turn]).toEqual(["There is nothing to undo. What has been issued, sealed or sent stays.", 0]);
  await undo.again();
  expect([undo.said, undo.turn]).toEqual(["There is nothing to do again.", 0]);
});
