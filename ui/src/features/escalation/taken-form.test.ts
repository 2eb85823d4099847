import { expect, test } from "vitest";
import { nextSteps } from "../../invented/escalation";
import { answer } from "../../lib/ipc/canned";
import type { CorrespondenceId, RecordTakenStep, StepId } from "../../lib/ipc/generated/api";
import { TakenStepForm } from "./taken-form.svelte";

const of = { investigation: nextSteps.investigation, step: "refer-now" as StepId };

test("a step is taken today unless another day is said, and what was done must be said", async () => {
  const sent: RecordTakenStep[] = [];
  answer({ record_taken_step: (input) => (sent.push(input), nextSteps) });
  const form = new TakenStepForm("2026-11-23");
  expect(await form.save(of)).toBe(null);
  expect(form.problemOf("words")).toBe("Write what was done");
  form.words = "Asked by telephone";
  expect(await form.save(of)).toBe(nextSteps);
  form.on = "9 November 2026";
  form.entry = "c-1" as CorrespondenceId;
  await form.save(of);
  expect(sent).toEqual([
    { ...of, words: "Asked by telephone", on: "2026-11-23", entry: null },
    { ...of, words: "Asked by telephone", on: "2026-11-09", entry: "c-1" },
  ]);
});
