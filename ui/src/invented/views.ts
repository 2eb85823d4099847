// Invented files as they are looked at, for tests and for the gallery.

import type { Viewable, ViewedPage, ViewedWords } from "../lib/ipc/generated/api";
import { record, recording } from "./evidence";
import { refusal } from "./replies";

/** Evidence that has pages. */
export const pages: Viewable = { file: record.file, kind: "pages", evidence: { ...record, contentNote: "An injury is described." } };

/** The third of twelve pages. */
export const page: ViewedPage = { picture: "/view/1", number: 3, of: 12 };

/** A recording, which cannot be shown and is not to be opened at home. */
export const sound: Viewable = { file: recording.file, kind: null, evidence: recording };

/** A reply that is a message and no evidence. */
export const message: Viewable = {
  file: refusal.file ?? record.file, kind: "message", evidence: null,
};

/** What that message says. */
export const said: ViewedWords = {
  headers: [
    { name: "from", value: "Records Desk <records@northmere.example>" },
    { name: "to", value: "casework@hartleyquill.example" },
    { name: "date", value: "Thu, 26 Nov 2026 16:12:00 +0000" },
    { name: "subject", value: "Your letter of 23 November" },
  ],
  text: "Dear colleague,\n\nThe rosters of that summer are with the station at Mereside.\n\nRecords Desk",
  isCut: true,
  parts: [
    { name: "rosters 2003.pdf", mime: "application/pdf", length: 84_213, evidence: null },
    { name: "map.txt", mime: "text/plain", length: 912, evidence: 4 },
  ],
};
