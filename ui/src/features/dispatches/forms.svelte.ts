// Records how a letter went, what became of it, that it was said not to have come, and a note beside it.

import { call } from "../../lib/ipc/call";
import type {
  CorrespondenceId, DispatchId, EntryProof, FieldProblem, Means, ReceiptKind, TakenFile,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { dispatches as words } from "../../words/dispatches.en-GB";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";

/** The form that records a sending. */
export class DispatchForm extends RecordForm<CorrespondenceId, EntryProof> {
  override readonly keeps: readonly (keyof DispatchForm)[] = ["means", "sentOn", "tracking"];
  means = $state<Means>("email");
  sentOn = $state("today");
  tracking = $state("");
  proof = $state.raw<TakenFile | null>(null);

  constructor(readonly today: CivilDate) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return unread("sentOn", this.sentOn, this.today);
  }

  protected async send(entry: CorrespondenceId): Promise<EntryProof> {
    const { means, tracking, today } = this;
    const sentOn = dayOf(this.sentOn, today) ?? today;
    return call("record_dispatch", { entry, means, sentOn, tracking, proof: this.proof?.id ?? null });
  }
}

/** The form that records what became of a sending. */
export class ReceiptForm extends RecordForm<DispatchId, EntryProof> {
  override readonly keeps: readonly (keyof ReceiptForm)[] = ["kind", "on", "by"];
  kind = $state<ReceiptKind>("delivered");
  on = $state("today");
  by = $state("");

  constructor(readonly today: CivilDate) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return unread("on", this.on, this.today);
  }

  protected async send(dispatch: DispatchId): Promise<EntryProof> {
    const { kind, by, today } = this;
    return call("record_receipt", { dispatch, kind, by, on: dayOf(this.on, today) ?? today });
  }
}

/** The form that records that it was said not to have been received. */
export class NonReceiptForm extends RecordForm<CorrespondenceId, EntryProof> {
  override readonly keeps: readonly (keyof NonReceiptForm)[] = ["on", "words"];
  on = $state("today");
  words = $state("");

  constructor(readonly today: CivilDate) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return [...unread("on", this.on, this.today), ...ifBlank("words", this.words, words.missing.saidHow)];
  }

  protected async send(entry: CorrespondenceId): Promise<EntryProof> {
    return call("record_non_receipt", { entry, words: this.words, on: dayOf(this.on, this.today) ?? this.today });
  }
}

/** The form that writes a note. */
export class NoteForm extends RecordForm<CorrespondenceId, EntryProof> {
  override readonly keeps: readonly (keyof NoteForm)[] = ["words"];
  words = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("words", this.words, words.missing.words);
  }

  protected async send(entry: CorrespondenceId): Promise<EntryProof> {
    return call("annotate", { entry, words: this.words });
  }
}
