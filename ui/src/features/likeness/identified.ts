// Who a described person is held to be: of all decisions the last about each officer stands, unless it reversed the others.

import type { DescribedId, Identification } from "../../lib/ipc/generated/api";
import { likeness as words } from "../../words/likeness.en-GB";

/** The decisions that stand about one described person. */
export function standingOf(all: readonly Identification[], described: DescribedId): Identification[] {
  const last = new Map(
    all.filter((one) => one.described === described).map((one) => [one.officer, one] as const),
  );
  return [...last.values()].filter(({ status }) => status !== "reversed");
}

/** "is M3-9T", "may be M3-9T", or nothing: the officer confirmed, or else all who are proposed. */
export function identifiedInWords(all: readonly Identification[], described: DescribedId): string {
  const standing = standingOf(all, described);
  const confirmed = standing.find(({ status }) => status === "confirmed");
  if (confirmed !== undefined) return words.is(confirmed.cipher);
  return standing.length === 0 ? "" : words.mayBe(standing.map(({ cipher }) => cipher).join(", "));
}
