// Records that a version was signed, and when.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, StatementId, StatementLine } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { statements as words } from "../../words/statements.en-GB";
import type { CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

/** The form for the day on which a version was signed. */
export class SignForm extends RecordForm<null, StatementLine> {
  signedOn = $state("");

  constructor(
    readonly statement: StatementId,
    readonly version: number,
    readonly today: CivilDate,
  ) {
    super("sign");
  }

  protected gaps(): FieldProblem[] {
    const blank = ifBlank("signedOn", this.signedOn, words.missing.signedOn);
    if (blank.length > 0) return blank;
    const read = readKnownDate(this.signedOn, this.today);
    return "problem" in read ? [{ field: "signedOn", problem: read.problem }] : [];
  }

  protected send(): Promise<StatementLine> {
    const read = readKnownDate(this.signedOn, this.today);
    const signedOn = "day" in read ? read.day : this.today;
    return call("sign_version", { statement: this.statement, version: this.version, signedOn });
  }
}
