// Takes another view than the check, or withdraws it. Either is said with a reason.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, IndependenceCheck, IndependenceVerdict, InvestigationId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { independence as words } from "../../words/independence.en-GB";

/** The form that takes another view. */
export class ViewForm extends RecordForm<InvestigationId, IndependenceCheck> {
  override readonly keeps: readonly (keyof ViewForm)[] = ["verdict", "reason"];
  verdict = $state<IndependenceVerdict | "">("");
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return [...ifBlank("verdict", this.verdict, words.view.missing.verdict), ...ifBlank("reason", this.reason, words.view.missing.reason)];
  }

  protected async send(investigation: InvestigationId): Promise<IndependenceCheck> {
    return call("take_view", { investigation, verdict: this.verdict as IndependenceVerdict, reason: this.reason });
  }
}

/** The form that withdraws the view that stands. */
export class WithdrawalForm extends RecordForm<InvestigationId, IndependenceCheck> {
  override readonly keeps: readonly (keyof WithdrawalForm)[] = ["reason"];
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.view.missing.reason);
  }

  protected async send(investigation: InvestigationId): Promise<IndependenceCheck> {
    return call("withdraw_view", { investigation, reason: this.reason });
  }
}
