// Invented rules of time, one shipped, one corrected and one switched off, with a few holidays, for tests and for the gallery.

import type { DeadlineId, DeadlineRecord, DeadlineRule, Holidays } from "../lib/ipc/generated/api";

export const shippedRule: DeadlineRule = {
  id: "review-application" as DeadlineId, title: "Apply for a review of the outcome of the complaint", actor: "client",
  kind: "statutory", isHard: true, recurs: false, mustBePrompt: false, trigger: "The day the information was given.",
  event: "Information given", triggerVariants: [], period: { n: 28, unit: "calendar-days" }, enhanced: null, prefer: null,
  convention: "day-after", rollOver: "none", calendar: "none", leftOut: null, extension: null,
  actBy: { n: 7, unit: "calendar-days", from: "last-day" },
  authority: {
    citation: "An invented provision, reg 29", sources: ["https://example.org/an-invented-source"],
    sourceNote: "What was read there, invented.", isVerified: true, confidence: "certain", asAt: "2026-11-23",
  },
  notes: "An invented note.", ifMissed: "Ask for the time to be extended.", warnDays: [0, 7],
};

export const correctedRule: DeadlineRecord = {
  rule: {
    ...shippedRule, period: { n: 14, unit: "calendar-days" },
    authority: { ...shippedRule.authority, citation: "As counsel advised", sourceNote: null, isVerified: false, asAt: "2026-11-20" },
  },
  shipped: shippedRule, standing: "own", correction: { reason: "Counsel counts it so", correctedOn: "2026-11-20" },
  counted: "The day of the event is left out: day 1 is the next day.", startedBy: ["The outcome came with the right to a review"],
  settledBy: ["A review was applied for"], startsWith: [],
};

const chaser: DeadlineRule = {
  ...shippedRule, id: "practice-chaser" as DeadlineId, title: "Send a chaser", actor: "client", kind: "practice", isHard: false,
  period: { n: 10, unit: "working-days" }, convention: "nth-working-day", calendar: "EW", actBy: null, notes: null, ifMissed: null,
  authority: { ...shippedRule.authority, citation: "House practice", sources: [], sourceNote: null, confidence: "likely" },
};

const update: DeadlineRule = {
  ...shippedRule, id: "complaint-update-next" as DeadlineId, title: "The next progress update reaches the complainant",
  actor: "authority", isHard: false, recurs: true, period: { n: 4, unit: "weeks" }, actBy: null, notes: null, ifMissed: null,
  authority: { ...shippedRule.authority, citation: "An invented provision, reg 34" },
};

const untouched = { correction: null, counted: "Working days alone are counted.", startedBy: [], settledBy: [], startsWith: [] };

export const rules: DeadlineRecord[] = [
  correctedRule,
  { ...untouched, rule: update, shipped: update, standing: "as-shipped" },
  {
    ...untouched, rule: chaser, shipped: chaser, standing: "off",
    correction: { reason: "We chase by telephone", correctedOn: "2026-11-19" },
  },
];

export const holidays: Holidays = {
  asAt: "2026-11-23", firstYear: 2020, lastYear: 2032,
  days: [
    {
      day: "2026-08-31", division: "england-and-wales", title: null, shipped: "Summer bank holiday", confidence: "certain",
      correction: { reason: "It was moved", correctedOn: "2026-11-20" },
    },
    {
      day: "2026-12-07", division: "scotland", title: "One-off day", shipped: null, confidence: "certain",
      correction: { reason: "It was proclaimed", correctedOn: "2026-11-20" },
    },
    {
      day: "2026-12-25", division: "england-and-wales", title: "Christmas Day", shipped: "Christmas Day", confidence: "certain",
      correction: null,
    },
  ],
};
