// An invented investigation and a small part of the law of its course, for tests and for the gallery.

import type {
  BodyId, DecisionId, DecisionKind, Investigation, InvestigationId, InvestigationLine, ModeDecisionId, OutcomeId, OutcomeKind,
  PartyId, PostingId, StateId, StateMoveId, TrackRules,
} from "../lib/ipc/generated/api";
import { ids, said } from "./records";

const state = (id: string, name: string, next: string[], note: string | null = null): TrackRules["tracks"][0]["states"][0] => ({
  id: id as StateId, name, note, next: next as StateId[], isFinal: next.length === 0,
});

/** Three tracks of a few states each. */
export const trackRules: TrackRules = {
  asAt: "2026-11-23",
  tracks: [
    ...(["complaint", "conduct"] as const).map((track) => ({
      track, initial: "received" as StateId, basis: "An invented basis", confidence: "likely" as const, notes: [],
      states: [
        state("received", "Received", ["recorded", "withdrawn"], "Handling starts; the four-week and 12-month counts begin."),
        state("recorded", "Recorded", ["referred", "withdrawn"]),
        state("referred", "Referred", ["returned-to-force", "mode-local", "mode-directed", "mode-independent", "withdrawn"], "Representations on mode."),
        state("returned-to-force", "Returned to the force", ["mode-local", "withdrawn"]),
        state("mode-local", "Local investigation decided", ["under-investigation", "withdrawn"]),
        state("mode-directed", "Directed investigation decided", ["under-investigation", "withdrawn"]),
        state("mode-independent", "Independent investigation decided", ["under-investigation", "withdrawn"]),
        state("under-investigation", "Under investigation", ["withdrawn"]),
        state("withdrawn", "Withdrawn", []),
      ],
    })),
    {
      track: "criminal", initial: "reported" as StateId, basis: "An invented basis", confidence: "likely", notes: [],
      states: [state("reported", "Reported", ["crime-recorded"]), state("crime-recorded", "Crime recorded", [])],
    },
  ],
  modes: [
    {
      mode: "local", name: "Local", meaning: "By the appropriate authority on its own behalf.", note: "",
      citation: "PRA 2002 Sch 3 para 16(3)", confidence: "certain",
      challenge: {
        text: "The Director General may decide the mode again at any time.", citation: "PRA 2002 Sch 3 para 15(5B)",
        confidence: "certain",
      },
    },
    {
      mode: "directed", name: "Directed", meaning: "Under the direction and control of the Director General.",
      note: "For matters that reached the authority from 1 February 2020.", citation: "PRA 2002 Sch 3 para 18(2)-(3)",
      confidence: "certain",
      challenge: {
        text: "The Director General may decide the mode again at any time.", citation: "PRA 2002 Sch 3 para 15(5B)",
        confidence: "certain",
      },
    },
  ],
  decisions: [
    {
      id: "not-recorded" as DecisionKind, name: "Not recorded", tracks: ["complaint", "conduct"],
      challenge: { text: "Ask again for recording under Schedule 3.", citation: "CPR 54.5(1)", confidence: "certain" },
    },
    {
      id: "review-upheld" as DecisionKind, name: "Review upheld", tracks: ["complaint"],
      challenge: {
        text: "Nothing was read on how this decision could be challenged. Confirm it before relying on it.", citation: "",
        confidence: "check",
      },
    },
  ],
  outcomes: [
    { id: "upheld" as OutcomeKind, name: "Upheld", tracks: ["complaint", "conduct"] },
    { id: "not-upheld" as OutcomeKind, name: "Not upheld", tracks: ["complaint", "conduct"] },
  ],
};

const psd = { body: "psd" as BodyId, force: ids.force };
const iopc = { body: "iopc" as BodyId, force: null };

export const investigation: Investigation = {
  id: "i-1" as InvestigationId, matter: ids.matter, number: 1, track: "complaint", force: ids.force,
  references: ["CO/114/26", "2026/209871"], allegations: [ids.allegation], suspect: null, complainant: null,
  moves: [
    {
      id: "s-1" as StateMoveId, from: null, to: "recorded" as StateId, on: "2026-09-02", source: "Northmere, by letter",
      document: "Letter of 2 September 2026", reason: "", outside: false,
    },
    {
      id: "s-2" as StateMoveId, from: "recorded" as StateId, to: "referred" as StateId, on: "2026-09-09",
      source: "IOPC, by email", document: "", reason: "", outside: false,
    },
    {
      id: "s-3" as StateMoveId, from: "referred" as StateId, to: "under-investigation" as StateId, on: "2026-10-05",
      source: "Northmere, by telephone", document: "", reason: "The decision on mode came only later.", outside: true,
    },
  ],
  modes: [
    {
      id: "w-1" as ModeDecisionId, mode: "local", body: psd, decidedBy: iopc, decidedOn: "2026-09-30",
      notifiedOn: "2026-10-12", reasons: "The force is able to deal with it.", testApplied: "", document: "",
    },
    {
      id: "w-2" as ModeDecisionId, mode: "directed", body: { body: "psd" as BodyId, force: "westmarch" as typeof ids.force },
      decidedBy: iopc, decidedOn: "2026-11-04", notifiedOn: "2026-11-06",
      reasons: "Another force should do the work, because of where the officers served.", testApplied: "Public interest",
      document: "Decision of 4 November 2026",
    },
  ],
  investigators: [
    {
      party: "p-21" as PartyId, cipher: "R8-2H", role: "Senior investigating officer", from: said("November 2026", "2026-11-01", "2026-11-30"),
      to: null,
      postings: [
        {
          id: "o-9" as PostingId, force: "westmarch" as typeof ids.force, unit: "Major Crime", rank: "Detective Inspector",
          numberKind: "other", number: "", from: said("2015", "2015-01-01", "2015-12-31"), to: null,
          source: "", certainty: "not-stated", isOwn: true,
        },
      ],
    },
    { party: ids.officer, cipher: "M3-9T", role: "Disclosure officer", from: null, to: null, postings: [] },
  ],
  decisions: [
    {
      id: "e-1" as DecisionId, kind: "not-recorded" as DecisionKind, decidedBy: psd, decidedOn: "2026-08-12",
      notifiedOn: "2026-08-19", providedOn: null, reasons: "Too much time has passed, the force says.", document: "",
    },
  ],
  outcomes: [
    {
      id: "u-1" as OutcomeId, allegation: ids.allegation, against: { kind: "officer", party: ids.officer },
      kind: "not-upheld" as OutcomeKind, on: "2026-11-20", note: "Report, paragraph 41",
    },
  ],
};

export const investigationLine: InvestigationLine = {
  id: investigation.id, number: 1, track: "complaint", force: ids.force, suspect: null, complainant: null, allegations: 1,
  state: "under-investigation" as StateId, since: "2026-10-05", mode: investigation.modes[1] ?? null,
};

/** A criminal case beside it. */
export const criminalLine: InvestigationLine = {
  ...investigationLine, id: "i-2" as InvestigationId, number: 2, track: "criminal", state: "reported" as StateId,
  since: "2026-07-14", complainant: ids.client, suspect: { kind: "officer", party: ids.officer }, mode: null,
};
