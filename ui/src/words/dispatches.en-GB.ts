// Words of how a letter went, whether it arrived, and notes beside it.

import type { ReceiptKind } from "../lib/ipc/generated/api";

export const dispatches = {
  title: "Sending and receipt",
  none: "Nobody has recorded that it went.",
  dispatchAdd: "Record sending",
  receiptAdd: "Record what became of it",
  certify: "Certificate of service",
  notes: "Notes beside it",
  noNotes: "No notes.",
  noteAdd: "Add a note",
  nonReceiptAdd: "Said not to have come",
  nonReceiptTitle: "Record that it was said not to have been received",
  nonReceiptOn: (day: string) => `Said not to have been received, ${day}`,
  number: (n: number) => `Entry ${n} of the ledger`,
  sent: (means: string, day: string) => `${means}, ${day}`,
  tracking: (number: string) => `Tracking number ${number}`,
  proofFile: (name: string, size: string) => `Proof: ${name}, ${size}`,
  receipt: { delivered: "Delivered", acknowledged: "Acknowledged", bounced: "Came back" } satisfies Record<ReceiptKind, string>,
  receiptOn: (kind: string, day: string) => `${kind} ${day}`,
  acknowledgedNote: "An acknowledgement is not an answer.",
  noteBy: (day: string, author: string) => `${day}, ${author}`,
  label: {
    means: "How did it go?", sentOn: "When did it go?", tracking: "Tracking number", proof: "Proof of sending",
    kind: "What became of it?", on: "On which day?", by: "By whom?", words: "Note",
    saidOn: "On which day was it said?", saidHow: "Who said it, and how?",
  },
  hint: {
    by: "Who signed for it, or who said so", words: "What is issued stays as it is. A note is never changed.",
    saidHow: "By telephone, or in which letter. It is counted in the schedule of failings.",
  },
  save: {
    dispatch: "Save the sending", receipt: "Save what became of it", "non-receipt": "Save that it was said",
    note: "Save the note",
  },
  missing: { words: "Write the note", saidHow: "Write who said it, and how" },
} as const;
