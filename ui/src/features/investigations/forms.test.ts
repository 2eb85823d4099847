import { describe, expect, test } from "vitest";
import { investigation, trackRules } from "../../invented/investigations";
import { allegationLine, client, describedLine, directory, ids, matter, officer } from "../../invented/records";
import type { BodyId, StateId } from "../../lib/ipc/generated/api";
import { answer } from "../../lib/ipc/canned";
import { DecisionForm, ModeForm, OutcomeForm } from "./decision-forms.svelte";
import { stateOf, statesOf, type InvestigationFile } from "./investigation-file";
import { InvestigatorForm } from "./investigator-form.svelte";
import { OpeningForm } from "./opening-form.svelte";
import { elsewhere, RevisionForm, StepForm } from "./step-forms.svelte";

const today = "2026-11-23";
const file: InvestigationFile = {
  matter, directory, rules: trackRules, clients: [client], officers: [officer], described: [describedLine],
  allegations: [allegationLine], investigation,
};
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);

describe("recording an investigation", () => {
  test("asks of a criminal case whom it is against and about", async () => {
    const asked = answer({});
    const form = new OpeningForm(today);
    form.choose("criminal");
    expect(await form.save(file)).toBeNull();
    expect(fields(form)).toEqual(["force", "complainant", "suspect", "allegations", "state", "on", "source"]);
    expect(asked).toEqual([]);
  });

  test("sends a complaint without a suspect, even where one was chosen before", async () => {
    const asked = answer({ open_investigation: () => investigation });
    const form = new OpeningForm(today);
    Object.assign(form, { force: ids.force, suspect: ids.officer, complainant: ids.client, source: "By letter", on: "yesterday" });
    form.allegations = [ids.allegation];
    form.state = "received" as StateId;
    await form.save(file);
    expect(asked[0]?.[1]).toMatchObject({ track: "complaint", suspect: null, complainant: null, on: "2026-11-22" });
  });
});

describe("a step", () => {
  test("is one of those that follow, or another that does not", () => {
    const from = stateOf(trackRules, "complaint", "recorded" as StateId);
    const others = StepForm.others(statesOf(trackRules, "complaint"), from).map(({ id }) => id as string);
    expect(others).toContain("under-investigation");
    expect(others).not.toContain("referred");
    expect(others).not.toContain("recorded");
  });

  test("that does not follow is sent with its reason", async () => {
    const asked = answer({ move_investigation: () => investigation });
    const form = new StepForm(today, elsewhere);
    Object.assign(form, { on: "today", source: "By telephone", reason: "Nothing was said in between" });
    expect(await form.save(investigation.id)).toBeNull();
    expect(fields(form)).toEqual(["other"]);
    form.other = "under-investigation" as StateId;
    await form.save(investigation.id);
    expect(asked[0]?.[1]).toEqual({
      investigation: investigation.id, to: "under-investigation", on: today, source: "By telephone", document: "",
      reason: "Nothing was said in between",
    });
  });
});

describe("a decision", () => {
  test("on mode asks for the body apart, and for the force of an office of one", async () => {
    const asked = answer({ record_mode: () => investigation });
    const form = new ModeForm(today, directory, ids.force);
    form.mode = "directed";
    form.body.body = "psd" as BodyId;
    form.body.force = "";
    form.decidedOn = "31/11/26";
    expect(await form.save(file)).toBeNull();
    expect(fields(form)).toEqual(["bodyForce", "decidedBy", "decidedOn"]);
    Object.assign(form.body, { force: ids.force });
    form.decider.body = "iopc" as BodyId;
    form.decidedOn = "4/11/26";
    await form.save(file);
    expect(asked[0]?.[1]).toMatchObject({
      mode: "directed", body: { body: "psd", force: "northmere" }, decidedBy: { body: "iopc", force: null }, notifiedOn: null,
    });
  });

  test("has three days, of which two may come later", async () => {
    const asked = answer({ record_decision: () => investigation });
    const form = new DecisionForm(today, directory, ids.force);
    form.decider.body = "iopc" as BodyId;
    Object.assign(form, { kind: "not-recorded", decidedOn: "4/11/26", providedOn: "soon" });
    expect(await form.save(file)).toBeNull();
    expect(fields(form)).toEqual(["providedOn"]);
    form.providedOn = "";
    await form.save(file);
    expect(asked[0]?.[1]).toMatchObject({ decidedOn: "2026-11-04", notifiedOn: null, providedOn: null });
  });

  test("on an allegation is against one of those it accuses", async () => {
    const asked = answer({ record_outcome: () => investigation });
    const form = new OutcomeForm(today, ids.allegation);
    Object.assign(form, { kind: "upheld", on: "today" });
    expect(await form.save(file)).toBeNull();
    form.against = ids.officer;
    await form.save(file);
    expect(asked[0]?.[1]).toMatchObject({ against: { kind: "officer", party: ids.officer }, kind: "upheld" });
  });
});

test("an investigator who is new has a name, which is dropped once it is saved", async () => {
  const asked = answer({ appoint_investigator: () => investigation });
  const form = new InvestigatorForm();
  form.addService();
  expect(await form.save(investigation.id)).toBeNull();
  expect(fields(form)).toEqual(["name", "service.0.force", "role"]);
  form.removeService(0);
  Object.assign(form, { name: "Pat Invented", role: "Lead" });
  await form.save(investigation.id);
  expect(asked[0]?.[1]).toMatchObject({ who: { kind: "new", name: "Pat Invented", service: [] } });
  expect(form.name).toBe("");
});

test("what an investigation covers is never nothing", async () => {
  const asked = answer({});
  const form = new RevisionForm(investigation);
  expect(form.references).toBe("CO/114/26\n2026/209871");
  form.allegations = [];
  expect(await form.save(investigation.id)).toBeNull();
  expect(fields(form)).toEqual(["allegations"]);
  expect(asked).toEqual([]);
});
