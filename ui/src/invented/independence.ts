// An invented independence check of the invented investigation, for tests and for the gallery.

import type {
  BodyId, IndependenceCheck, IndependenceFinding, IndependenceReason, IndependenceViewId, MatterIndependence,
} from "../lib/ipc/generated/api";
import { criminalLine, investigation } from "./investigations";
import { ids } from "./records";
import { switchedOff } from "./precepts";

const reason = (
  rule: string, officer: number, axis: "control" | "hands", grade: "clean" | "weak" | "linked", text: string,
  facts: readonly (readonly [string, string])[], basis: string,
): IndependenceReason => ({
  rule, officer, axis, grade, word: { clean: "clear", weak: "concern", linked: "conflict" }[grade], text,
  facts: facts.map(([fact, value]) => ({ fact, value })), basis, confidence: "certain", isCertain: true,
});
const directs = "The Director General of the Independent Office for Police Conduct controls it.";
const attached = "Serving members of a linked force take part in the work.";
const former = "The team includes people who used to serve in a linked force.";
const ties: [string, string][] = [["links", "serving-attached, former-members"]];

const finding: IndependenceFinding = {
  asAt: "2026-11-23",
  verdict: "partly",
  words: "Part of this is outside the officers’ force and part is not.",
  possible: ["partly"],
  officers: [
    { control: "clean", hands: "linked", verdict: "partly", possible: ["partly"] },
    { control: "clean", hands: "linked", verdict: "partly", possible: ["partly"] },
  ],
  flags: [
    {
      flag: "identity-unknown", confidence: "certain", basis: "SI 2020/2 reg 43",
      text: "Who an officer is, is not known. Matching a description is for the investigator; until the person is ascertained no criminal or disciplinary determination is made.",
    },
  ],
  reasons: [1, 2].flatMap((officer) => [
    reason("C2", officer, "control", "clean", directs, [["mode", "directed"]], "PRA 2002 Sch 3 paras 18, 19"),
    reason("G4", officer, "hands", "linked", attached, ties, "Ramsahai v Netherlands (2007)"),
    reason("G9", officer, "hands", "weak", former, ties, "PRA 2002 Sch 3 para 18(2A)-(2B); ECHR Art 3 (practical independence)"),
  ]),
  basis: ["PRA 2002 Sch 3 paras 18, 19", "Ramsahai v Netherlands (2007)"],
  wouldChange: [
    {
      fact: "mode", officer: null, now: "directed", isMissing: false, question: "In what mode is it handled?",
      otherwise: [{ value: "local", verdict: "not independent" }],
    },
    {
      fact: "links", officer: null, now: "serving-attached, former-members", isMissing: false,
      question: "What else ties the work to the person?",
      otherwise: [{ value: "without serving-attached", verdict: "partly" }],
    },
  ],
  own: [switchedOff],
  nextLetters: [
    {
      letter: "external-force-request", title: "Request that another force or the NCA investigate", isWritten: false,
      rule: "N8", purpose: "Ask for a team with no link.",
    },
    {
      letter: "referral-request", title: "Request for mandatory referral and independent investigation",
      isWritten: true, rule: "N8", purpose: "Ask the Director General to take control.",
    },
  ],
};

