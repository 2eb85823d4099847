// The facts of the check in a reader's words. A force is named as the directory names it.

import type { Directory, FactUsed, ForceId } from "../../lib/ipc/generated/api";
import { independence as words } from "../../words/independence.en-GB";
import { forceName } from "../bodies/offices";

/** A fact, as a term and what stands under it. */
export function factInWords(directory: Directory, { fact, value }: FactUsed): readonly [term: string, value: string] {
  return [words.fact[fact] ?? fact, valueInWords(directory, value)];
}

/** What stands under a fact: each word of a list in its own. */
export function valueInWords(directory: Directory, value: string): string {
  return value.split(", ").map((one) => oneInWords(directory, one)).join(", ");
}

function oneInWords(directory: Directory, value: string): string {
  const known = words.value[value];
  if (known !== undefined) return known;
  const [before = "", force] = value.split(":");
  if (force !== undefined && (before === "lpb" || before === "panel")) {
    return words.of[before](forceName(directory, force as ForceId));
  }
  const tie = value.startsWith("without ") ? words.value[value.slice("without ".length)] : undefined;
  return tie === undefined ? forceName(directory, value as ForceId) : words.of.without(tie);
}
