// Words of a body's silence.

import type { TargetBasis } from "../lib/ipc/generated/api";
import { capital, counted, workingDays as days } from "./counted";

export const silence = {
  title: "Silence",
  measure: "working days since we wrote",
  longAgo: "Long",
  written: (matter: string, day: string) => `${matter}, written to on ${day}`,
  past: (n: number, what: string) => `${days(n)} past ${what}`,
  toTarget: (n: number, what: string) => `${days(n)} to ${what}`,
  isToday: (what: string) => `Today is ${what}`,
  was: (what: string, day: string) => `${capital(what)} was ${day}`,
  is: (what: string, day: string) => `${capital(what)} is ${day}`,
  targetDay: {
    rule: "the last day of its rule", asked: "the day asked for", own: "the day we expect an answer",
  } satisfies Record<TargetBasis["is"], string>,
  against: {
    rule: (n: number, citation: string) => `Against the ${days(n)} of its rule: ${citation}.`,
    asked: (n: number) => `Against the ${days(n)} that our letter gave.`,
    own: (n: number) => `Against our own ${days(n)}.`,
    passed: (citation: string) => `Its rule\u2019s time had passed when we last wrote: ${citation}.`,
    none: "Neither a rule, nor our letter, nor the firm says by when.",
  },
  more: (n: number) => `${n.toLocaleString("en-GB")} more.`,
  none: "Nobody owes this matter an answer.",
  since: (n: number | null, day: string) => (n === null ? `Since ${day}` : `${days(n)} since ${day}`),
  inAll: (n: number | null, day: string) =>
    n === null ? `Nothing answered since ${day}.` : `Nothing answered since ${day}, ${days(n)} in all.`,
  unanswered: (n: number) => counted(n, "letter without an answer", "letters without an answer"),
  acknowledged: "Acknowledged, which is not an answer.",
  bar: (n: number, target: number) =>
    n > target ? `${days(n)}: ${days(n - target)} more than its time allowed` : `${days(n)} of the ${target} allowed`,
} as const;
