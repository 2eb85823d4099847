// An invented body and force as the firm has corrected them, for tests and for the gallery.

import type { BodyId, BodyRecord, BodyWording, ForceRecord, ForceWording } from "../lib/ipc/generated/api";
import { ids } from "./records";

const shippedBody: BodyWording = {
  name: "Independent Office for Police Conduct", short: "IOPC", addressee: "The Director General",
  salutation: "Dear Director General", dutyToReceive: true, maxClass: "confidential-shareable", sizeLimitKilobytes: 7500,
  answerWorkingDays: null,
  formerNames: [], successor: null, isOff: false,
};

export const body: BodyRecord = {
  id: "iopc" as BodyId,
  wording: { ...shippedBody, addressee: "The Chair", salutation: "Dear Chair" },
  shipped: shippedBody,
  correction: { reason: "The office was renamed", correctedOn: "2026-11-20" },
  ofAForce: false, purpose: "Oversees the police complaints system", basis: "An invented basis",
  powers: ["Sch 3 para 15: decide the form", "Sch 3 para 19: independent investigation"],
  beforeIt: [{ name: "Police Complaints Authority", from: null, to: "2004-03-31" }],
  jurisdiction: ["england-and-wales"], confidence: "certain", source: "An invented source", asAt: "2026-11-23",
};

const shippedForce: ForceWording = {
  name: "Northmere Constabulary", short: "Northmere", chiefOfficerTitle: "Chief Constable", salutation: "Dear Chief Constable",
  psdName: "Professional Standards Department", formerNames: [], successor: null, isOff: false,
};

export const force: ForceRecord = {
  id: ids.force,
  wording: { ...shippedForce, formerNames: [{ name: "Northmere Borough Police", from: "1967-04-01", to: "1997-03-31" }] },
  shipped: shippedForce,
  correction: { reason: "An allegation is of 1996", correctedOn: "2026-11-20" },
  region: "Nowhere", otherNames: [], predecessors: ["Northmere Dock Police"], answersTo: "A commissioner", ownScheme: null,
  confidence: "certain", asAt: "2026-11-23",
};
