// The kinds of letter there are to write.

import type { Directory, LetterKind } from "../../lib/ipc/generated/api";

/** The request for mandatory referral and independent investigation: the first letter of every matter. */
export const firstKind: LetterKind = "referral-request";

/** The letter that asks again for what was not answered. */
export const chaserKind: LetterKind = "chaser";

/** What a kind of letter is called; its id where the directory does not have it. */
export function letterTitle({ letters }: Directory, kind: LetterKind): string {
  return letters.find(({ id }) => id === kind)?.title ?? kind;
}
