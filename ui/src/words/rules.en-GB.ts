// Words about rules of time and holidays.

import type {
  CalendarId, Confidence, Convention, DeadlineActor, DeadlineKind, DeadlineStanding, Division, HolidaySaid, PeriodUnit, RollOver,
} from "../lib/ipc/generated/api";

// Periods stand in figures: they are compared in a column.
const counted = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

export const rules = {
  intro: "The rules by which dates, checks, steps and letters are worked out. What the firm says of one stands beside what is shipped, and every answer that rests on it follows at once.",
  list: {
    title: "Rules of time",
    what: "What is to be done",
    whose: "Whose",
    period: "How long",
    citation: "Rests on",
    confidence: "How sure",
    asAt: "As at",
    add: "Add a rule",
  },
  holidays: {
    title: "Holidays",
    intro: (first: string, last: string, day: string) =>
      `Days that are not working days, from ${first} to ${last}, as checked on ${day}. Saturdays and Sundays never are.`,
    add: "Add a one-off day",
    day: "Day",
    name: "Holiday",
    where: "Where",
    mark: "As shipped or not",
    none: "A working day",
    added: "Added by the firm",
    renamed: (shipped: string) => `Shipped as ${shipped}`,
    taken: (shipped: string) => `Shipped as ${shipped}, taken out by the firm`,
    shipped: "As shipped",
    year: "Year",
  },
  standing: {
    "as-shipped": "As shipped",
    own: "The firm’s own",
    off: "Switched off",
  } satisfies Record<DeadlineStanding, string>,
  screen: {
    correct: "Correct",
    off: "Switch off",
    on: "Use again",
    asShipped: "Use as shipped",
    switchedOff: "No date is worked out by this rule, and none is offered.",
    said: (day: string, reason: string) => `On ${day}: ${reason}`,
    rule: "The rule",
    shipped: "As shipped",
    own: "The firm’s",
    term: "Of the rule",
    added: "Added by the firm; none is shipped.",
    counted: "How it is counted",
    follows: "What starts it, and what ends it",
    startedBy: "Starts with",
    settledBy: "Done with",
    ifMissed: "If it is missed",
    nothing: "Nothing that can be recorded",
    sources: "Where it was read",
  },
  term: {
    title: "What is to be done",
    actor: "Whose it is",
    kind: "What sort of limit",
    event: "Counted from",
    n: "How many",
    unit: "Counted in",
    period: "How long",
    convention: "How it is counted",
    rollOver: "A last day that is no working day",
    calendar: "Working days of",
    actBy: (unit: string) => `Act by, in ${unit} before the last day`,
    actByAfter: (unit: string) => `Act by, in ${unit} after the event`,
    actByShown: "Act by",
    citation: "Rests on",
    confidence: "How sure it is",
    notes: "Notes",
    asAt: "As at",
    startsWith: "What starts it",
    reason: "Why?",
  },
  period: (n: number, unit: PeriodUnit): string => {
    switch (unit) {
      case "calendar-days": return counted(n, "day", "days");
      case "working-days": return counted(n, "working day", "working days");
      case "weeks": return counted(n, "week", "weeks");
      case "months": return counted(n, "month", "months");
      case "years": return counted(n, "year", "years");
      case "no-limit": return "No limit";
      case "by-hand": return "Set by hand";
    }
  },
  before: (period: string) => `${period} before the last day`,
  after: (period: string) => `${period} after the event`,
  unit: {
    "calendar-days": "Days",
    "working-days": "Working days",
    weeks: "Weeks",
    months: "Months",
    years: "Years",
    "no-limit": "No limit",
    "by-hand": "Set by hand",
  } satisfies Record<PeriodUnit, string>,
  actor: { authority: "The authority", client: "The client" } satisfies Record<DeadlineActor, string>,
  kind: {
    statutory: "Statute or regulations",
    scheme: "Scheme or code",
    limitation: "Limitation",
    court: "Rules of court",
    target: "Target",
    practice: "House practice",
  } satisfies Record<DeadlineKind, string>,
  convention: {
    "day-after": "Day 1 is the day after",
    "including-day": "Day 1 is the day itself",
    corresponding: "To the same-numbered day",
    "corresponding-from-receipt": "To the same-numbered day, from receipt",
    "nth-working-day": "Working days after the day",
    "calendar-next-day": "The end of the next day",
  } satisfies Record<Convention, string>,
  rollOver: { none: "Stays where it is", "next-working-day": "Moves to the next working day" } satisfies Record<RollOver, string>,
  calendar: {
    none: "Every day counts",
    EW: "England and Wales",
    SCT: "Scotland",
    NI: "Northern Ireland",
    "UK-any": "Every part of the United Kingdom",
  } satisfies Record<CalendarId, string>,
  confidence: { certain: "Certain", likely: "Likely", check: "To confirm" } satisfies Record<Confidence, string>,
  division: {
    "england-and-wales": "England and Wales",
    scotland: "Scotland",
    "northern-ireland": "Northern Ireland",
  } satisfies Record<Division, string>,
  said: {
    holiday: "It is a holiday",
    "working-day": "It is a working day after all",
    "as-shipped": "As shipped",
  } satisfies Record<HolidaySaid, string>,
  form: {
    correct: "Correct a rule",
    add: "Add a rule",
    intro: "The shipped rule stays beside it. Every date that rests on it moves at once, unless its day was set by hand.",
    eventHint: "How the working begins, for example: Information given.",
    startsHint: "The rule is offered whenever this is recorded.",
    actByHint: "House practice. Leave empty for none.",
    numberUnreadable: "Write a whole number",
    missing: { title: "Write what is to be done", event: "Write what it is counted from", citation: "Write what it rests on" },
    reasonMissing: "Write why",
    startsMissing: "Choose what starts it",
    choose: "Choose",
    off: "Switch a rule off",
    offIntro: "Its dates stay in the diary and say why they have no day. It can be used again at any time.",
    again: "Use a rule again",
    againIntro: "Its dates are worked out again at once.",
    holiday: "A holiday added or taken out",
    holidayIntro: "Every count of working days follows at once.",
    day: "Which day?",
    where: "Where?",
    whereMissing: "Choose where",
    what: "What is it?",
    name: "What is the day called?",
    nameMissing: "Write what the day is called",
  },
} as const;
