// Invented pairs of people and invented identifications, for tests and screens.

import type {
  Identification, IdentificationId, Sameness, SamenessId, Suggestion,
} from "../lib/ipc/generated/api";
import { ids, officer } from "./records";

export const suggestion: Suggestion = {
  described: ids.described, other: { kind: "officer", party: ids.officer },
  reasons: ["number-fits", "place", "time-differs"],
};

export const likeSuggestion: Suggestion = {
  described: ids.described, other: { kind: "described", described: ids.otherDescribed }, reasons: ["nickname", "place"],
};

export const identification: Identification = {
  id: "i-1" as IdentificationId, described: ids.described, officer: ids.officer, cipher: officer.cipher, status: "proposed",
  basis: "number", certainty: "possible", decidedBy: "Imogen Invented", decidedOn: "2026-11-20", reason: "", hasWords: true,
};

export const sameness: Sameness = {
  id: "s-1" as SamenessId,
  pair: { kind: "described", first: ids.described, second: ids.otherDescribed }, verdict: "not-same-as",
  reasons: ["place"], why: "One of them limped", certainty: "likely", decidedBy: "Imogen Invented", on: "2026-11-20",
  withdrawnOn: null, withdrawnWhy: "",
};
