// What the cover is told in tests and in the gallery.

import type { Cover, KnownCasebook, OfferedPlace, Preparation, Strength } from "../lib/ipc/generated/api";

export const offered: OfferedPlace = { name: "Casebook 1", place: "Documents", whyHere: "" };

export const casebook: KnownCasebook = {
  name: "Casebook 1", place: "Documents / Casebook 1.casebook", twoSecrets: true, lastChecked: "Friday 20 November 2026",
};

export const cover: Cover = { casebook, offered, version: "0.1.0" };

export const firstCover: Cover = { casebook: null, offered, version: "0.1.0" };

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
