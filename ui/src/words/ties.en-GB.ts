// Words of ties to the persons complained about. What a sort of tie means and what it rests on comes from Rust, with the law.

import type { IndependenceLink } from "../lib/ipc/generated/api";

export const ties = {
  title: "Ties",
  add: "Record a tie",
  none: "No tie is recorded of those who decide or do the work.",
  kind: {
    "serving-attached": "Serving members of a linked force take part",
    "personal": "Tied in person, in management or by close work",
    "own-conduct": "Its own conduct is complained of",
    "joint-psd": "The department is shared with a linked force",
    "shared-unit": "A unit is shared",
    "former-members": "Used to serve in a linked force",
    "same-team": "The same people look again",
    "outside-adviser": "Advice from outside",
  } satisfies Record<IndependenceLink, string>,
  to: (person: string) => `to ${person}`,
  whole: "the investigation as a whole",
  said: (source: string, on: string) => `${source}, ${on}`,
  amend: "Amend",
  withdraw: "Withdraw",
  withdrawn: (on: string, reason: string) => `Withdrawn on ${on}: ${reason}`,
  proposedTitle: "Shown by postings",
  proposed: (holder: string, person: string, unit: string, force: string) =>
    `${holder} and ${person} both served in ${unit}, ${force}, at times that overlap.`,
  proposedPerhaps: (holder: string, person: string, unit: string, force: string) =>
    `${holder} and ${person} both served in ${unit}, ${force}, at times that may overlap.`,
  record: "Record it",
  basisOf: (unit: string, force: string) => `Both served in ${unit}, ${force}`,
  fromPostings: "The postings on record",
  amendTitle: "Amend a tie",
  withdrawTitle: "Withdraw a tie",
  withdrawIntro: "It stays on record with the reason, and the check no longer counts it.",
  intro: "Structure alone: what there is between those who decide or do the work and those complained about. It says nothing of anyone’s motives.",
  anOffice: "An office: the authority, the body that does the work, a chief officer",
  label: {
    holder: "Who has the tie?",
    office: "Which office?",
    officeForce: "Of which force?",
    to: "To whom?",
    kind: "What sort of tie?",
    basis: "What does it consist in?",
    source: "Who said so, or which document?",
    saidOn: "On which day was it said?",
    reason: "Why does it no longer stand?",
  },
  rule: (grade: string, basis: string) => `Counts as ${grade}. ${basis}.`,
  officePersonal: "The check has no rule for a personal tie of an office. It is kept and shown, and changes no grade.",
  missing: { holder: "Choose who has the tie", office: "Choose the office", to: "Choose a person, or the investigation as a whole", kind: "Choose the sort of tie", basis: "Write what it consists in", source: "Write who said so", reason: "Write why" },
} as const;
