// Takes back that an officer of a matter is one whom the casebook knows, and tells two officers apart.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, MatterId, OfficerRecord, PartyId, RecognitionId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { recognitions as words } from "../../words/recognitions.en-GB";

/** A recognition, and the matter in which it stands. */
export interface RecognitionContext {
  readonly matter: MatterId;
  readonly recognition: RecognitionId;
}

/** The form that takes a recognition back. */
export class ReversalForm extends RecordForm<RecognitionContext, OfficerRecord> {
  override readonly keeps: readonly (keyof ReversalForm)[] = ["name", "reason"];
  name = $state("");
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return [...ifBlank("name", this.name, words.missing.name), ...ifBlank("reason", this.reason, words.missing.reason)];
  }

  protected async send({ matter, recognition }: RecognitionContext): Promise<OfficerRecord> {
    const { name, reason } = this;
    const record = await call("reverse_recognition", { matter, recognition, name, reason });
    this.name = "";
    return record;
  }
}

/** Two officers, one of them of the matter. */
export interface PairContext {
  readonly matter: MatterId;
  readonly party: PartyId;
  readonly other: PartyId;
}

/** The form that tells two officers apart. */
export class ApartForm extends RecordForm<PairContext, OfficerRecord> {
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.missing.apart);
  }

  protected send(pair: PairContext): Promise<OfficerRecord> {
    return call("tell_officers_apart", { ...pair, reason: this.reason });
  }
}
