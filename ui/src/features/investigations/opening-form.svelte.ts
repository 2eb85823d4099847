// Records an investigation at the state in which it is found.

import { call } from "../../lib/ipc/call";
import type {
  Accused, AllegationId, FieldProblem, ForceId, Investigation, PartyId, StateId, Track,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { investigations as words } from "../../words/investigations.en-GB";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread } from "./days";
import { accusedKey, type Surroundings } from "./investigation-file";

/** Everyone a case can be against, each once: those whom an allegation of the matter is against. */
export function suspectsIn({ allegations }: Pick<Surroundings, "allegations">): Accused[] {
  const all = allegations.flatMap(({ accused }) => accused.map(({ who }) => who));
  return all.filter((one, n) => all.findIndex((other) => accusedKey(other) === accusedKey(one)) === n);
}

/** The form that records an investigation. */
export class OpeningForm extends RecordForm<Surroundings, Investigation> {
  override readonly keeps: readonly (keyof OpeningForm)[] = [
    "track", "force", "references", "allegations", "suspect", "complainant", "state", "on", "source", "document",
  ];
  track = $state<Track>("complaint");
  force = $state<ForceId | "">("");
  references = $state("");
  allegations = $state<AllegationId[]>([]);
  suspect = $state("");
  complainant = $state<PartyId | "">("");
  state = $state<StateId | "">("");
  on = $state("");
  source = $state("");
  document = $state("");

  constructor(readonly today: CivilDate) {
    super();
  }

  /** Chooses what it is; a state of another track is let go. */
  choose(track: Track): void {
    this.track = track;
    this.state = "";
  }

  protected gaps(): FieldProblem[] {
    const isCriminal = this.track === "criminal";
    return [
      ...ifBlank("force", this.force, words.missing.force),
      ...(isCriminal ? ifBlank("complainant", this.complainant, words.missing.complainant) : []),
      ...(isCriminal ? ifBlank("suspect", this.suspect, words.missing.suspect) : []),
      ...(this.allegations.length === 0 ? [{ field: "allegations", problem: words.missing.allegations }] : []),
      ...ifBlank("state", this.state, words.missing.state),
      ...unread("on", this.on, this.today),
      ...ifBlank("source", this.source, words.missing.source),
    ];
  }

  protected async send(around: Surroundings): Promise<Investigation> {
    const { track, source, document } = this;
    const suspect = suspectsIn(around).find((one) => accusedKey(one) === this.suspect) ?? null;
    return call("open_investigation", {
      matter: around.matter.id, track, source, document,
      force: this.force as ForceId,
      references: this.references.split("\n"),
      allegations: [...this.allegations],
      suspect: track === "criminal" ? suspect : null,
      complainant: track === "criminal" ? (this.complainant as PartyId) : null,
      state: this.state as StateId,
      on: dayOf(this.on, this.today) ?? this.today,
    });
  }
}
