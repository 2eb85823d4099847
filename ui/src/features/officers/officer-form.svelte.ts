// Adds an identified officer with the posting by which the officer is known. Someone nobody has identified is
// described instead: see ../described.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, ForceId, MatterId, NumberKind, Officer, ServiceStatus } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { officers as words } from "../../words/officers.en-GB";

/** The form that adds an officer to a matter. */
export class OfficerForm extends RecordForm<MatterId, Officer> {
  name = $state("");
  status = $state<ServiceStatus>("unknown");
  force = $state<ForceId | "">("");
  unit = $state("");
  rank = $state("");
  numberKind = $state<NumberKind>("collar");
  number = $state("");
  from = $state("");
  to = $state("");

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    return [this.name, this.unit, this.rank, this.number, this.from, this.to].every((text) => text.trim() === "");
  }

  protected gaps(): FieldProblem[] {
    return [...ifBlank("name", this.name, words.nameMissing), ...ifBlank("force", this.force, words.forceMissing)];
  }

  protected async send(matter: MatterId): Promise<Officer> {
    const { name, status, unit, rank, numberKind, number, from, to } = this;
    const force = this.force as ForceId;
    const officer = await call("add_officer", { matter, name, status, force, unit, rank, numberKind, number, from, to });
    this.name = "";
    return officer;
  }
}
