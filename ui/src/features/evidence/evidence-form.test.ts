import { expect, test } from "vitest";
import { bulletin, evidence, record, recording } from "../../invented/evidence";
import { exhibits } from "../../invented/exhibits";
import { ids } from "../../invented/records";
import { taken } from "../../invented/replies";
import { answer } from "../../lib/ipc/canned";
import type { EvidenceId } from "../../lib/ipc/generated/api";
import { typedIn } from "../../lib/state/typed.svelte";
import { evidenceOf, offeredTitle, readEvidenceFile } from "./evidence-file";
import { EvidenceForm } from "./evidence-form.svelte";

test.each([
  ["custody_record-2003.pdf", "custody record 2003"],
  ["notes.of.a.call.m4a", "notes.of.a.call"],
  ["photograph", "photograph"],
  [".pdf", ""],
])("%s offers the title %j", (name, title) => {
  expect(offeredTitle(name)).toBe(title);
});

test("a title is offered by the file until another is written", () => {
  const form = new EvidenceForm();
  form.file = taken;
  form.offer();
  expect(form.title).toBe("Refusal of L01");
  form.file = null;
  form.offer();
  expect(form.title).toBe("");
  form.title = "Their refusal";
  form.file = taken;
  form.offer();
  expect(form.title).toBe("Their refusal");
});

test("a title that was only offered makes way for the next file after the form was left, too", () => {
  const before = new EvidenceForm();
  before.file = taken;
  before.offer();
  const form = new EvidenceForm();
  Object.assign(form, { title: before.title, offered: before.offered });
  form.file = { ...taken, file: { ...taken.file, name: "slate.jpg" } };
  form.offer();
  expect(form.title).toBe("slate");
});

test("evidence has a file and says what it is, and is sent as it was typed in", async () => {
  const asked = answer({ add_evidence: () => recording });
  const form = new EvidenceForm();
  expect(await form.save(ids.matter)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["file", "title"]);
  form.file = taken;
  const typed = { title: "Their refusal", dated: "June 2019", source: "By post", contentNote: "", isNotAtHome: true };
  Object.assign(form, { ...typed, class: "confidential-shareable", exhibit: record.exhibit });
  await form.save(ids.matter);
  expect(asked).toEqual([
    [
      "add_evidence",
      { matter: ids.matter, file: taken.id, class: "confidential-shareable", entry: { ...typed, exhibit: record.exhibit } },
    ],
  ]);
});

test("evidence is corrected from what is recorded, without its file", async () => {
  const asked = answer({ amend_evidence: () => bulletin });
  const form = new EvidenceForm(bulletin);
  form.source = "From the inspectorate";
  await form.save(ids.matter);
  expect(asked).toEqual([
    [
      "amend_evidence",
      {
        evidence: bulletin.id,
        class: bulletin.class,
        entry: {
          title: bulletin.title, dated: "", source: "From the inspectorate", exhibit: null, contentNote: "", isNotAtHome: false,
        },
      },
    ],
  ]);
});

test("a file that the matter has already says so", () => {
  const form = new EvidenceForm();
  form.file = taken;
  expect(form.known).toBe("");
  form.file = { ...taken, isKnown: true };
  expect(form.known).toMatch(/goes no further/u);
  form.file = { ...taken, isKnown: true, knownEvidence: { number: 3, isBinned: true } };
  expect(form.known).toBe("Evidence file 3, in the bin, is this file already.");
});

test("a file that is known goes no further than before, and one that is kept is only held closer", () => {
  const form = new EvidenceForm();
  form.class = "public";
  form.file = { ...taken, isKnown: true, class: "confidential-shareable" };
  form.offer();
  expect([form.class, form.classes]).toEqual(["confidential-shareable", ["privileged", "confidential-shareable"]]);
  expect(new EvidenceForm(recording).classes).toEqual(["privileged"]);
});

test("the file is not kept with what is half filled", () => {
  const form = new EvidenceForm();
  form.file = taken;
  expect(JSON.stringify(typedIn(form))).not.toContain(taken.id);
});

test("evidence is found among the matter's, and what is not there fails", async () => {
  answer({ evidence_of: () => evidence, exhibits_of: () => exhibits });
  const file = await readEvidenceFile(ids.matter);
  expect(evidenceOf(file, record.id)).toBe(record);
  expect(() => evidenceOf(file, "d-9" as EvidenceId)).toThrow();
});
