import { afterEach, describe, expect, test } from "vitest";
import { correctedPrecept, neededPrecept, precepts, switchedOff } from "../../invented/precepts";
import { answer, answerNothing } from "../../lib/ipc/canned";
import { PreceptForm, PreceptSwitchForm } from "./precept-forms.svelte";
import { placesIn, preceptOf, preceptRows, titleOf } from "./precept-rows";

afterEach(answerNothing);
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);

describe("a correction of a rule that is not of time", () => {
  test("sends all of the wording with its reason", async () => {
    const asked = answer({ correct_precept: () => correctedPrecept });
    const form = new PreceptForm(correctedPrecept);
    Object.assign(form, { title: " ", text: "", citation: "" });
    expect(await form.save()).toBeNull();
    expect(fields(form)).toEqual(["title", "text", "citation", "reason"]);
    Object.assign(form, { title: "Ask for it", text: "A power.", citation: "An advice", reason: "Counsel words it so" });
    await form.save();
    expect(asked[0]?.[1]).toEqual({
      precept: { kind: "step", id: "treat-as-referred" }, reason: "Counsel words it so",
      wording: { title: "Ask for it", text: "A power.", citation: "An advice", confidence: "likely" },
    });
  });

  test("asks for no part that the rule does not have", async () => {
    const asked = answer({ correct_precept: () => neededPrecept });
    const form = new PreceptForm(neededPrecept);
    expect(form.hasTitle).toBe(false);
    form.reason = "Counsel words it so";
    await form.save();
    expect(asked).toHaveLength(1);
  });
});

test.each([
  [true, "switch_off_precept"],
  [false, "restore_precept"],
] as const)("a rule is switched off or used again for a reason (off: %s)", async (isOff, command) => {
  const asked = answer({ [command]: () => switchedOff });
  const form = new PreceptSwitchForm(isOff);
  expect(await form.save(switchedOff.precept)).toBeNull();
  expect(fields(form)).toEqual(["reason"]);
  form.reason = "We say it elsewhere";
  await form.save(switchedOff.precept);
  expect(asked).toEqual([[command, { precept: switchedOff.precept, reason: "We say it elsewhere" }]]);
});

test("a rule is found by its sort and its id, and one that is not there fails as a reading does", () => {
  expect(preceptOf(precepts, switchedOff.precept)).toBe(switchedOff);
  expect(() => preceptOf(precepts, { kind: "grade", id: "identity-unknown" })).toThrow("no such rule");
});

test("a rule without a title is called by its sentence, and names the places that an answer fills", () => {
  expect(titleOf({ ...neededPrecept.now, text: "the authority decides." })).toBe("The authority decides.");
  expect(placesIn(neededPrecept.now.text)).toEqual(["{reached}", "{days}"]);
  expect(preceptRows(correctedPrecept, correctedPrecept.now, correctedPrecept.asAt)).toContainEqual(["Rests on", "As counsel advised"]);
});
