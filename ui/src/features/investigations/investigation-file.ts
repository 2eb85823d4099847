// Everything that the screens of one investigation show, read in one go, and what its ids are called.

import { call } from "../../lib/ipc/call";
import type {
  Accused, AllegationLine, Client, DecisionKind, DecisionLaw, DescribedLine, Directory, Investigation, InvestigationId, Matter,
  MatterId, Mode, ModeLaw, Officer, OutcomeKind, StateId, Track, TrackRules, TrackState,
} from "../../lib/ipc/generated/api";
import { described as describedWords } from "../../words/described.en-GB";

/** The people and allegations of a matter that an investigation can be about, and the law of its course. */
export interface Surroundings {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly rules: TrackRules;
  readonly clients: readonly Client[];
  readonly officers: readonly Officer[];
  readonly described: readonly DescribedLine[];
  readonly allegations: readonly AllegationLine[];
}

/** An investigation among its surroundings. */
export interface InvestigationFile extends Surroundings {
  readonly investigation: Investigation;
}

/** Reads what an investigation of a matter can be about. */
export async function readSurroundings(id: MatterId): Promise<Surroundings> {
  const [matter, directory, rules, clients, officers, described, allegations] = await Promise.all([
    call("matter", id),
    call("directory"),
    call("track_rules"),
    call("clients_of", id),
    call("officers_of", id),
    call("described_in", id),
    call("allegations_of", id),
  ]);
  return { matter, directory, rules, clients, officers, described, allegations };
}

/** Reads an investigation of a matter. */
export async function readInvestigationFile(matter: MatterId, id: InvestigationId): Promise<InvestigationFile> {
  const [surroundings, investigation] = await Promise.all([readSurroundings(matter), call("investigation", id)]);
  return { ...surroundings, investigation };
}

/** What a person complained about is called: a cipher, or "Person 1". */
export function accusedName({ officers, described }: Pick<Surroundings, "officers" | "described">, accused: Accused): string {
  if (accused.kind === "officer") return officers.find(({ party }) => party === accused.party)?.cipher ?? "";
  const person = described.find(({ id }) => id === accused.described);
  return person === undefined ? "" : describedWords.person(person.number);
}

/** The same text for the same person: a key for choices. */
export function accusedKey(accused: Accused): string {
  return accused.kind === "officer" ? accused.party : accused.described;
}

/** The states of a track. */
export function statesOf(rules: TrackRules, track: Track): readonly TrackState[] {
  return rules.tracks.find((law) => law.track === track)?.states ?? [];
}

/** A state of a track. One that the data does not know is called by its id. */
export function stateOf(rules: TrackRules, track: Track, id: StateId): TrackState {
  return statesOf(rules, track).find((state) => state.id === id) ?? { id, name: id, note: null, next: [], isFinal: false };
}

/** What the data says of a mode. */
export function modeLaw(rules: TrackRules, mode: Mode): ModeLaw | undefined {
  return rules.modes.find((law) => law.mode === mode);
}

/** What the data says of a kind of decision. */
export function decisionLaw(rules: TrackRules, kind: DecisionKind): DecisionLaw | undefined {
  return rules.decisions.find((law) => law.id === kind);
}

/** What a kind of outcome is called. */
export function outcomeName(rules: TrackRules, kind: OutcomeKind): string {
  return rules.outcomes.find((law) => law.id === kind)?.name ?? kind;
}
