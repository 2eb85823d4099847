import { describe, expect, test } from "vitest";
import * as shared from "../../invented/officers";
import { directory, ids, officer } from "../../invented/records";
import { answer, refuse } from "../../lib/ipc/canned";
import { fitting, rowsOf } from "../appearances/officer-filter";
import { OfficerForm } from "./officer-form.svelte";
import { PostingForm, ServiceForm } from "./officer-entries.svelte";

const context = { matter: ids.matter, party: ids.officer };

function filled(): OfficerForm {
  const form = new OfficerForm();
  form.name = "An Invented Officer";
  form.posting.force = ids.force;
  form.posting.number = "4471";
  return form;
}

describe("an officer who is being added", () => {
  test("is sent with the posting, and the name leaves the form", async () => {
    const asked = answer({ add_officer: () => officer });
    const form = filled();
    await form.save(ids.matter);
    expect(asked[0]?.[1]).toMatchObject({
      name: "An Invented Officer", status: "unknown", posting: { force: ids.force, number: "4471", certainty: "not-stated" },
    });
    expect(form.name).toBe("");
  });

  test("is taken for one whom the casebook knows only with why, and how certain", async () => {
    const asked = answer({ recognise_officer: () => shared.officerRecord });
    const form = filled();
    form.takeFor(shared.candidate);
    expect(await form.save(ids.matter)).toBeNull();
    expect(form.problems.map(({ field }) => field)).toEqual(["basis", "recognitionCertainty"]);
    form.basis = "Both give the number";
    form.recognitionCertainty = "possible";
    await form.save(ids.matter);
    expect(asked.map(([command]) => command)).toEqual(["recognise_officer"]);
    expect(asked[0]?.[1]).toMatchObject({ party: shared.candidate.party, basis: "Both give the number", certainty: "possible" });
  });

  test("who is not the same is told apart once the officer is saved, with why", async () => {
    const asked = answer({ add_officer: () => officer, tell_officers_apart: () => shared.officerRecord });
    const form = filled();
    form.takeFor(shared.candidate);
    form.tellApart(shared.candidate);
    expect(form.same).toBeNull();
    expect(await form.save(ids.matter)).toBeNull();
    form.apartReason = "Ten years apart";
    await form.save(ids.matter);
    expect(asked.map(([command]) => command)).toEqual(["add_officer", "tell_officers_apart"]);
    expect(asked[1]?.[1]).toMatchObject({ party: officer.party, other: shared.candidate.party });
  });

  test("what was said of a candidate can be left open again", () => {
    const form = filled();
    form.takeFor(shared.candidate);
    form.takeFor(shared.candidate);
    form.tellApart(shared.candidate);
    form.tellApart(shared.candidate);
    expect([form.same, form.apart]).toEqual([null, []]);
  });
});

describe("what is recorded of an officer", () => {
  test("a posting is amended as it stands, and one of another matter is not", async () => {
    const asked = answer({ amend_posting: () => shared.officerRecord });
    const [own, theirs] = shared.officerRecord.officer.postings;
    const form = PostingForm.of(shared.officerRecord, own?.id);
    expect(form?.posting).toMatchObject({ from: "1999", source: "Duty roster of 2003" });
    await form?.save(context);
    expect(asked[0]?.[1]).toMatchObject({ which: { ...context, posting: own?.id }, posting: { unit: "Corran Road" } });
    expect(PostingForm.of(shared.officerRecord, theirs?.id)).toBeNull();
  });

  test("a problem of Rust's stands at the field it names", async () => {
    answer({ set_service: () => refuse("invalid", [{ field: "left", problem: "An officer who serves has not left the force" }]) });
    const form = ServiceForm.of(shared.officerRecord);
    expect(form).toMatchObject({ status: "retired", left: "2015", note: "Traced through the annual list" });
    expect(await form.save(context)).toBeNull();
    expect(form.problemOf("left")).toBe("An officer who serves has not left the force");
  });
});

test("the filter looks at what a row says", () => {
  const rows = rowsOf(directory, shared.officerLines);
  const found = (filter: string): string[] => fitting(rows, filter).map(({ line }) => line.cipher);
  expect(found("")).toEqual(["M3-9T", "R4-8D"]);
  expect(found("NORTHMERE retired")).toEqual(["M3-9T"]);
  expect(found("r4")).toEqual(["R4-8D"]);
  expect(found("nobody")).toEqual([]);
});
