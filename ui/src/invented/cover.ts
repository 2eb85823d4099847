// What the cover is told in tests and in the gallery.

import type { CasebookHandle, Cover, KnownCasebook, OfferedPlace, Preparation, Strength } from "../lib/ipc/generated/api";

export const offered: OfferedPlace = { name: "Casebook 1", place: "Documents", whyHere: "" };

export const casebook: KnownCasebook = {
  handle: 0 as CasebookHandle, name: "Casebook 1", place: "Documents / Casebook 1.casebook", twoSecrets: true,
  lastChecked: "Friday 20 November 2026", lastBackup: "Thursday 19 November 2026", standing: "here",
};

/** A casebook on a disk that is not connected. */
export const gone: KnownCasebook = {
  ...casebook, handle: 1 as CasebookHandle, name: "Casebook 2", place: "media / blue / Casebook 2.casebook", standing: "gone",
};

export const cover: Cover = {
  casebook, known: [casebook, gone], wants: null, offered, version: "0.1.0",
};

export const firstCover: Cover = { ...cover, casebook: null, known: [] };

export const twoSecrets: Preparation = { twoSecrets: true, whyOne: "" };

export const oneSecret: Preparation = {
  twoSecrets: false, whyOne: "This computer has no keyring that keeps a second key.",
};

export const strong: Strength = { step: 4, words: "Strong: centuries of guessing", enough: true };

export const weak: Strength = { step: 1, words: "Weak: hours of guessing", enough: false };

/** Seven invented words. */
export const drawn = "ladle copper orbit meadow tunnel basket violin";

/** Twelve invented words. */
export const recovery = "able brick candle drift ember fossil garden hollow index jacket kettle lantern";
