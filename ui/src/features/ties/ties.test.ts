// What the forms of a tie send, and what they begin with.

import { expect, test } from "vitest";
import { investigation } from "../../invented/investigations";
import { tie, ties, withdrawn } from "../../invented/ties";
import { answer } from "../../lib/ipc/canned";
import type { PartyId } from "../../lib/ipc/generated/api";
import type { InvestigationFile } from "../investigations/investigation-file";
import { anOffice, begunAs, complainedAbout, TieForm, WithdrawTieForm } from "./tie-form.svelte";

const today = "2026-11-23";
const person = { kind: "officer", party: "o-1" } as never;
const file = {
  investigation,
  directory: { bodies: [{ id: "psd", name: "Professional standards", ofAForce: true, names: [] }], forces: [{ id: "northmere", name: "Northmere Police", names: [] }] },
  allegations: [{ id: investigation.allegations[0], accused: [{ who: person }, { who: person }] }],
} as unknown as InvestigationFile;

test("a tie says who has it, to whom, of what sort, what it consists in and who said so", async () => {
  const asked = answer({ record_tie: () => tie });
  const form = new TieForm(today, file);
  expect(await form.save(file)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["holder", "kind", "basis", "source"]);
  Object.assign(form, { holder: "i-1", to: "o-1", kind: "personal", basis: "Married to his brother", source: "The client", saidOn: "20/11/26" });
  await form.save(file);
  expect(asked).toEqual([["record_tie", {
    investigation: investigation.id,
    said: {
      holder: { kind: "investigator", party: "i-1" }, to: person, kind: "personal", basis: "Married to his brother",
      source: "The client", saidOn: "2026-11-20",
    },
  }]]);
});

test("an office is picked with its force, and a personal tie of one is said to be of no rule", async () => {
  const asked = answer({ record_tie: () => tie });
  const form = new TieForm(today, file);
  Object.assign(form, { holder: anOffice, kind: "personal", basis: "As it is", source: "The client" });
  expect(form.isOfNoRule).toBe(true);
  expect(await form.save(file)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["office"]);
  form.office.body = "psd" as never;
  form.kind = "own-conduct";
  await form.save(file);
  expect(form.isOfNoRule).toBe(false);
  expect(asked[0]?.[1]).toMatchObject({ said: { to: null, holder: { kind: "office", office: { body: "psd" } } } });
});

test("what is amended begins with what was said, and what postings show with what they show", async () => {
  const asked = answer({ amend_tie: () => tie });
  const form = new TieForm(today, file, { tie });
  expect([form.holder, form.office.body, form.kind, form.to]).toEqual([anOffice, "psd", "own-conduct", ""]);
  await form.save(file);
  expect(asked[0]?.[1]).toMatchObject({ tie: tie.id, said: tie.said });
  const [proposed] = ties.proposed;
  const shown = new TieForm(today, file, { proposed });
  expect([shown.holder, shown.kind, shown.basis]).toEqual([proposed?.party, "shared-unit", "Both served in Corran Road, Northmere Police"]);
});

test("a tie to somebody whom the investigation no longer covers stays a tie to that person when it is amended", async () => {
  const asked = answer({ amend_tie: () => withdrawn });
  const form = new TieForm(today, file, { tie: withdrawn });
  expect(form.persons).toEqual([person, withdrawn.said.to]);
  form.basis = "They trained together twice";
  await form.save(file);
  expect(asked[0]?.[1]).toMatchObject({ said: { to: withdrawn.said.to, basis: "They trained together twice" } });
});

test("a tie to somebody who is not among those complained about is not widened to the investigation as a whole", async () => {
  const asked = answer({ amend_tie: () => tie });
  const form = new TieForm(today, file, { tie });
  form.to = "o-9";
  expect(await form.save(file)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["to"]);
  expect(asked).toEqual([]);
});

test("a tie is withdrawn for a reason", async () => {
  const asked = answer({ withdraw_tie: () => withdrawn });
  const form = new WithdrawTieForm();
  expect(await form.save(tie.id)).toBeNull();
  form.reason = "It was somebody else";
  await form.save(tie.id);
  expect(asked).toEqual([["withdraw_tie", { tie: tie.id, reason: "It was somebody else" }]]);
});

test("each person complained about stands once", () => {
  expect(complainedAbout(file)).toEqual([person]);
});

test("each thing that postings show has a half filled form of its own", () => {
  const [proposed] = ties.proposed;
  if (proposed === undefined) throw new Error("a tie that postings show");
  const others = [{ ...proposed, party: "i-9" as PartyId }, { ...proposed, unit: "Harbour" }, { ...proposed, to: person }];
  const begun = [{}, { tie: tie.id }, { proposed }, ...others.map((one) => ({ proposed: one }))];
  expect(new Set(begun.map((one) => begunAs(investigation.id, one))).size).toBe(begun.length);
});
