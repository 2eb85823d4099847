// Words of papers: documents made from the record of a matter that are no letters.

import type { PaperForm, PaperKind } from "../lib/ipc/generated/api";
import { capital, counted } from "./counted";

/** A paper that is made of the whole matter, or for one of its clients; the others are made from an account, or written. */
export type PaperOfMatter = Exclude<PaperKind, "court-statement" | "criminal-statement" | "details-apart" | "client-letter">;

const forms = {
  internal: "For the file and counsel",
  external: "To go out",
  anonymised: "To go out, naming nobody",
} satisfies Record<PaperForm, string>;

const formHints = {
  internal: "Privileged. It begins with the key to ciphers, with names, and may hold everything.",
  external: "Confidential. People are called by cipher, and nothing that is privileged is in it.",
  anonymised: "Bodies, days and numbers: no name, no cipher and no words of yours. It can go with a letter to an MP or the Home Secretary.",
} satisfies Record<PaperForm, string>;

/** What is made for a client to sign, and goes to nobody else. */
const toSign: readonly PaperKind[] = ["form-of-authority", "court-statement", "criminal-statement"];

export const papers = {
  title: "Papers",
  intro: "Documents made from the record of this matter that are no letters. A paper once made is kept as it is; when the record has moved on, make another.",
  empty: "No paper has been made of this matter yet.",
  make: "Make a paper",
  table: "Papers made",
  column: { number: "No.", what: "What", form: "How far it goes", made: "Made", pages: "Pages" },
  number: (n: number) => `P${String(n).padStart(2, "0")}`,
  kind: {
    chronology: "Chronology: what is alleged and the response",
    "chronology-of-facts": "Chronology of what is alleged",
    "chronology-of-response": "Chronology of the response of bodies",
    "refusals-log": "Refusals log",
    "schedule-of-failings": "Schedule of institutional failure",
    "officer-schedule": "Schedule of officers",
    "conflict-table": "Table of conflicts",
    "exhibits-list": "List of exhibits",
    "form-of-authority": "Form of authority, for a client to sign",
    "certificate-of-service": "Certificate of service",
    "court-statement": "Witness statement for a civil court",
    "criminal-statement": "Witness statement for criminal proceedings",
    "details-apart": "Details kept apart from a statement",
    "client-letter": "Letter to a client",
  } satisfies Record<PaperKind, string>,
  kindLabel: "Which paper?",
  kindHint: {
    chronology: "Both on one axis, an event a row. What nobody can date comes last.",
    "chronology-of-facts": "What is alleged to have happened and whom your clients told.",
    "chronology-of-response": "Letters, replies, decisions, steps of investigations, and how long bodies said nothing.",
    "refusals-log": "What was asked and refused, answered in part or not answered: letter by letter, with the days.",
    "schedule-of-failings": "What each office was sent, how long it took and what it missed, in figures that name what they were counted from.",
    "officer-schedule": "Where each officer served and what each is said to have done; then people described and not identified.",
    "conflict-table": "What ties those who decide and those who do the work to the people complained about, rule by rule.",
    "exhibits-list": "What letters and statements point to, by its mark: what it is, of which date, and who produces it.",
    "certificate-of-service": "What was sent, how it went and what became of it, as recorded, for whoever sent it to sign.",
    "form-of-authority": "Which bodies may be written to, whether any may be told who your client is, and how it is withdrawn.",
  } satisfies Record<PaperOfMatter, string>,
  formLabel: "How far may it go?",
  form: forms,
  goesTo: (kind: PaperKind, form: PaperForm): string => {
    if (kind === "client-letter") return "To the client";
    if (kind === "details-apart") return "Kept apart from the statement";
    return toSign.includes(kind) ? "For the client to sign" : forms[form];
  },
  hintOf: (kind: PaperKind, form: PaperForm): string =>
    kind === "officer-schedule" && form === "external"
      ? "Confidential. Officers are named, clients are called by cipher, and nothing that is privileged is in it."
      : formHints[form],
  clientLabel: "Whose form?",
  clientHint: "The form bears this client’s name, and no cipher beside it.",
  noClient: "Take on the client first: the form is for one of them to sign.",
  namesLater: (kind: PaperKind, form: PaperForm): string => {
    if (toSign.includes(kind)) return "Your client’s name is written in when the form is made. That it was opened is recorded.";
    if (form === "internal") return "Names are written into the key when the paper is made. That they were opened is recorded.";
    return kind === "officer-schedule"
      ? "Officers’ names are written in when the paper is made, as in a letter. That they were opened is recorded."
      : "No name is opened for it.";
  },
  against: "Before it is made",
  summary: (stops: number, looks: number): string => {
    const parts = [];
    if (stops > 0) parts.push(`${capital(counted(stops, "thing stops", "things stop"))} this paper.`);
    if (looks > 0) parts.push(`${capital(counted(looks, "needs", "need"))} a look.`);
    return parts.length === 0 ? "Nothing stands against this paper." : parts.join(" ");
  },
  makeNow: "Make the paper",
  making: "Making…",
  made: (number: string) => `Made ${number}. Frozen; kept in the casebook.`,
  facts: { form: "How far it goes", made: "Made on", pages: "Pages", hash: "SHA-256", anchor: "Place in the record" },
  copyEditable: "Save an editable copy",
  aboutEditable: "It is for a word processor, and is not the paper: what is changed in it is not in the casebook.",
  copyFor: (kind: PaperKind, form: PaperForm): string => {
    if (kind === "client-letter") return "It is for your client alone. Send it in the way that was agreed, and in no other.";
    if (toSign.includes(kind)) return "It is for your client to sign. Give it to nobody else, and keep what is signed with the matter’s files.";
    return form === "internal"
      ? "This paper says whom the ciphers stand for. Save a copy for counsel alone, and by a way that is safe."
      : `${form === "anonymised" ? "Everybody’s" : "Every client’s"} name is looked for in it once more before the copy is written.`;
  },
} as const;
