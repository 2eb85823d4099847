// Why two people came up, and who the other one is, in words. Nobody is named.

import type { Conflict } from "../../lib/ipc/generated/api";
import { conflicts as words } from "../../words/conflicts.en-GB";

/** "Spelt nearly alike, dates of birth that may be the same". */
export function reasonsInWords({ reasons }: Pick<Conflict, "reasons">): string {
  const listed = reasons.map((reason) => words.reason[reason]).join(", ");
  return listed.charAt(0).toUpperCase() + listed.slice(1);
}

/** "M3-9T: an officer, in another matter". */
export function whoseInWords(
  { otherCipher, otherKind, isWithin }: Pick<Conflict, "otherCipher" | "otherKind" | "isWithin">,
): string {
  return `${otherCipher}: ${words.kind[otherKind]}, ${isWithin ? words.within : words.elsewhere}`;
}
