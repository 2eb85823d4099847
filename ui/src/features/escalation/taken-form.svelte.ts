// The form that records a step as taken: the day, what was done, and what shows it.

import { call } from "../../lib/ipc/call";
import type { CorrespondenceId, FieldProblem, InvestigationId, NextSteps, StepId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { escalation as words } from "../../words/escalation.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";

/** Which step, of which investigation. */
export interface StepOf {
  readonly investigation: InvestigationId;
  readonly step: StepId;
}

/** That a step was taken. */
export class TakenStepForm extends RecordForm<StepOf, NextSteps> {
  override readonly keeps: readonly (keyof TakenStepForm)[] = ["on", "words", "entry"];
  on = $state("");
  words = $state("");
  entry = $state<CorrespondenceId | "">("");

  constructor(readonly today: CivilDate) {
    super();
    this.on = dayInWords(today);
  }

  protected gaps(): FieldProblem[] {
    return [...unread("on", this.on, this.today), ...ifBlank("words", this.words, words.missing.words)];
  }

  protected send({ investigation, step }: StepOf): Promise<NextSteps> {
    const { words: said, entry } = this;
    return call("record_taken_step", {
      investigation, step, words: said,
      on: dayOf(this.on, this.today) ?? this.today,
      entry: entry === "" ? null : entry,
    });
  }
}
