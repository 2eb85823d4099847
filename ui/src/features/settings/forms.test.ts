import { afterEach, expect, test } from "vitest";
import { firm, settings } from "../../invented/desk";
import { answer, answerNothing } from "../../lib/ipc/canned";
import { FirmForm } from "./firm-form.svelte";
import { PreferencesForm } from "./preferences-form.svelte";

afterEach(answerNothing);

test("the letterhead goes back as it was read, blank lines apart", async () => {
  const asked = answer({ change_firm: () => settings });
  const form = FirmForm.of(firm);
  form.lines += "\n \n";
  await form.save(null);
  expect(asked).toEqual([["change_firm", firm]]);
  expect(form.isSaved).toBe(true);
});

test("a firm without a name is not sent", async () => {
  const asked = answer({});
  const form = FirmForm.of(null);
  expect(await form.save(null)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["name", "feeEarner"]);
  expect(asked).toEqual([]);
});

test.each(["", "five", "1.5", "-1"])("%j is not a number of minutes", async (minutes) => {
  const form = PreferencesForm.of(settings.preferences);
  form.idleMinutes = minutes;
  await form.save(null);
  expect(form.problemOf("idleMinutes")).toBeDefined();
});
