import { describe, expect, test } from "vitest";
import { item, rules, weeded } from "../../invented/preservation";
import { directory, ids, issued } from "../../invented/records";
import { answer, refuse } from "../../lib/ipc/canned";
import type { EvidenceCategoryId } from "../../lib/ipc/generated/api";
import { evidenceName, holderName, sourceOf } from "./preservation-file";
import { EvidenceForm, RegisterForm, StepForm } from "./preservation-forms.svelte";
import { renewalMark } from "./renewals";

const today = "2026-11-23";
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);
const register = (): RegisterForm =>
  new RegisterForm(new EvidenceForm(directory, ids.force), new StepForm(today, "first"));

describe("evidence to be preserved", () => {
  test("is a category or words, held by an office or by somebody in words", async () => {
    const asked = answer({ record_preservation: () => item });
    const form = register();
    form.evidence.holder.body = "";
    expect(await form.save(ids.matter)).toBeNull();
    expect(fields(form)).toEqual(["evidence", "holderWords"]);
    form.evidence.category = "duty-rosters" as EvidenceCategoryId;
    form.evidence.holderWords = "The county archive";
    await form.save(ids.matter);
    expect(asked[0]?.[1]).toMatchObject({
      evidence: { kind: "listed", category: "duty-rosters" }, holder: { kind: "other", words: "The county archive" },
      first: { state: "asked", on: today, letter: null, renewBy: null },
    });
  });

  test("shows what Rust says of the first step at its own field", async () => {
    answer({ record_preservation: () => refuse("invalid", [{ field: "first.renewBy", problem: "Too early" }]) });
    const form = register();
    form.evidence.category = "duty-rosters" as EvidenceCategoryId;
    await form.save(ids.matter);
    form.spread();
    expect(form.first.problemOf("renewBy")).toBe("Too early");
    expect(form.evidence.problemOf("renewBy")).toBeUndefined();
  });

  test("is filled with what is recorded when it is corrected", () => {
    const form = new EvidenceForm(directory, ids.force, weeded);
    expect(form.said()).toEqual({
      evidence: weeded.evidence, holder: weeded.holder, period: "", note: "Asked for twice",
    });
    expect(new EvidenceForm(directory, ids.force, item).said().holder).toEqual(item.holder);
  });
});

describe("what became of it", () => {
  test("is sent with what belongs to it alone", async () => {
    const asked = answer({ record_preservation_step: () => item });
    const form = new StepForm(today, "", "weeded");
    Object.assign(form, {
      saidBy: "The archivist", gone: "about 2011", authority: "A schedule", renewBy: "+28d", letter: ids.letter,
    });
    expect(form.offersFrom).toBeNull();
    await form.save(item.id);
    expect(asked[0]?.[1]).toMatchObject({
      step: { state: "weeded", gone: "about 2011", authority: "A schedule", renewBy: null, letter: null },
    });
    form.state = "lost";
    expect(form.entry()).toMatchObject({ authority: "", gone: "about 2011" });
    form.state = "asked";
    expect(form.entry()).toMatchObject({ authority: "", gone: "", renewBy: "2026-12-21", letter: ids.letter });
  });

  test("names who said so, unless we asked", async () => {
    const asked = answer({});
    const form = new StepForm(today, "", "exists");
    form.renewBy = "soon";
    expect(await form.save(item.id)).toBeNull();
    expect(fields(form)).toEqual(["saidBy", "renewBy"]);
    expect(asked).toEqual([]);
  });
});

test("an item is called by its category or its words, and asked for by a letter or by us", () => {
  expect([item, weeded].map(({ evidence }) => evidenceName(rules, evidence))).toEqual(["Duty rosters", "The station diary"]);
  expect(holderName(directory, weeded.holder)).toBe("The county archive");
  expect(item.steps.map((step) => sourceOf([issued], step))).toEqual(["By letter L01", "The records manager"]);
  expect(weeded.steps.map((step) => sourceOf([issued], step))).toEqual(["We asked", "The archivist"]);
});

test("a renewal is near within a fortnight", () => {
  expect(["2026-11-23", "2026-12-07", "2026-12-08"].map((day) => renewalMark(day, today))).toEqual(["now", "soon", "later"]);
});
