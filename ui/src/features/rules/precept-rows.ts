// A rule that is not of time in words, term by term, and one such rule out of all of them.

import type { PreceptId, PreceptRecord, PreceptWording } from "../../lib/ipc/generated/api";
import { precepts as words } from "../../words/precepts.en-GB";
import { rules } from "../../words/rules.en-GB";
import { dayInWords } from "../dates/civil";
import { cited } from "./citation";

/** Whether two names are of one rule. */
export function isSame(one: PreceptId, other: PreceptId): boolean {
  return one.kind === other.kind && one.id === other.id;
}

/** A rule; one that is not there fails as a reading does. */
export function preceptOf(precepts: readonly PreceptRecord[], id: PreceptId): PreceptRecord {
  const record = precepts.find(({ precept }) => isSame(precept, id));
  if (record === undefined) throw new Error("no such rule");
  return record;
}

/** What a rule is called; its sentence, where it has no title. */
export function titleOf({ title, text }: PreceptWording): string {
  const said = title === "" ? text : title;
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** What a rule says in one of its versions, term by term. */
export function preceptRows({ precept }: PreceptRecord, wording: PreceptWording, asAt: string): [string, string][] {
  const { term } = words;
  return [
    [term.title[precept.kind], wording.title],
    [term.text[precept.kind], wording.text],
    [term.citation, cited(wording.citation)],
    [term.confidence, rules.confidence[wording.confidence]],
    [term.asAt, dayInWords(asAt)],
  ];
}

/** The places in a sentence that an answer fills, in order: `{part}`. */
export function placesIn(text: string): readonly string[] {
  return [...new Set(text.match(/\{[^}]+\}/gu) ?? [])];
}
