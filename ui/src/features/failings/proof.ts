// What a figure of the schedule was counted from: how it is called, and the way to it.

import type { Cited, FailingProof, MatterId } from "../../lib/ipc/generated/api";
import type { Route } from "../../lib/routes";
import { correspondence } from "../../words/correspondence.en-GB";
import { failings as words } from "../../words/failings.en-GB";
import { dayInWords } from "../dates/civil";

const numbered = (letter: number | null, entry: number): string => (letter === null ? words.entry(entry) : correspondence.letterNumber(letter));

function nameOf(cited: Cited): string {
  switch (cited.is) {
    case "entry":
      return numbered(cited.letterNumber, cited.number);
    case "ask":
      return words.ask(cited.number, numbered(cited.letterNumber, cited.entryNumber));
    case "date":
      return words.date(cited.number);
    case "investigation":
      return words.investigation(cited.number);
  }
}

/** "L02, 12 November 2026, 9 working days". */
export function proofInWords({ cited, on, workingDays, times, cipher }: FailingProof): string {
  return [
    nameOf(cited),
    cipher === null ? "" : words.to(cipher),
    on === null ? "" : words.on(dayInWords(on)),
    workingDays === null ? "" : words.after(workingDays),
    times === 1 ? "" : words.times(times),
  ].join("");
}

/** The screen of the record that is cited; of an ask the table of what was asked of its office. */
export function routeOfProof(cited: Cited, matter: MatterId, office: string): Route {
  switch (cited.is) {
    case "entry":
      return cited.letter === null
        ? { screen: "entry", matter, id: cited.entry }
        : { screen: "issued-letter", matter, id: cited.letter };
    case "ask":
      return { screen: "asks", matter, office, onlyOpen: true };
    case "date":
      return { screen: "date", matter, id: cited.date };
    case "investigation":
      return { screen: "investigation", matter, id: cited.investigation };
  }
}
