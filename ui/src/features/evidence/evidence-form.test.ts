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
  expect(form.known).toMatch(/^It keeps/u);
  form.file = { ...taken, isKnown: true, knownEvidence: 3 };
  expect(form.known).toBe("Evidence file 3 is this file already.");
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
