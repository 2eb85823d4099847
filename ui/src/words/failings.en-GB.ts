// Words of the schedule of failings.

import type { FailingKind } from "../lib/ipc/generated/api";
import { workingDays } from "./counted";

export const failings = {
  title: "Schedule of failings",
  intro: (day: string) =>
    `As at ${day}. Worked out from the record: every figure leads to what it was counted from. People stand in it by cipher, and no letter is quoted.`,
  empty: "Nothing has been sent yet, and no duty has been missed.",
  nobody: "No office named",
  nobodyWhy: "The record does not say whose duty these were. Name the letter that proves the event, or record who investigates.",
  column: { what: "What", count: "How many", days: "Working days taken", proof: "Counted from" },
  table: (office: string) => `What ${office} was sent, and in what it failed`,
  what: {
    sent: "Sent to it",
    acknowledged: "Acknowledged, or answered without it",
    answered: "Answered",
    unanswered: "Not answered",
    "past-time": "Answered after the day asked or expected, or past it and not answered",
    "not-received": "Said not to have been received",
    "ask-unanswered": "Asked and not answered",
    "ask-in-part": "Asked and answered in part",
    "ask-refused": "Asked and refused",
    "duty-missed": "Missed",
    "investigator-changed": "Changes of investigator",
  } satisfies Record<FailingKind, string>,
  count: (count: number, of: number | null) => (of === null ? String(count) : `${count} of ${of}`),
  days: (fewest: number, most: number) => (fewest === most ? String(most) : `${fewest} to ${most}`),
  entry: (number: number) => `Entry ${number}`,
  ask: (number: number, letter: string) => `Ask ${number} of ${letter}`,
  date: (number: number) => `Date ${number}`,
  investigation: (number: number) => `Investigation ${number}`,
  on: (day: string) => `, ${day}`,
  after: (n: number) => `, ${workingDays(n)}`,
  times: (n: number) => `, ${n} times`,
  to: (cipher: string) => `, to ${cipher}`,
} as const;
