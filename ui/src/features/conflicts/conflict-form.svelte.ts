// Records what the firm decided about two people who resemble each other. Nothing is chosen beforehand.

import { call } from "../../lib/ipc/call";
import type { Conflict, ConflictDecision, ConflictId, FieldProblem, MatterId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { conflicts as words } from "../../words/conflicts.en-GB";

/** The pair, and the matter in which it is decided. */
export interface ConflictContext {
  readonly matter: MatterId;
  readonly conflict: ConflictId;
}

/** The form that records a decision about a pair. */
export class ConflictForm extends RecordForm<ConflictContext, Conflict> {
  override readonly keeps: readonly (keyof ConflictForm)[] = ["decision", "reason"];
  decision = $state<ConflictDecision | "">("");
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return [...ifBlank("decision", this.decision, words.choose), ...ifBlank("reason", this.reason, words.reasonMissing)];
  }

  protected async send({ matter, conflict }: ConflictContext): Promise<Conflict> {
    const { decision, reason } = this;
    if (decision === "") throw new Error("nothing was decided");
    return call("decide_conflict", { matter, conflict, decision, reason });
  }
}
