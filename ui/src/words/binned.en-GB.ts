// Words of the bin, and of moving things to it.

import type { BinnedNoun } from "../lib/ipc/generated/api";
import { counted } from "./counted";

export const binned = {
  title: "Bin",
  intro: "What is thrown away waits here until the bin is emptied. What was sealed, signed, issued or received never comes here.",
  none: "The bin is empty.",
  toDesk: "Go to the Desk",
  move: "Move to the bin",
  moving: "Moving…",
  restore: "Put back",
  restored: (what: string) => `${what} is back where it was.`,
  column: { what: "What", matter: "Matter", day: "Thrown away", act: "Put back" },
  noun: {
    "letter-draft": "Letter being written",
    allegation: "Allegation",
    described: "Description of person",
    account: "Account",
    session: "Session",
    helper: "Person at a client's side",
    posting: "Where an officer served",
    note: "Note",
    preservation: "Item to be preserved",
    investigation: "Investigation",
    exhibit: "Exhibit",
    evidence: "Evidence file",
  } satisfies Record<BinnedNoun, string>,
  numbered: (noun: string, number: number | null) => (number === null ? noun : `${noun} ${number}`),
  empty: "Empty the bin",
  emptying: "Emptying…",
  emptyTitle: "Empty the bin?",
  emptyWhat: (n: number) =>
    `${n === 1 ? "One record is" : `${counted(n, "record is", "records are").replace(/^./u, (first) => first.toUpperCase())}`} gone for good, and so is undoing what came before. Their numbers are never used again.`,
  cancel: "Cancel",
} as const;
