// Everything one matter's screens show, read in one go. Nothing is kept once the screen that asked for it is left.

import { call } from "../../lib/ipc/call";
import type {
  Accused, AllegationLine, AskLine, Authority, Client, Conflict, Correspondence, DescribedLine, DiaryEntry, Directory, DraftLine,
  Identification, InvestigationLine, IssuedLetter, Matter, MatterId, MatterIndependence, NoteLine, Officer, PartyId, PreservationItem,
  PreservationRules, Sameness, SilentOffice, StatementLine, Suggestion, TrackRules,
} from "../../lib/ipc/generated/api";
import { identifiedInWords } from "../likeness/identified";
import { allegations as allegationWords } from "../../words/allegations.en-GB";
import { described as describedWords } from "../../words/described.en-GB";

/** A matter with its people, allegations and letters. People stand in it by cipher; accounts are covered. */
export interface MatterFile {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly clients: readonly Client[];
  readonly authorities: readonly Authority[];
  readonly conflicts: readonly Conflict[];
  readonly officers: readonly Officer[];
  readonly described: readonly DescribedLine[];
  readonly identifications: readonly Identification[];
  readonly samenesses: readonly Sameness[];
  readonly suggestions: readonly Suggestion[];
  readonly allegations: readonly AllegationLine[];
  readonly statements: readonly StatementLine[];
  readonly investigations: readonly InvestigationLine[];
  readonly independence: MatterIndependence;
  readonly tracks: TrackRules;
  readonly notes: readonly NoteLine[];
  readonly preservation: readonly PreservationItem[];
  readonly evidence: PreservationRules;
  readonly correspondence: readonly Correspondence[];
  readonly asks: readonly AskLine[];
  readonly silences: readonly SilentOffice[];
  readonly letters: readonly IssuedLetter[];
  readonly drafts: readonly DraftLine[];
  readonly diary: readonly DiaryEntry[];
}

/** Reads a matter's file. */
export async function readMatterFile(id: MatterId): Promise<MatterFile> {
  const [
    matter, directory, clients, authorities, conflicts, officers, described, identifications, samenesses,
    suggestions, allegations, statements, investigations, independence, tracks, notes, preservation, evidence, correspondence, asks,
    silences, letters, desk, diary,
  ] = await Promise.all([
    call("matter", id),
    call("directory"),
    call("clients_of", id),
    call("authorities_of", id),
    call("conflicts_of", id),
    call("officers_of", id),
    call("described_in", id),
    call("identifications_in", id),
    call("samenesses_in", id),
    call("suggestions_in", id),
    call("allegations_of", id),
    call("statements_of", id),
    call("investigations_of", id),
    call("independence_in", id),
    call("track_rules"),
    call("notes_of", id),
    call("preservation_of", id),
    call("preservation_rules"),
    call("correspondence_of", id),
    call("asks_of", id),
    call("silences_of", id),
    call("letters_of", id),
    call("desk"),
    call("diary_of", id),
  ]);
  const drafts = desk.drafts.filter((draft) => draft.matter === id);
  return {
    matter, directory, clients, authorities, conflicts, officers, described, identifications, samenesses,
    suggestions, allegations, statements, investigations, independence, tracks, notes, preservation, evidence, correspondence, asks,
    silences, letters, drafts, diary,
  };
}

/** What a client or an officer is called in this matter: the cipher. */
export function cipherOf({ clients, officers }: MatterFile, party: PartyId): string {
  return [...clients, ...officers].find((person) => person.party === party)?.cipher ?? "";
}

/** Whom an allegation is against, in a list: "K7-4Q, Person 1 (was present)". */
export function accusedInWords(file: MatterFile, { accused }: Pick<AllegationLine, "accused">): string {
  return accused
    .map(({ who, roles }) => {
      const name = nameOf(file, who);
      const parts = roles.map((role) => allegationWords.role[role].toLowerCase());
      return name === "" || (roles.length === 1 && roles[0] === "did-it") ? name : allegationWords.inPart(name, parts.join(", "));
    })
    .filter((name) => name !== "")
    .join(", ");
}

function nameOf(file: MatterFile, who: Accused): string {
  if (who.kind === "officer") return cipherOf(file, who.party);
  const person = file.described.find(({ id }) => id === who.described);
  if (person === undefined) return "";
  const identified = identifiedInWords(file.identifications, person.id);
  const name = describedWords.person(person.number);
  return identified === "" ? name : `${name} (${identified})`;
}

/** The numbers of the allegations against a person, by the id of the officer or of the description. */
export function allegedAgainst({ allegations }: MatterFile, person: string): number[] {
  return allegations
    .filter(({ accused }) => accused.some(({ who }) => (who.kind === "officer" ? who.party : who.described) === person))
    .map(({ number }) => number);
}
