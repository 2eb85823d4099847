// The papers there are to make, in the order in which they are offered, and how far each may go.

import type { PaperForm } from "../../lib/ipc/generated/api";
import type { PaperOfMatter } from "../../words/papers.en-GB";

/** The kinds, the usual one first. */
export const paperKinds: readonly PaperOfMatter[] = [
  "chronology",
  "chronology-of-facts",
  "chronology-of-response",
  "refusals-log",
  "schedule-of-failings",
  "officer-schedule",
  "conflict-table",
  "exhibits-list",
  "form-of-authority",
];

/** Those that say what bodies did and did not do, and have a form that names nobody. */
const namesNobody: readonly PaperOfMatter[] = ["chronology-of-response", "refusals-log", "schedule-of-failings"];

/** Whether a paper is made for one client, who is named in it. */
export const isForOneClient = (kind: PaperOfMatter): boolean => kind === "form-of-authority";

/** How far a paper may go; the nearer first. */
export function formsOf(kind: PaperOfMatter): readonly PaperForm[] {
  if (isForOneClient(kind)) return ["internal"];
  if (namesNobody.includes(kind)) return ["internal", "external", "anonymised"];
  return kind === "certificate-of-service" ? ["external"] : ["internal", "external"];
}
