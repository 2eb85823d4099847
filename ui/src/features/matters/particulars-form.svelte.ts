// What every letter about a matter needs: conflicts, evidence at risk, needs. One item to a line.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Matter } from "../../lib/ipc/generated/api";
import { RecordForm } from "../../lib/state/record-form.svelte";

/** The form that sets the particulars of a matter. */
export class ParticularsForm extends RecordForm<void, Matter> {
  override readonly keeps: readonly (keyof ParticularsForm)[] = ["conflicts", "evidenceAtRisk", "needs"];
  conflicts = $state("");
  evidenceAtRisk = $state("");
  needs = $state("");

  constructor(readonly matter: Matter) {
    super();
    this.conflicts = matter.conflicts.join("\n");
    this.evidenceAtRisk = matter.evidenceAtRisk.join("\n");
    this.needs = matter.needs.join("\n");
  }

  protected gaps(): FieldProblem[] {
    return [];
  }

  protected send(): Promise<Matter> {
    return call("set_particulars", {
      matter: this.matter.id,
      conflicts: this.conflicts.split("\n"),
      evidenceAtRisk: this.evidenceAtRisk.split("\n"),
      needs: this.needs.split("\n"),
    });
  }
}
