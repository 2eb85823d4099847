// An invented letter with three asks, and two replies to it, for tests and for the gallery.

import type {
  AnnotationId, AnswerId, AskId, AskLine, AskStanding, Correspondence, CorrespondenceId, DispatchId, EntryProof,
  NonReceiptId, ReceiptId, SilentOffice, SuggestedLetter, TakenFile, TakenFileId,
} from "../lib/ipc/generated/api";
import { correspondence, issued } from "./records";

export const refusal: Correspondence = {
  ...correspondence, id: "c-2" as CorrespondenceId, direction: "in", datedOn: "2026-11-26", receivedOn: "2026-11-27",
  means: "email", subject: "Refusal", ourReference: "", theirReference: "CO/114/26", replyBy: null, letter: null,
  answers: [correspondence.id],
  file: { name: "Refusal of L01.pdf", length: 48_213, sha256: "0d1f9a6c4be2".padEnd(64, "0") },
};

export const acknowledgement: Correspondence = {
  ...refusal, id: "c-3" as CorrespondenceId, datedOn: "2026-11-24", receivedOn: "2026-11-24", subject: "Acknowledgement",
  onlyAcknowledges: true,
};

export const call: Correspondence = {
  ...correspondence, id: "c-4" as CorrespondenceId, datedOn: "2026-10-12", means: "telephone",
  office: { body: "iopc" as Correspondence["office"]["body"], force: null }, subject: "Call about the mode",
  ourReference: "", replyBy: "2026-10-26", letter: null,
};

export const ledger: Correspondence[] = [call, correspondence, acknowledgement, refusal];

function asked(number: number, wording: string, standing: AskStanding, answers: AskLine["answers"] = []): AskLine {
  return {
    ask: { id: `k-${number}` as AskId, entry: correspondence.id, number, wording, replyBy: issued.replyBy },
    answers, standing,
  };
}

const says = (outcome: AskLine["answers"][0]["outcome"], promisedBy: string | null = null): AskLine["answers"] => [
  { id: "w-1" as AnswerId, reply: refusal.id, outcome, promisedBy, place: "page 1", note: "" },
];

export const asks: AskLine[] = [
  {
    ask: { id: "k-0" as AskId, entry: call.id, number: 1, wording: "Say who decides the mode.", replyBy: "2026-10-26" },
    answers: [], standing: "no-answer",
  },
  asked(1, "Refer every allegation, and say when you did so.", "refused", says("refused")),
  asked(2, "Record the complaint today.", "answered", says("answered")),
  asked(3, "Say who holds the duty rosters.", "promised", says("promised", "2026-12-11")),
  asked(4, "Keep the pocket notebooks.", "no-answer"),
];

export const silences: SilentOffice[] = [
  {
    office: call.office, first: call.id, since: "2026-10-12", last: call.id, lastWrittenOn: "2026-10-12", unanswered: 1,
    workingDays: 30, workingDaysInAll: 30, isAcknowledged: false,
    target: { basis: { is: "asked" }, day: "2026-10-26", workingDays: 10, past: 20 },
  },
];

export const proof: EntryProof = {
  entry: correspondence.id, number: 2, office: correspondence.office, length: 212_480,
  dispatches: [
    {
      id: "x-1" as DispatchId, means: "tracked-post", sentOn: "2026-11-23", tracking: "AB 0000 0000 0GB",
      proof: { name: "Proof of posting.pdf", length: 20_480, sha256: "7".repeat(64) },
      receipts: [
        { id: "y-1" as ReceiptId, kind: "delivered", on: "2026-11-24", by: "Signed for at the front desk by a civilian member of staff whose name on the slip cannot be read" },
        { id: "y-2" as ReceiptId, kind: "acknowledged", on: "2026-11-24", by: "" },
      ],
    },
  ],
  nonReceipts: [
    { id: "n-1" as NonReceiptId, entry: correspondence.id, on: "2026-11-26", words: "The desk says that it has no such letter, that nobody on duty that day remembers one, and that we should send it again" },
  ],
  annotations: [
    { id: "z-1" as AnnotationId, words: "They rang to say that it came.", at: "2026-11-24T10:02:00Z", author: "slot-1" },
  ],
};

export const suggestions: SuggestedLetter[] = [
  { entry: correspondence.id, reasons: ["reference", "same-body", "open-asks", "latest"] },
];

export const taken: TakenFile = {
  id: "f-1" as TakenFileId, isKnown: false, knownFrom: null, knownEvidence: null, class: "privileged",
  file: { name: "Refusal of L01.pdf", length: 48_213, sha256: "0d1f9a6c4be2".padEnd(64, "0") },
};
