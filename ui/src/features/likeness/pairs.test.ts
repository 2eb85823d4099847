import { describe, expect, test } from "vitest";
import { identification, sameness, suggestion } from "../../invented/likeness";
import { describedLine, ids, officer, otherDescribedLine } from "../../invented/records";
import type { Identification, PartyId } from "../../lib/ipc/generated/api";
import { answer } from "../../lib/ipc/canned";
import { IdentificationForm } from "./identification-form.svelte";
import { identifiedInWords, standingOf } from "./identified";
import { LiveLikeness } from "./live-likeness.svelte";
import { PairForm } from "./pair-form.svelte";
import { likenedName, pairOf, reasonsInWords, saidOf, suggestionsOf } from "./pairs";

const people = { officers: [officer], described: [describedLine, otherDescribedLine] };
const decided = (status: Identification["status"], party: PartyId = ids.officer): Identification => ({
  ...identification, officer: party, cipher: party === ids.officer ? officer.cipher : "T5-3W", status,
});

describe("a pair in words", () => {
  test("says what is alike before what differs", () => {
    expect(reasonsInWords(suggestion.reasons)).toBe(
      "Parts of a number that fit, the same place, but not serving there at the time",
    );
    expect(reasonsInWords([])).toBe("");
  });

  test("calls an officer of another matter by no name", () => {
    expect(likenedName(people, { kind: "officer", party: "p-99" as PartyId })).toBe("an officer of another matter");
    expect(likenedName(people, { kind: "described", described: ids.otherDescribed })).toBe("Person 2");
  });

  test("is found from either side", () => {
    expect(suggestionsOf([suggestion], ids.officer)).toEqual([suggestion]);
    expect(saidOf([sameness], ids.otherDescribed, ids.described)).toEqual([sameness]);
    expect(saidOf([sameness], ids.officer)).toEqual([]);
    const mixed = pairOf({ kind: "officer", party: ids.officer }, { kind: "described", described: ids.described });
    expect(mixed).toEqual({ kind: "described-and-officer", described: ids.described, officer: ids.officer });
  });
});

describe("who a person is", () => {
  test("is the last decision about each officer, unless it reversed the others", () => {
    const all = [decided("proposed"), decided("confirmed"), decided("proposed", "p-8" as PartyId)];
    expect(identifiedInWords(all, ids.described)).toBe("is M3-9T");
    expect(identifiedInWords([...all, decided("reversed")], ids.described)).toBe("may be T5-3W");
    expect(standingOf([decided("proposed"), decided("reversed")], ids.described)).toEqual([]);
    expect(identifiedInWords(all, ids.otherDescribed)).toBe("");
  });

  test("is decided with a basis, by somebody, and reversed with a reason", async () => {
    const asked = answer({ identify_person: () => [identification] });
    const form = new IdentificationForm("2026-11-23");
    form.status = "reversed";
    form.decidedOn = "someday";
    expect(await form.save({ matter: ids.matter, described: ids.described })).toBeNull();
    expect(form.problems.map(({ field }) => field)).toEqual(["officer", "basis", "certainty", "decidedBy", "decidedOn", "reason"]);
    form.follow(identification, "confirmed");
    form.decidedBy = "Imogen Invented";
    form.decidedOn = "yesterday";
    await form.save({ matter: ids.matter, described: ids.described });
    expect(asked).toEqual([
      ["identify_person", {
        matter: ids.matter, described: ids.described, officer: ids.officer, status: "confirmed", basis: "number",
        certainty: "possible", clientWords: "", decidedBy: "Imogen Invented", decidedOn: "2026-11-22", reason: "",
      }],
    ]);
  });
});

describe("what is said of a pair", () => {
  const pair = { kind: "described", first: ids.described, second: ids.otherDescribed } as const;

  test("is not sent where it is left open", async () => {
    const asked = answer({ say_of_pair: () => sameness });
    const form = new PairForm();
    expect(await form.save({ matter: ids.matter, pair })).toBeNull();
    form.verdict = "leave";
    expect(await form.save({ matter: ids.matter, pair })).toBe("left");
    expect(asked).toEqual([]);
    form.verdict = "not-same-as";
    expect(await form.save({ matter: ids.matter, pair })).toEqual(sameness);
  });

  test("while a description is written is recorded once it is saved", async () => {
    const asked = answer({ say_of_pair: () => sameness });
    const live = new LiveLikeness();
    live.found = [
      { described: null, other: { kind: "described", described: ids.otherDescribed }, reasons: ["nickname"] },
      { described: null, other: { kind: "officer", party: ids.officer }, reasons: ["place", "time"] },
    ];
    live.said[ids.otherDescribed] = "same-as";
    await live.record(ids.matter, ids.described);
    expect(asked).toEqual([["say_of_pair", { matter: ids.matter, pair, verdict: "same-as", why: "", certainty: "not-stated", decidedBy: "" }]]);
    expect(live.found).toEqual([]);
  });
});
