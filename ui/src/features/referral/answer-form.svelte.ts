// What is answered of a criterion for referral.

import { call } from "../../lib/ipc/call";
import type { AllegationId, AllegationReferral, CriterionId, FieldProblem, YesNoUnknown } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { referral as words } from "../../words/referral.en-GB";

/** An answer to the question of a criterion. */
export class AnswerForm extends RecordForm<AllegationId, AllegationReferral> {
  override readonly keeps: readonly (keyof AnswerForm)[] = ["answer", "words"];
  answer = $state<YesNoUnknown | "">("");
  words = $state("");

  constructor(readonly criterion: CriterionId) {
    super();
  }

  protected gaps(): FieldProblem[] {
    return [...ifBlank("answer", this.answer, words.missing.answer), ...ifBlank("words", this.words, words.missing.words)];
  }

  protected send(allegation: AllegationId): Promise<AllegationReferral> {
    const { criterion } = this;
    return call("answer_criterion", { allegation, criterion, answer: this.answer as YesNoUnknown, words: this.words });
  }
}
