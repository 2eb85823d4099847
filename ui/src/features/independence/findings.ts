// What the check found, brought together: a reason that holds for several people, or for both columns, stands once.

import type {
  IndependenceAxis, IndependenceGrade, IndependenceReason, IndependenceVerdict, WouldChange,
} from "../../lib/ipc/generated/api";
import { independence as words } from "../../words/independence.en-GB";

/** A reason with everyone and everything that it holds for. */
export interface Finding extends Omit<IndependenceReason, "officer" | "axis"> {
  readonly officers: readonly number[];
  readonly axes: readonly IndependenceAxis[];
}

/** The grades, the gravest first. */
export const grades: readonly IndependenceGrade[] = ["linked", "weak", "clean"];

/** The findings of a grade, in the order in which they were found. */
export function findingsOf(reasons: readonly IndependenceReason[], grade: IndependenceGrade): Finding[] {
  const found = new Map<string, Finding>();
  for (const { officer, axis, ...reason } of reasons.filter((one) => one.grade === grade)) {
    const key = JSON.stringify(reason);
    const known = found.get(key) ?? { ...reason, officers: [], axes: [] };
    found.set(key, { ...known, officers: withOne(known.officers, officer), axes: withOne(known.axes, axis) });
  }
  return [...found.values()];
}

/** What a fact could be, by the verdict that it would bring. */
export function byVerdict({ otherwise }: WouldChange): readonly (readonly [verdict: IndependenceVerdict, values: readonly string[]])[] {
  const verdicts = [...new Set(otherwise.map(({ verdict }) => verdict))];
  return verdicts.map((verdict) => [verdict, otherwise.filter((one) => one.verdict === verdict).map(({ value }) => value)]);
}

/** The verdicts, save one. */
export function otherVerdicts(than: IndependenceVerdict | undefined): readonly IndependenceVerdict[] {
  return (Object.keys(words.verdict) as IndependenceVerdict[]).filter((verdict) => verdict !== than);
}

/** What a verdict can come to, as a list. */
export function rangeInWords(possible: readonly IndependenceVerdict[]): string {
  return possible.map((verdict) => words.verdict[verdict]).join(", ");
}

function withOne<T>(list: readonly T[], one: T): readonly T[] {
  return list.includes(one) ? list : [...list, one];
}
