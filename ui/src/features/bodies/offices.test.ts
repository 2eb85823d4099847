import { expect, test } from "vitest";
import { directory, ids, issued } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import type { BodyId, ForceId } from "../../lib/ipc/generated/api";
import { OfficeForm } from "./office-form.svelte";
import { mailboxInWords, officeKey, officeName, officesFor } from "./offices";

test("an office of a force is called by the force's own word for it", () => {
  const office = { body: "psd" as BodyId, force: "westmarch" as ForceId };
  expect(officeName(directory, office)).toBe("Standards and Ethics Department, Westmarch Police");
});

test("a body to which this kind of letter may not go is not offered", () => {
  expect(officesFor(directory, "referral-request", ids.force).map(({ key }) => key)).toEqual(["psd/northmere", "iopc"]);
});

test("an office that the directory does not know is called by its id", () => {
  expect(officeName(directory, { body: "old-body" as BodyId, force: null })).toBe("old-body");
  expect(officeKey({ body: "old-body" as BodyId, force: null })).toBe("old-body");
});

test("an address is sent line by line", async () => {
  const asked = answer({ check_office: () => ({ office: issued.to, address: [], email: "", checkedOn: "2026-11-23", checkedBy: "", how: "" }) });
  const form = OfficeForm.of({ office: issued.to, address: ["1 Invented Street", "Northmere"], email: "", checkedOn: "2026-08-01", checkedBy: "", how: "" });
  expect(form.address).toBe("1 Invented Street\nNorthmere");
  form.address += "\nNM1 1AA";
  await form.save(issued.to);
  expect(asked[0]?.[1]).toEqual({ office: issued.to, address: ["1 Invented Street", "Northmere", "NM1 1AA"], email: "", checkedBy: "", how: "" });
});

test("an office is called on a past day as its force was then", () => {
  const psd = { body: "psd" as BodyId, force: ids.force };
  expect(officeName(directory, psd, "1996-06-01")).toBe("Professional Standards Department, Northmere County Constabulary");
  expect(officeName(directory, psd, "1997-04-01")).toBe("Professional Standards Department, Northmere Constabulary");
  expect(officeName(directory, psd)).toBe("Professional Standards Department, Northmere Constabulary");
});

test("a letter that is longer than a mailbox takes is said to be", () => {
  const iopc = { body: "iopc" as BodyId, force: null };
  expect(mailboxInWords(directory, iopc, 212_480)).toBe("Its mailbox takes 7.5 MB, attachments together.");
  expect(mailboxInWords(directory, iopc, 8_400_000)).toContain("It may come back.");
  expect(mailboxInWords(directory, { body: "press" as BodyId, force: null }, 8_400_000)).toBe("");
});
