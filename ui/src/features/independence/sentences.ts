// What the checks of a matter found against the work, as sentences that a letter can take over. People stand in them by cipher or
// number, where there are several.

import type { IndependenceCheck } from "../../lib/ipc/generated/api";
import { independence as words } from "../../words/independence.en-GB";
import { accusedName, type Surroundings } from "../investigations/investigation-file";
import { findingsOf, type Finding } from "./findings";

type People = Pick<Surroundings, "officers" | "described">;

/** The conflicts that the checks found, then the concerns, each once. */
export function sentencesOf(people: People, checks: readonly IndependenceCheck[]): string[] {
  const areSeveral = new Set(checks.flatMap((check) => namesOf(people, check))).size > 1;
  const found = (["linked", "weak"] as const).flatMap((grade) =>
    checks.flatMap((check) => {
      const names = namesOf(people, check);
      const findings = findingsOf(check.finding?.reasons ?? [], grade);
      return findings.map((finding) => (areSeveral ? withPeople(finding, names) : finding.text));
    }),
  );
  return [...new Set(found)];
}

function namesOf(people: People, check: IndependenceCheck): string[] {
  return check.people.map(({ who }) => accusedName(people, who));
}

function withPeople({ text, officers }: Finding, names: readonly string[]): string {
  const about = new Set(officers.map((number) => names[number - 1] ?? ""));
  return words.sentence(text, [...about].join(", "));
}
