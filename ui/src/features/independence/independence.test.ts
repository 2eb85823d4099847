import { expect, test } from "vitest";
import { check, nothing, ofMatter } from "../../invented/independence";
import { criminalLine, investigation, investigationLine } from "../../invented/investigations";
import { allegationLine, describedLine, directory, ids, officer } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import type { BodyId, CheckQuestion, IndependenceReason } from "../../lib/ipc/generated/api";
import { forceName } from "../bodies/offices";
import { CheckAnswerForm, saidInWords } from "./answer-form.svelte";
import { factInWords, valueInWords } from "./facts";
import { byVerdict, findingsOf } from "./findings";
import { sentencesOf } from "./sentences";
import { notCovered, verdictOfAllegation } from "./of-allegation";

const { finding } = check;
if (finding === null) throw new Error("the invented check finds something");
const { reasons } = finding;

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

const [authority, , shutOut] = check.questions as [CheckQuestion, CheckQuestion, CheckQuestion];

test("a body is answered with its force, and an answer says on what it rests", async () => {
  const asked = answer({ answer_check: () => check });
  const form = new CheckAnswerForm(authority, directory, ids.force);
  expect(form.options.map(({ value }) => value)).toEqual([...directory.bodies.filter(({ id }) => authority.bodies.includes(id)).map(({ id }) => id), "unknown"]);
  expect(await form.save(investigation.id)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["answer", "words"]);
  Object.assign(form, { answer: "psd", force: "", words: "Its letter" });
  expect(await form.save(investigation.id)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["force"]);
  form.force = ids.force;
  await form.save(investigation.id);
  Object.assign(form, { answer: "unknown" });
  await form.save(investigation.id);
  const sent = { investigation: investigation.id, fact: "authority", words: "Its letter" };
  expect(asked).toEqual([
    ["answer_check", { ...sent, said: { kind: "office", office: { body: "psd", force: ids.force } } }],
    ["answer_check", { ...sent, said: { kind: "office", office: null } }],
  ]);
});

test("what is so or not is answered with yes, no or not known", async () => {
  const asked = answer({ answer_check: () => check });
  const form = new CheckAnswerForm(shutOut, directory, ids.force);
  expect(form.options.map(({ value }) => value)).toEqual(["yes", "no", "unknown"]);
  Object.assign(form, { answer: "no", words: "Nothing was ended before that day" });
  expect(form.isOfForce).toBe(false);
  await form.save(investigation.id);
  expect(asked[0]?.[1]).toMatchObject({ fact: "pre_2004_shut_out", said: { kind: "whether", answer: "no" } });
});

test("an answer is read as the office, or as yes, no or not known", () => {
  const office = { body: "iopc" as BodyId, force: null };
  const named = directory.bodies.find(({ id }) => id === office.body)?.name;
  expect(saidInWords(directory, { kind: "office", office })).toBe(named);
  expect(saidInWords(directory, { kind: "office", office: null })).toBe("Not known");
  expect(saidInWords(directory, { kind: "whether", answer: "yes" })).toBe("Yes");
});

test("a letter can take over what was found against the work, with whom it is about where there are several", () => {
  const people = { officers: [officer], described: [describedLine] };
  expect(sentencesOf(people, [check, check])).toEqual([
    `Serving members of a linked force take part in the work (${officer.cipher}, Person 1).`,
    `The team includes people who used to serve in a linked force (${officer.cipher}, Person 1).`,
  ]);
  const ofOne = { ...check, people: check.people.slice(0, 1), finding: { ...finding, reasons: reasons.filter(({ officer: n }) => n === 1) } };
  expect(sentencesOf(people, [ofOne])).toEqual([
    "Serving members of a linked force take part in the work.",
    "The team includes people who used to serve in a linked force.",
  ]);
  expect(sentencesOf(people, [])).toEqual([]);
});
