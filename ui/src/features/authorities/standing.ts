// Where an authority stands, for the eye. Whether a letter may rest on it is decided in Rust.

import type { Authority } from "../../lib/ipc/generated/api";
import { authorities as words } from "../../words/authorities.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";

/** Where an authority stands, with the mark it wears. */
export interface Standing {
  readonly mark: "fine" | "soon" | "later";
  readonly text: string;
}

/** The standing of an authority on a day. */
export function standingOf({ withdrawnOn, expiresOn }: Authority, today: CivilDate): Standing {
  if (withdrawnOn !== null) return { mark: "later", text: words.withdrawn(dayInWords(withdrawnOn)) };
  if (expiresOn === null) return { mark: "fine", text: words.live };
  if (expiresOn < today) return { mark: "later", text: words.ended(dayInWords(expiresOn)) };
  return { mark: "soon", text: words.endsOn(dayInWords(expiresOn)) };
}
