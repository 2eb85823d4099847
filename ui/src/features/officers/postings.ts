// Says in words where an officer served, as far as anyone can say.

import type { Directory, Officer, PartialDate, Posting } from "../../lib/ipc/generated/api";
import { officers as words } from "../../words/officers.en-GB";
import { forceName } from "../bodies/offices";

/** "PC, collar 4471, Corran Road, Northmere Constabulary, 1999 to 2004": the first posting, by which the officer is known. */
export function postingInWords(directory: Directory, { postings, status }: Officer): string {
  const [posting] = postings;
  return posting === undefined ? words.status[status] : servedInWords(directory, posting);
}

/** The same of any posting. */
export function servedInWords(directory: Directory, posting: Posting): string {
  const { rank, unit, force, numberKind, number } = posting;
  return [rank, number === "" ? "" : words.numbered(numberKind, number), unit, forceName(directory, force), timeInWords(posting)]
    .filter((part) => part !== "")
    .join(", ");
}

/** "1999 to 2004", "from 1999"; nothing where nobody can say. */
export function timeInWords({ from, to }: { from: PartialDate | null; to: PartialDate | null }): string {
  return from === null && to === null ? "" : words.span(from?.words ?? "", to?.words ?? "");
}
