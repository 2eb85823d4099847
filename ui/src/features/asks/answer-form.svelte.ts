// Says what one reply says to one ask, or that it says nothing.

import { call } from "../../lib/ipc/call";
import type { Answer, AnswerOutcome, AskId, AskLine, CorrespondenceId, FieldProblem } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread } from "../investigations/days";
import { dayInWords } from "../dates/civil";

/** The ask and the reply. */
export interface AnswerContext {
  readonly ask: AskId;
  readonly reply: CorrespondenceId;
}

/** The form of one answer. */
export class AnswerForm extends RecordForm<AnswerContext, AskLine[]> {
  override readonly keeps: readonly (keyof AnswerForm)[] = ["outcome", "promisedBy", "place", "note"];
  outcome = $state<AnswerOutcome | "">("");
  promisedBy = $state("");
  place = $state("");
  note = $state("");

  constructor(
    readonly today: CivilDate,
    before: Answer | undefined,
  ) {
    super();
    if (before === undefined) return;
    this.outcome = before.outcome;
    this.promisedBy = before.promisedBy === null ? "" : dayInWords(before.promisedBy);
    this.place = before.place;
    this.note = before.note;
  }

  protected gaps(): FieldProblem[] {
    return this.outcome === "promised" ? unread("promisedBy", this.promisedBy, this.today) : [];
  }

  protected async send({ ask, reply }: AnswerContext): Promise<AskLine[]> {
    const { outcome, place, note } = this;
    const promisedBy = outcome === "promised" ? dayOf(this.promisedBy, this.today) : null;
    return call("mark_answer", { ask, reply, outcome: outcome === "" ? null : outcome, promisedBy, place, note });
  }
}
