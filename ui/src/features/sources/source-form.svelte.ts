// Rests an allegation or a description on a paragraph, named by its number.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Resting, Source, StatementId } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";
import { sources as words } from "../../words/sources.en-GB";

/** The form that cites a paragraph. */
export class SourceForm extends RecordForm<Resting, Source[]> {
  statement = $state<StatementId>("" as StatementId);
  number = $state("");

  constructor(statement: StatementId) {
    super("source");
    this.statement = statement;
  }

  protected gaps(): FieldProblem[] {
    return /^[1-9]\d{0,3}$/u.test(this.number.trim()) ? [] : [{ field: "number", problem: words.notANumber }];
  }

  protected send(of: Resting): Promise<Source[]> {
    return call("cite_paragraph", { of, statement: this.statement, number: Number(this.number.trim()) });
  }
}
