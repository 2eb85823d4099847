// Records that an investigation moved on, or changes what it covers.

import { call } from "../../lib/ipc/call";
import type {
  AllegationId, FieldProblem, Investigation, InvestigationId, StateId, TrackState,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { investigations as words } from "../../words/investigations.en-GB";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread } from "./days";

/** What stands for a move that the track does not have. */
export const elsewhere = "something-else";

/** The form that records a step. */
export class StepForm extends RecordForm<InvestigationId, Investigation> {
  override readonly keeps: readonly (keyof StepForm)[] = ["to", "other", "on", "source", "document", "reason"];
  /** A state that follows, or `elsewhere`. */
  to = $state<string>("");
  /** The state, where it does not follow. */
  other = $state<StateId | "">("");
  on = $state("");
  source = $state("");
  document = $state("");
  reason = $state("");

  constructor(
    readonly today: CivilDate,
    to: StateId | typeof elsewhere | null,
  ) {
    super();
    this.to = to ?? "";
  }

  /** The states that do not follow from this one, which is among them no more. */
  static others(states: readonly TrackState[], from: TrackState): readonly TrackState[] {
    return states.filter(({ id }) => id !== from.id && !from.next.includes(id));
  }

  protected gaps(): FieldProblem[] {
    const isElsewhere = this.to === elsewhere;
    return [
      ...ifBlank("to", this.to, words.missing.to),
      ...(isElsewhere ? ifBlank("other", this.other, words.missing.to) : []),
      ...unread("on", this.on, this.today),
      ...ifBlank("source", this.source, words.missing.source),
    ];
  }

  protected async send(investigation: InvestigationId): Promise<Investigation> {
    const { source, document, reason } = this;
    const to = (this.to === elsewhere ? this.other : this.to) as StateId;
    return call("move_investigation", {
      investigation, to, source, document, reason, on: dayOf(this.on, this.today) ?? this.today,
    });
  }
}

/** The form that sets references and allegations. */
export class RevisionForm extends RecordForm<InvestigationId, Investigation> {
  override readonly keeps: readonly (keyof RevisionForm)[] = ["references", "allegations"];
  references = $state("");
  allegations = $state<AllegationId[]>([]);

  constructor({ references, allegations }: Investigation) {
    super();
    this.references = references.join("\n");
    this.allegations = [...allegations];
  }

  protected gaps(): FieldProblem[] {
    return this.allegations.length === 0 ? [{ field: "allegations", problem: words.missing.allegations }] : [];
  }

  protected async send(investigation: InvestigationId): Promise<Investigation> {
    return call("revise_investigation", {
      investigation, references: this.references.split("\n"), allegations: [...this.allegations],
    });
  }
}
