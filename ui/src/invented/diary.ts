// A diary for tests and for the gallery. Rules, citations and days are as the program works them out; the matter is invented.

import type {
  CaseAsked, CaseKnown, ComputedDeadline, DeadlineId, DecisionKind, DiaryEntry, DiaryEntryId, DiaryEvent, DiaryEventId, DiaryStepId, EventId, EventKind, Offered,
} from "../lib/ipc/generated/api";
import { ids } from "./records";

export const kinds: EventKind[] = [
  {
    id: "review-rights-given" as EventId, title: "The written outcome came, with the right to a review",
    day: "The day the information was provided: the earlier of your client's day and yours", group: "The complaint", came: "in",
    alarm: null, decisions: ["no-further-action" as DecisionKind], decisionDay: "provided",
  },
  {
    id: "withdrawal-letter" as EventId, title: "A letter asks whether your client wants to withdraw the complaint",
    day: "The day it was sent, by the postmark or the letter's own date", group: "The complaint", came: "in",
    alarm: "If nobody replies in time, the complaint counts as withdrawn. The time runs from the day the letter was sent, not from the day it came.",
    decisions: [], decisionDay: null,
  },
  {
    id: "update-given" as EventId, title: "A progress update was given", day: "The day of the update", group: "The complaint",
    came: "in", alarm: null, decisions: [], decisionDay: null,
  },
];

const review: ComputedDeadline = {
  rule: "review-application" as DeadlineId, title: "Apply for a review of a complaint outcome", actor: "client",
  kind: "statutory", isHard: true, trigger: "2026-11-02", lastDay: "2026-11-30", actBy: "2026-11-23",
  arithmetic:
    "Information given Monday 2 November 2026; day 1 is Tuesday 3 November 2026; day 28 is Monday 30 November 2026. Act by Monday 23 November 2026, 7 days earlier.",
  convention: "The day of the event is left out: day 1 is the next day.",
  citation: "PRA 2002 Sch 3 paras 6A, 25(1B); SI 2020/2 reg 29(2)", sources: ["https://legislation.gov.uk/uksi/2020/2/regulation/29"],
  confidence: "certain", isFirm: true, asAt: "2026-11-23", isExtendable: true,
  extensionBasis: "The review body may extend where it is just to do so because of the special circumstances of the case.",
  notes: "It must be in writing.", ifMissed: "Ask for an extension with reasons; otherwise judicial review.",
};

const asked: CaseAsked = {
  enhanced: null,
  leftOut: { what: "with the wrong review body, from receipt to forwarding", counting: "up-to-last" },
  extension: { basis: review.extensionBasis, further: null },
};
const nothing: CaseAsked = { enhanced: null, leftOut: null, extension: null };
const bare: CaseKnown = { hasEnhancedRights: false, leftOut: [], extension: null };
const extended: CaseKnown = {
  ...bare, extension: { extension: { to: "2027-02-16" }, givenOn: "2026-11-18", by: "The IOPC, by email" },
};

const given: DiaryEvent = {
  id: "de-1" as DiaryEventId, kind: "review-rights-given" as EventId,
  title: "The written outcome came, with the right to a review", on: "2026-11-02", investigation: null, entry: null,
  document: "Letter of the force, with its envelope",
};

export const entry: DiaryEntry = {
  id: "da-1" as DiaryEntryId, matter: ids.matter, number: 1, title: review.title, actor: "client", event: given,
  computed: review, notComputed: "", asked, known: bare, lastDay: review.lastDay, actBy: review.actBy, nearFrom: "2026-11-16", isFirm: true, isSetByHand: false, missed: 0,
  standing: { is: "open" },
  steps: [{ id: "ds-1" as DiaryStepId, act: "snoozed", on: "2026-11-10", day: "2026-11-20", known: null, words: "Counsel's note was awaited" }],
};

export const unconfirmed: DiaryEntry = {
  ...entry, id: "da-2" as DiaryEntryId, number: 2, title: "Ask for a review of the decision not to refer the case",
  computed: {
    ...review, rule: "iopc-vrr" as DeadlineId, title: "Ask for a review of the decision not to refer the case", confidence: "check",
    isFirm: false, lastDay: "2027-02-16", actBy: "2026-11-27",
    arithmetic: "Decision communicated Monday 2 November 2026; three months on is Tuesday 2 February 2027. Extended to Tuesday 16 February 2027.",
  },
  asked: { ...asked, leftOut: null }, known: extended, lastDay: "2027-02-16", actBy: "2026-11-27", nearFrom: "2027-01-19", isFirm: false,
  steps: [{
    id: "ds-2" as DiaryStepId, act: "counted", on: "2026-11-18", day: null, known: extended, words: "It needs the file first",
  }],
};

export const update: DiaryEntry = {
  ...entry, id: "da-3" as DiaryEntryId, number: 3, title: "Next progress update", actor: "authority", asked: nothing, missed: 2,
  event: { ...given, id: "de-3" as DiaryEventId, title: "A progress update was given", on: "2026-08-31", document: "" },
  lastDay: "2026-09-28", actBy: null, nearFrom: "2026-09-28", steps: [],
};

export const own: DiaryEntry = {
  ...entry, id: "da-4" as DiaryEntryId, number: 4, title: "Call counsel", event: null, computed: null, asked: nothing, lastDay: "2026-12-01",
  actBy: null, nearFrom: null, standing: { is: "done", on: "2026-11-20" },
  steps: [{ id: "ds-4" as DiaryStepId, act: "done", on: "2026-11-20", day: null, known: null, words: "Spoke to counsel, who will advise" }],
};

export const entries: DiaryEntry[] = [entry, unconfirmed, update, own];

export const offered: Offered = {
  starts: [{ rule: review.rule, title: review.title, asked, computed: review, notComputed: "" }],
  settles: [update.id],
};
