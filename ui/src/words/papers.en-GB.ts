// Words of papers: documents made from the record of a matter that are no letters.

import type { PaperForm, PaperKind } from "../lib/ipc/generated/api";
import { capital, counted } from "./counted";

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
  } satisfies Record<PaperKind, string>,
  kindLabel: "Which paper?",
  kindHint: {
    chronology: "Both on one axis, an event a row. What nobody can date comes last.",
    "chronology-of-facts": "What is alleged to have happened and whom your clients told.",
    "chronology-of-response": "Letters, replies, decisions, steps of investigations, and how long bodies said nothing.",
  } satisfies Record<PaperKind, string>,
  formLabel: "How far may it go?",
  form: {
    internal: "For the file and counsel",
    external: "To go out",
  } satisfies Record<PaperForm, string>,
  formHint: {
    internal: "Privileged. It begins with the key to ciphers, with names, and may hold everything.",
    external: "Confidential. People are called by cipher, and nothing that is privileged is in it.",
  } satisfies Record<PaperForm, string>,
  namesLater: "Names are written into the key when the paper is made. That they were opened is recorded.",
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
  copyInternal: "This paper says whom the ciphers stand for. Save a copy for counsel alone, and by a way that is safe.",
  copyExternal: "Every client’s name is looked for in it once more before the copy is written.",
} as const;
