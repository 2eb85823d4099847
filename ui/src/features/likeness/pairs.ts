// Who the two of a pair are, and why they came up, in words. Nobody is named: a number or a cipher.

import type {
  DescribedLine, Likened, Likeness, Officer, Pair, Suggestion,
} from "../../lib/ipc/generated/api";
import { described as describedWords } from "../../words/described.en-GB";
import { likeness as words } from "../../words/likeness.en-GB";

/** The people of a matter whom a pair can name. */
export interface PairPeople {
  readonly officers: readonly Officer[];
  readonly described: readonly DescribedLine[];
}

/** Those that speak against it stand in `but …`. */
const against: readonly Likeness[] = ["number-differs", "time-differs", "force-differs", "age-differs"];

/** "The same nickname, the same place, but numbers that cannot be one". */
export function reasonsInWords(reasons: readonly Likeness[]): string {
  const listed = (which: readonly Likeness[]): string => which.map((reason) => words.reason[reason]).join(", ");
  const alike = listed(reasons.filter((reason) => !against.includes(reason)));
  const differs = listed(reasons.filter((reason) => against.includes(reason)));
  const line = [alike, differs === "" ? "" : words.against(differs)].filter((part) => part !== "").join(", ");
  return line.charAt(0).toUpperCase() + line.slice(1);
}

/** "Person 1" or a cipher; an officer of another matter has no name here. */
export function likenedName({ officers, described }: PairPeople, one: Likened): string {
  if (one.kind === "officer") return officers.find(({ party }) => party === one.party)?.cipher ?? describedWords.elsewhere;
  const person = described.find(({ id }) => id === one.described);
  return person === undefined ? "" : describedWords.person(person.number);
}

/** The two of a pair. */
export function sidesOf(pair: Pair): readonly [Likened, Likened] {
  switch (pair.kind) {
    case "described":
      return [{ kind: "described", described: pair.first }, { kind: "described", described: pair.second }];
    case "officers":
      return [{ kind: "officer", party: pair.first }, { kind: "officer", party: pair.second }];
    case "described-and-officer":
      return [{ kind: "described", described: pair.described }, { kind: "officer", party: pair.officer }];
  }
}

/** The pair that a description and whom it resembles are. */
export function pairOf(one: Likened, other: Likened): Pair {
  if (one.kind === "described" && other.kind === "described") {
    return { kind: "described", first: one.described, second: other.described };
  }
  if (one.kind === "described" && other.kind === "officer") {
    return { kind: "described-and-officer", described: one.described, officer: other.party };
  }
  if (one.kind === "officer" && other.kind === "described") {
    return { kind: "described-and-officer", described: other.described, officer: one.party };
  }
  if (one.kind === "officer" && other.kind === "officer") {
    return { kind: "officers", first: one.party, second: other.party };
  }
  throw new Error("no such pair");
}

/** The same text for the same person. */
export function likenedKey(one: Likened): string {
  return one.kind === "officer" ? one.party : one.described;
}

/** The suggestions that one person is in. */
export function suggestionsOf(suggestions: readonly Suggestion[], person: string): Suggestion[] {
  return suggestions.filter(({ described, other }) => described === person || likenedKey(other) === person);
}

/** What was said of one person, or of two if both are given; withdrawn or not. */
export function saidOf<Said extends { readonly pair: Pair }>(
  all: readonly Said[],
  person: string,
  other?: string,
): Said[] {
  return all.filter(({ pair }) => {
    const keys = sidesOf(pair).map(likenedKey);
    return keys.includes(person) && (other === undefined || keys.includes(other));
  });
}
