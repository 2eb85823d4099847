import { expect, test } from "vitest";
import { failings } from "../../invented/failings";
import { ids } from "../../invented/records";
import type { FailingProof } from "../../lib/ipc/generated/api";
import { proofInWords, routeOfProof } from "./proof";

const proofs = failings.offices.flatMap(({ rows }) => rows.flatMap(({ proof }) => proof));

function first(is: FailingProof["cited"]["is"]): FailingProof {
  const proof = proofs.find(({ cited }) => cited.is === is);
  if (proof === undefined) throw new Error(`${is} in the invented schedule`);
  return proof;
}

test("a record is cited by its number, with its day and what was counted", () => {
  expect(proofInWords(first("entry"))).toBe("Entry 1, 12 October 2026");
  expect(proofInWords(first("ask"))).toMatch(/^Ask 1 of L01, /);
  expect(proofInWords(first("date"))).toBe("Date 3, 31 August 2026, 2 times");
  expect(proofInWords(first("investigation"))).toBe("Investigation 1, to D3-6J, 1 September 2026");
  expect(proofInWords({ ...first("entry"), workingDays: 1 })).toMatch(/, 1 working day$/);
});

test("every citation leads to its record", () => {
  const screens = proofs.map(({ cited }) => routeOfProof(cited, ids.matter, "iopc").screen);
  expect(new Set(screens)).toEqual(new Set(["entry", "investigation", "issued-letter", "asks", "date"]));
});
