// Where each error appears and what it offers. Total: a code that is new in Rust stops the build here until someone
// has decided.

import type { ErrorCode } from "./generated/api";

/** Where an error appears: over the whole window, at the fields, among a letter's checks, or above the page. */
export type Place = "window" | "fields" | "checks" | "banner";

/** What is offered beside an error's own words. */
export type Offer = "try-again" | "use-words" | "choose-folder" | "go-back" | "first-stop" | "copy-reference";

/** How an error is shown. */
export interface Presentation {
  readonly place: Place;
  readonly offer?: Offer;
}

export const presentation = {
  "casebook-locked": { place: "window" },
  "casebook-busy": { place: "banner", offer: "try-again" },
  "wrong-passphrase": { place: "fields" },
  "wrong-words": { place: "fields" },
  "weak-passphrase": { place: "fields" },
  "laptop-key-missing": { place: "banner", offer: "use-words" },
  "keyring-slow": { place: "banner", offer: "use-words" },
  "casebook-damaged": { place: "window", offer: "choose-folder" },
  "casebook-older-copy": { place: "window", offer: "choose-folder" },
  "casebook-too-new": { place: "window", offer: "choose-folder" },
  "casebook-in-use": { place: "window", offer: "try-again" },
  "casebook-missing": { place: "window", offer: "choose-folder" },
  "name-taken": { place: "fields" },
  "place-refused": { place: "fields", offer: "choose-folder" },
  "disk-full": { place: "window", offer: "try-again" },
  "disk-read-only": { place: "window", offer: "try-again" },
  "disk-fault": { place: "window", offer: "try-again" },
  missing: { place: "banner", offer: "go-back" },
  invalid: { place: "fields" },
  "backup-missing": { place: "banner" },
  "backup-damaged": { place: "banner" },
  "backup-refused": { place: "banner" },
  "picture-refused": { place: "banner" },
  "not-opened": { place: "banner" },
  "not-shown": { place: "banner" },
  "not-ready": { place: "checks", offer: "first-stop" },
  internal: { place: "banner", offer: "copy-reference" },
} as const satisfies Record<ErrorCode, Presentation>;

/** How an error of this code is shown. */
export function presentationOf(code: ErrorCode): Presentation {
  return presentation[code];
}
