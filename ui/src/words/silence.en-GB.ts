// Words of a body's silence.

import { counted } from "./counted";

const days = (n: number): string => `${n} working ${n === 1 ? "day" : "days"}`;

export const silence = {
  title: "Silence",
  measure: "working days since we wrote",
  longAgo: "Long",
  written: (matter: string, day: string) => `${matter}, written to on ${day}`,
  past: (n: number) => `${days(n)} past the day asked for`,
  toTarget: (n: number) => (n === 0 ? "The day asked for is today" : `${days(n)} to the day asked for`),
  more: (n: number) => `${n.toLocaleString("en-GB")} more.`,
  none: "Nobody owes this matter an answer.",
  since: (n: number | null, day: string) => (n === null ? `Since ${day}` : `${days(n)} since ${day}`),
  last: "Last written to",
  inAll: (n: number | null, day: string) =>
    n === null ? `Nothing answered since ${day}.` : `Nothing answered since ${day}, ${days(n)} in all.`,
  unanswered: (n: number) => counted(n, "letter without an answer", "letters without an answer"),
  acknowledged: "Acknowledged, which is not an answer.",
  bar: (n: number, target: number) =>
    n > target ? `${days(n)}: ${days(n - target)} more than the day asked for allowed` : `${days(n)} of the ${target} allowed`,
} as const;
