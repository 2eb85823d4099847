// What the checks come to for one allegation, by the investigations that cover it.

import type { AllegationId, VerdictReached } from "../../lib/ipc/generated/api";
import type { MatterFile } from "../matters/matter-file";

/** What the checks come to, and the numbers of the investigations. */
export interface VerdictOfAllegation {
  readonly reached: VerdictReached | null;
  readonly numbers: readonly number[];
}

/** What the checks come to for an allegation; null where no investigation covers it. */
export function verdictOfAllegation(
  { independence, investigations }: Pick<MatterFile, "independence" | "investigations">,
  allegation: AllegationId,
): VerdictOfAllegation | null {
  const found = independence.allegations.find((one) => one.allegation === allegation);
  if (found === undefined) return null;
  const covering = investigations.filter(({ id }) => found.investigations.includes(id));
  return { reached: found.reached, numbers: covering.map(({ number }) => number) };
}

/** The numbers of the allegations that no investigation covers, save those that were withdrawn. */
export function notCovered({ independence, allegations }: Pick<MatterFile, "independence" | "allegations">): readonly number[] {
  const covered = new Set(independence.allegations.map(({ allegation }) => allegation));
  return allegations.filter(({ id, status }) => status !== "withdrawn" && !covered.has(id)).map(({ number }) => number);
}
