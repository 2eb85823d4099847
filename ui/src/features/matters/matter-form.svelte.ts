// Opens a matter. A reference that is free and a neutral working name are offered; the force is chosen.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, ForceId, Matter } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { matters as words } from "../../words/matters.en-GB";

/** The form that opens a matter. */
export class MatterForm extends RecordForm<void, Matter> {
  override readonly keeps: readonly (keyof MatterForm)[] = ["reference", "workingName", "force"];
  reference = $state("");
  workingName = $state("");
  force = $state<ForceId | "">("");

  /** Fills in what Rust offers, where nothing has been written yet. */
  async offer(): Promise<void> {
    const offered = await call("offer_matter");
    if (this.reference === "") this.reference = offered.reference;
    if (this.workingName === "") this.workingName = offered.workingName;
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("reference", this.reference, words.missing.reference),
      ...ifBlank("workingName", this.workingName, words.missing.workingName),
      ...ifBlank("force", this.force, words.missing.force),
    ];
  }

  protected send(): Promise<Matter> {
    const { reference, workingName, force } = this;
    return call("open_matter", { reference, workingName, force: force as ForceId });
  }
}
