// An invented preservation register, for tests and for the gallery.

import type {
  EvidenceCategoryId, PreservationItem, PreservationItemId, PreservationRules, PreservationStepId, RenewalLine, RenewalOffer,
} from "../lib/ipc/generated/api";
import { ids, issued, said } from "./records";

export const rules: PreservationRules = {
  asAt: "2026-11-23", citation: "PRA 2002 Sch 3 paras 1, 12", confidence: "likely",
  categories: [
    { id: "duty-rosters" as EvidenceCategoryId, name: "Duty rosters" },
    { id: "pocket-notebooks" as EvidenceCategoryId, name: "Pocket notebooks" },
  ],
};

export const renewal: RenewalOffer = {
  renewBy: "2027-05-24", working: "Last preservation letter sent Monday 23 November 2026; six months on is Sunday 23 May 2027. That is at a weekend; the next working day is Monday 24 May.",
  citation: "none: house practice", confidence: "certain",
};

const step = {
  id: "s-1" as PreservationStepId, state: "asked", on: "2026-11-20", saidBy: "", letter: ids.letter, gone: null, authority: "",
  renewBy: "2026-12-01", note: "",
} satisfies PreservationItem["steps"][0];

export const item: PreservationItem = {
  id: "e-1" as PreservationItemId, matter: ids.matter, number: 1,
  evidence: { kind: "listed", category: "duty-rosters" as EvidenceCategoryId },
  holder: { kind: "office", office: issued.to }, period: said("the summer of 2003", "2003-06-01", "2003-08-31"),
  note: "", renewBy: "2026-12-01",
  steps: [step, { ...step, id: "s-2" as PreservationStepId, state: "confirmed", saidBy: "The records manager", letter: null }],
};

/** Something in words, held by somebody in words, that is gone. */
export const weeded: PreservationItem = {
  ...item, id: "e-2" as PreservationItemId, number: 2, evidence: { kind: "other", words: "The station diary" },
  holder: { kind: "other", words: "The county archive" }, period: null, note: "Asked for twice", renewBy: null,
  steps: [
    { ...step, id: "s-3" as PreservationStepId, letter: null, renewBy: null },
    {
      ...step, id: "s-4" as PreservationStepId, state: "weeded", saidBy: "The archivist", letter: null, renewBy: null,
      gone: said("about 2011", "2010-07-01", "2012-06-30"), authority: "Their retention schedule",
    },
  ],
};

export const renewals: RenewalLine[] = [
  {
    matter: ids.matter, workingName: "Matter 14", item: item.id, number: 1,
    category: "duty-rosters" as EvidenceCategoryId, categoryName: "Duty rosters", renewBy: "2026-12-01",
  },
];
