// Corrects a rule that is not of time, switches one off or uses it again. Each with its reason.

import { call } from "../../lib/ipc/call";
import type { Confidence, FieldProblem, PreceptId, PreceptRecord } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { precepts as words } from "../../words/precepts.en-GB";

/** The form of the firm's wording. A part that the shipped rule does not have is not asked for. */
export class PreceptForm extends RecordForm<void, PreceptRecord> {
  override readonly keeps: readonly (keyof PreceptForm)[] = ["title", "text", "citation", "confidence", "reason"];
  title = $state("");
  text = $state("");
  citation = $state("");
  confidence = $state<Confidence>("likely");
  reason = $state("");

  constructor(readonly record: PreceptRecord) {
    super();
    Object.assign(this, record.now);
  }

  get hasTitle(): boolean {
    return this.record.shipped.title !== "";
  }

  protected gaps(): FieldProblem[] {
    const { missing, reasonMissing } = words.form;
    const { citation } = this.record.shipped;
    return [
      ...(this.hasTitle ? ifBlank("title", this.title, missing.title) : []),
      ...ifBlank("text", this.text, missing.text),
      ...(citation === "" ? [] : ifBlank("citation", this.citation, missing.citation)),
      ...ifBlank("reason", this.reason, reasonMissing),
    ];
  }

  protected send(): Promise<PreceptRecord> {
    const { title, text, citation, confidence, reason } = this;
    return call("correct_precept", { precept: this.record.precept, wording: { title, text, citation, confidence }, reason });
  }
}

/** The form that switches such a rule off, or uses it again. */
export class PreceptSwitchForm extends RecordForm<PreceptId, PreceptRecord> {
  override readonly keeps: readonly (keyof PreceptSwitchForm)[] = ["reason"];
  reason = $state("");

  constructor(readonly isOff: boolean) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.form.reasonMissing);
  }

  protected send(precept: PreceptId): Promise<PreceptRecord> {
    const { reason } = this;
    return this.isOff ? call("switch_off_precept", { precept, reason }) : call("restore_precept", { precept, reason });
  }
}
