// Amends what is said of an account beside its text.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, InterviewPlan, StatementLine } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";

/** The form for the interview and the content note of an account. */
export class AmendForm extends RecordForm<null, StatementLine> {
  override readonly keeps: readonly (keyof AmendForm)[] = ["interview", "contentNote"];
  interview = $state<InterviewPlan>("not-known");
  contentNote = $state("");

  constructor(readonly line: StatementLine) {
    super("amend");
    this.interview = line.interview;
    this.contentNote = line.contentNote;
  }

  protected gaps(): FieldProblem[] {
    return [];
  }

  protected send(): Promise<StatementLine> {
    const { interview, contentNote } = this;
    return call("amend_statement", { statement: this.line.id, interview, contentNote });
  }
}
