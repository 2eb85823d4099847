// Invented accounts, for tests and screens. Their words describe nothing.

import type {
  AccountAdvice, ParagraphDifference, ParagraphId, Session, SessionId, Source, StatementId, StatementLine, StatementText,
} from "../lib/ipc/generated/api";
import { ids } from "./records";

/** The account that most tests look at. */
export const statementId = "s-1" as StatementId;
/** A paragraph of it. */
export const paragraphId = (n: number): ParagraphId => `00000000-0000-4000-8000-00000000000${n}` as ParagraphId;

export const sealedLine: StatementLine = {
  id: statementId, matter: ids.matter, client: ids.client, number: 1, kind: "first-account", interview: "not-known",
  addsTo: null, contentNote: "Describes how an officer behaved at a station", takenOn: "2026-11-20", isDraft: false,
  paragraphs: 3,
  versions: [{
    number: 1, paragraphs: 3, sealedAt: "2026-11-20T11:40:00Z", signedOn: null,
    sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
  }],
  hasSummary: true,
};

export const draftLine: StatementLine = {
  ...sealedLine, id: "s-2" as StatementId, number: 2, kind: "witness-statement", isDraft: true, paragraphs: 2,
  versions: [{ ...sealedLine.versions[0], number: 1, paragraphs: 2, signedOn: "2026-11-21" } as StatementLine["versions"][0]],
  hasSummary: false,
};

export const statementText: StatementText = {
  statement: statementId, version: 1, keptAt: null,
  paragraphs: [
    { id: paragraphId(1), text: "A first paragraph, invented for a test." },
    { id: paragraphId(2), text: "A second paragraph, invented too." },
    { id: paragraphId(3), text: "A third paragraph, and the last." },
  ],
  summary: { text: "A summary in the words of the firm.", paragraphs: [paragraphId(1), paragraphId(3)] },
};

export const draftText: StatementText = { ...statementText, version: null, keptAt: "09:41", summary: null };

export const session: Session = {
  id: "n-1" as SessionId, statement: statementId, number: 1, takenOn: "2026-11-20", began: "10:05", ended: "11:40",
  place: "4 Tanner’s Row", language: "Polish",
  people: [
    { role: "took-it", party: null, cipher: null },
    { role: "interpreter", party: ids.secondClient, cipher: "R5-8D" },
  ],
  breaks: "One, at 10:50", howEnded: "At the client’s wish", doNotAsk: ["Her brother"], preferredWords: "survivor",
};

export const advice: AccountAdvice[] = [
  {
    interview: "planned", kinds: ["first-account"], citation: "Achieving Best Evidence guidance", confidence: "likely",
    reason: "Take a first account only. A long statement taken before a recorded interview becomes material for cross-examination.",
  },
  {
    interview: "happened", kinds: ["recorded-interview", "first-account"], citation: "Achieving Best Evidence guidance",
    confidence: "likely", reason: "An account has been recorded. Refer to it rather than ask again.",
  },
  {
    interview: "none-planned", kinds: ["first-account", "witness-statement"], citation: "Achieving Best Evidence guidance",
    confidence: "likely", reason: "Record once and use it again.",
  },
  {
    interview: "not-known", kinds: ["first-account"], citation: "Achieving Best Evidence guidance", confidence: "likely",
    reason: "Find out before a full account is taken. Until then take a first account only.",
  },
];

export const difference: ParagraphDifference[] = [
  {
    id: paragraphId(1), before: 1, after: 1, change: "changed",
    pieces: [
      { change: "same", text: "A first paragraph, " },
      { change: "removed", text: "invented" },
      { change: "added", text: "made up" },
      { change: "same", text: " for a test." },
    ],
  },
  { id: paragraphId(2), before: 2, after: null, change: "removed", pieces: [{ change: "removed", text: "A second paragraph." }] },
  { id: paragraphId(4), before: null, after: 2, change: "added", pieces: [{ change: "added", text: "A new paragraph." }] },
];

export const sources: Source[] = [
  {
    of: { kind: "allegation", allegation: ids.allegation }, statement: statementId, kind: "first-account", statementNumber: 1, paragraph: paragraphId(2),
    number: 2, version: 1, isChanged: false,
  },
  {
    of: { kind: "allegation", allegation: ids.allegation }, statement: "s-2" as StatementId, kind: "witness-statement", statementNumber: 2,
    paragraph: paragraphId(9), number: null, version: null, isChanged: false,
  },
];
