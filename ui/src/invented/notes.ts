// An invented note of a call, for tests and for the gallery.

import type { NoteId, NoteLine, NoteText, Party } from "../lib/ipc/generated/api";
import { client, ids, issued, officer } from "./records";

export const people: Party[] = [
  { id: ids.client, kind: "client", cipher: client.cipher },
  { id: ids.officer, kind: "officer", cipher: officer.cipher },
];

export const line: NoteLine = {
  id: "n-1" as NoteId, matter: ids.matter, number: 1, version: 2, kind: "telephone", on: "2026-11-20", began: "10:05",
  ended: "10:40",
  contacts: [
    { contact: { kind: "party", party: ids.client }, cipher: client.cipher },
    { contact: { kind: "office", office: issued.to }, cipher: null },
    { contact: { kind: "other", words: "a support worker" }, cipher: null },
  ],
  about: "The next appointment", paragraphs: 2, minutes: 40, minutesByTheClock: 35, reason: "The time was wrong",
  writtenOn: "2026-11-23",
};

export const first: NoteLine = { ...line, version: 1, minutes: 35, minutesByTheClock: null, reason: "", writtenOn: "2026-11-20" };

/** Its text, which must stand in no list. */
export const text: NoteText = { line, text: "Words of a note, invented for a test.\n\nWe agreed to speak again." };
