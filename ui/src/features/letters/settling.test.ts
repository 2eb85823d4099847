import { expect, test } from "vitest";
import { composition, ids, issued } from "../../invented/records";
import type { Finding, Settle } from "../../lib/ipc/generated/api";
import { factOf, fieldOf, routeTo } from "./settling";

const finding = (id: string, settle: Settle): Finding => ({
  id, settle, weight: "stop", title: "", remedy: "", canBeAccepted: false,
});

test.each<[Settle, unknown]>([
  [{ at: "settings" }, { screen: "settings", page: "letterhead" }],
  [{ at: "matter" }, { screen: "matter", id: ids.matter, tab: "overview" }],
  [{ at: "client", party: ids.client }, { screen: "new-authority", matter: ids.matter, client: ids.client }],
  [
    { at: "allegation", allegation: ids.allegation },
    { screen: "matter", id: ids.matter, tab: "allegations", allegation: ids.allegation },
  ],
  [{ at: "office", office: issued.to }, { screen: "office", office: issued.to }],
  [{ at: "investigations" }, { screen: "matter", id: ids.matter, tab: "investigations" }],
  [{ at: "particular", particular: "grounds", allegation: ids.allegation }, null],
  [{ at: "letter" }, null],
])("what is settled at %o leads there", (settle, route) => {
  expect(routeTo(finding("any", settle), composition.draft)).toEqual(route);
});

test("what is to be written leads to its field", () => {
  expect(fieldOf(finding("particular.grounds.1", { at: "particular", particular: "grounds", allegation: ids.allegation })))
    .toBe(`said.grounds.${ids.allegation}`);
  expect(fieldOf(finding("any", { at: "letter" }))).toBeNull();
});

test.each([
  ["investigation.some", "about"],
  ["dated-on.today", "datedOn"],
  ["reply-by.past", "replyBy"],
  ["recipient.duty", "to"],
  ["officer.unnamed", null],
])("a finding %s about the letter is settled at %s", (id, fact) => {
  expect(factOf(finding(id, { at: "letter" }))).toBe(fact);
});
