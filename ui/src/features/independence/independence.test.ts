import { expect, test } from "vitest";
import { check, nothing, ofMatter } from "../../invented/independence";
import { criminalLine, investigationLine } from "../../invented/investigations";
import { allegationLine, directory, ids } from "../../invented/records";
import type { IndependenceReason } from "../../lib/ipc/generated/api";
import { forceName } from "../bodies/offices";
import { factInWords, valueInWords } from "./facts";
import { byVerdict, findingsOf } from "./findings";
import { notCovered, verdictOfAllegation } from "./of-allegation";

const reasons = check.finding?.reasons ?? [];

test("a reason that holds for several people stands once, with all of them", () => {
  const [conflict, ...more] = findingsOf(reasons, "linked");
  expect(more).toEqual([]);
  expect(conflict).toMatchObject({ rule: "G4", officers: [1, 2], axes: ["hands"] });
});

test("a reason from other facts stands by itself", () => {
  const [first] = reasons.filter(({ rule }) => rule === "G4");
  const other: IndependenceReason = { ...(first as IndependenceReason), officer: 3, facts: [{ fact: "links", value: "personal" }] };
  expect(findingsOf([...reasons, other], "linked").map(({ officers }) => officers)).toEqual([[1, 2], [3]]);
});

test("who decides and who does the work stand in one reason where it is the same", () => {
  const [first] = reasons;
  const both = (["control", "hands"] as const).map((axis) => ({ ...(first as IndependenceReason), axis }));
  expect(findingsOf(both, "clean")).toHaveLength(1);
  expect(findingsOf(both, "clean")[0]?.axes).toEqual(["control", "hands"]);
});

test("what a fact could be stands by the verdict that it would bring", () => {
  const change = {
    fact: "mode", officer: null, now: "directed", isMissing: false, question: "",
    otherwise: [
      { value: "local", verdict: "not independent" as const },
      { value: "independent", verdict: "independent" as const },
      { value: "not-investigated", verdict: "not independent" as const },
    ],
  };
  expect(byVerdict(change)).toEqual([["not independent", ["local", "not-investigated"]], ["independent", ["independent"]]]);
});

test.each([
  ["unknown", "Not known"],
  ["local, directed", "Local, Directed"],
  ["without former-members", "without this: people who used to serve in a linked force"],
  ["a force that nobody lists", "a force that nobody lists"],
])("the value %s is read as %s", (value, read) => {
  expect(valueInWords(directory, value)).toBe(read);
});

test("a force is named as the directory names it, and so is a body over it", () => {
  const [force] = directory.forces;
  if (force === undefined) throw new Error("the invented directory has a force");
  const name = forceName(directory, force.id);
  expect(valueInWords(directory, force.id)).toBe(name);
  expect(valueInWords(directory, `lpb:${force.id}`)).toBe(`Local policing body of ${name}`);
  expect(factInWords(directory, { fact: "officer.force_then", value: force.id })).toEqual(["Force at the time", name]);
});

test("an allegation has the verdict of the investigations that cover it, and none where none does", () => {
  const file = { independence: ofMatter, investigations: [investigationLine, criminalLine] };
  expect(verdictOfAllegation(file, ids.allegation)).toEqual({ reached: ofMatter.reached, numbers: [investigationLine.number] });
  expect(verdictOfAllegation({ ...file, independence: nothing }, ids.allegation)).toBeNull();
});

test("what no investigation covers is told by number, and what was withdrawn is not", () => {
  const withdrawn = { ...allegationLine, number: 8, status: "withdrawn" as const };
  expect(notCovered({ independence: nothing, allegations: [allegationLine, withdrawn] })).toEqual([allegationLine.number]);
  expect(notCovered({ independence: ofMatter, allegations: [allegationLine] })).toEqual([]);
});
