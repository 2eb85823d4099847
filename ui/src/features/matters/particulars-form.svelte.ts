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

  /** The reasons why the force should not investigate itself, as they stand. */
  get reasons(): string[] {
    return this.conflicts.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  }

  /** Puts sentences under the reasons, a line each. They are edited as any other. */
  addReasons(sentences: readonly string[]): void {
    this.conflicts = [...this.reasons, ...sentences].join("\n");
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