/** A directed investigation in which people of the officers' own force take part. */
export const check: IndependenceCheck = {
  investigation: investigation.id,
  on: "2026-11-23",
  people: [
    {
      who: { kind: "officer", party: ids.officer }, identifiedAs: null, allegations: [1],
      facts: [
        { fact: "officer.role", value: "officer" },
        { fact: "officer.force_then", value: ids.force },
        { fact: "officer.force_now", value: "none" },
        { fact: "officer.status", value: "former" },
      ],
    },
    {
      who: { kind: "described", described: ids.described }, identifiedAs: null, allegations: [1, 2],
      facts: [
        { fact: "officer.identity", value: "unknown" },
        { fact: "officer.force_then", value: ids.force },
        { fact: "officer.force_now", value: "unknown" },
      ],
    },
  ],
  facts: [
    { fact: "mode", value: "directed" },
    { fact: "body", value: "westmarch" },
    { fact: "authority", value: "unknown" },
    { fact: "referred", value: "yes" },
  ],
  questions: [
    {
      fact: "authority", question: "Which body acts as appropriate authority?", isAsked: true,
      bodies: ["psd", "chief-constable", "iopc"] as BodyId[],
      answer: {
        fact: "authority", on: "2026-10-02", words: "The acknowledgement of 1 October is signed so",
        said: { kind: "office", office: { body: "psd" as BodyId, force: ids.force } },
      },
      before: [{ fact: "authority", on: "2026-09-09", words: "Nothing in its first letter", said: { kind: "office", office: null } }],
    },
    {
      fact: "reg32", question: "Is a limb of regulation 32 met?", isAsked: false, bodies: [], answer: null,
      before: [{ fact: "reg32", on: "2026-09-01", words: "The decision letter", said: { kind: "whether", answer: "no" } }],
    },
    {
      fact: "pre_2004_shut_out", question: "Does the order of 2004 shut the matter out?", isAsked: true, bodies: [],
      answer: null, before: [],
    },
  ],
  finding,
  kept: [
    {
      investigation: investigation.id, on: "2026-09-09", asAt: "2026-11-23", flags: ["criteria-not-assessed", "identity-unknown"],
      reached: { verdict: "cannot tell", possible: ["partly", "not independent"] },
    },
    {
      investigation: investigation.id, on: "2026-09-30", asAt: "2026-11-23", flags: ["identity-unknown"],
      reached: { verdict: "not independent", possible: ["not independent"] },
    },
    {
      investigation: investigation.id, on: "2026-10-01", asAt: "2026-11-23", flags: ["identity-unknown"],
      reached: { verdict: "partly", possible: ["partly"] },
    },
  ],
  view: null,
  views: [],
};

/** The same where nobody has said in which force one of them served. */
export const cannotTell: IndependenceCheck = {
  ...check,
  finding: {
    ...finding,
    verdict: "cannot tell",
    words: "A fact is missing, and the answer turns on it.",
    possible: ["independent", "partly"],
    officers: [{ control: "clean", hands: null, verdict: "cannot tell", possible: ["independent", "partly"] }, ...finding.officers.slice(1)],
    wouldChange: [
      {
        fact: "officer.force_then", officer: 1, now: "unknown", isMissing: true,
        question: "In which force did the person serve at the time?",
        otherwise: [
          { value: "westmarch", verdict: "partly" },
          { value: "another force", verdict: "independent" },
        ],
      },
    ],
  },
};

/** Another view was taken, of an answer that has changed since. */
export const viewed: IndependenceCheck = {
  ...check,
  view: { verdict: "not independent", answerHasChanged: true },
  views: [
    {
      id: "iv-1" as IndependenceViewId, investigation: investigation.id, on: "2026-09-10", verdict: "not independent",
      reason: "Their own liaison officer sits with the team.", computed: { verdict: "cannot tell", possible: ["partly", "not independent"] },
    },
    {
      id: "iv-2" as IndependenceViewId, investigation: investigation.id, on: "2026-09-12", verdict: null,
      reason: "She has left the team.", computed: { verdict: "cannot tell", possible: ["partly", "not independent"] },
    },
    {
      id: "iv-3" as IndependenceViewId, investigation: investigation.id, on: "2026-09-30", verdict: "not independent",
      reason: "The serving members who take part collect the exhibits themselves.", computed: { verdict: "cannot tell", possible: ["partly", "not independent"] },
    },
  ],
};

/** Nobody is complained about yet. */
export const nobody: IndependenceCheck = { ...check, people: [], finding: null, kept: [] };

/** What the checks of the invented matter come to. One allegation is covered, and one of the investigations looks at nobody yet. */
export const ofMatter: MatterIndependence = {
  reached: { verdict: "partly", possible: ["partly"] },
  investigations: [
    {
      investigation: investigation.id, reached: { verdict: "partly", possible: ["partly"] },
      view: { verdict: "not independent", answerHasChanged: true },
    },
    { investigation: criminalLine.id, reached: null, view: null },
  ],
  allegations: [
    { allegation: ids.allegation, investigations: [investigation.id], reached: { verdict: "partly", possible: ["partly"] } },
  ],
};

/** Nothing is investigated. */
export const nothing: MatterIndependence = { reached: null, investigations: [], allegations: [] };
