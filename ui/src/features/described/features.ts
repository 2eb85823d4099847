// What can be compared of a described person, in words. The client's own words are not among it.

import type { Features } from "../../lib/ipc/generated/api";
import { described as words } from "../../words/described.en-GB";

/** "Corran Road, number ends 47, called Sarge, seen summer 2003": in one line, what tells most first. */
export function featuresInWords(features: Features): string {
  const { seen, place, build, age, voice, clothing, vehicle, number, nickname, withWhom } = features;
  const line = [
    place,
    number === null ? "" : words.worn(number.words),
    nickname === "" ? "" : words.called(nickname),
    vehicle, build, age?.words ?? "", voice, clothing,
    withWhom === "" ? "" : words.with(withWhom),
    seen === null ? "" : words.seen(seen.words),
  ]
    .filter((part) => part !== "")
    .join(", ");
  return line === "" ? words.nothingToCompare : line.charAt(0).toUpperCase() + line.slice(1);
}
