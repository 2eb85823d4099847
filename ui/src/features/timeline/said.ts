// What an event of the timeline is called, who stands in it, and where its record is. People stand in it by cipher.

import type { Happening } from "../../lib/ipc/generated/api";
import type { Route } from "../../lib/routes";
import { authorities } from "../../words/authorities.en-GB";
import { correspondence } from "../../words/correspondence.en-GB";
import { independence } from "../../words/independence.en-GB";
import { timeline as words } from "../../words/timeline.en-GB";
import { forceName, officeName } from "../bodies/offices";
import { modeLaw, outcomeName, decisionLaw, stateOf } from "../investigations/investigation-file";
import { cipherOf, type MatterFile } from "../matters/matter-file";

/** What an event is called. */
export function whatOf(file: MatterFile, what: Happening): string {
  const said = words.event;
  switch (what.kind) {
    case "alleged":
      return said.alleged(what.number);
    case "told":
      return said.told(what.number);
    case "account-given":
      return said.given(what.number, what.session);
    case "account-sealed":
      return said.sealed(what.number, what.version);
    case "account-signed":
      return said.signed(what.number, what.version);
    case "authority-given":
      return said.authorityGiven(authorities.purposeShort[what.purpose]);
    case "authority-withdrawn":
      return said.authorityWithdrawn(authorities.purposeShort[what.purpose]);
    case "letter-sent":
      return what.number === null ? said.sentUnnumbered : said.sent(correspondence.letterNumber(what.number));
    case "reply-received":
      return said.received;
    case "moved":
      return said.moved(what.number, stateOf(file.tracks, what.track, what.to).name);
    case "mode-decided":
      return said.mode(what.number, modeLaw(file.tracks, what.mode)?.name ?? what.mode);
    case "decided":
      return said.decided(what.number, decisionLaw(file.tracks, what.decision)?.name ?? what.decision);
    case "ended":
      return said.ended(what.number, outcomeName(file.tracks, what.outcome), numberOf(file, what.allegation));
    case "verdict-reached":
      return verdictOf(what);
    case "posting-ended":
      return said.posting(forceName(file.directory, what.force));
  }
}

function verdictOf({ number, verdict, before }: Extract<Happening, { kind: "verdict-reached" }>): string {
  const said = words.event;
  if (verdict === null) return said.verdictGone(number);
  const now = independence.verdict[verdict].toLowerCase();
  return before === null ? said.verdict(number, now) : said.verdictChanged(number, independence.verdict[before].toLowerCase(), now);
}

/** Who stands in an event: a cipher or an office; nothing where nobody does. */
export function whoOf(file: MatterFile, what: Happening): string {
  if ("client" in what) return cipherOf(file, what.client);
  if ("office" in what) return officeName(file.directory, what.office);
  if (what.kind === "mode-decided" && what.body !== null) return officeName(file.directory, what.body);
  return what.kind === "posting-ended" ? cipherOf(file, what.officer) : "";
}

/** Where the record of an event is. */
export function routeOf(file: MatterFile, what: Happening): Route {
  const matter = file.matter.id;
  if (what.kind === "letter-sent" && what.letter !== null) return { screen: "issued-letter", matter, id: what.letter };
  if (what.kind === "letter-sent" || what.kind === "reply-received") return { screen: "matter", id: matter, tab: "correspondence" };
  if ("investigation" in what) return { screen: "investigation", matter, id: what.investigation };
  if ("statement" in what) return { screen: "statement", matter, id: what.statement };
  if ("allegation" in what) return { screen: "matter", id: matter, tab: "allegations", allegation: what.allegation };
  if ("purpose" in what) return { screen: "client", matter, party: what.client };
  return { screen: "matter", id: matter, tab: "overview" };
}

function numberOf(file: MatterFile, id: string): number {
  return file.allegations.find((line) => line.id === id)?.number ?? 0;
}
