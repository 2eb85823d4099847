// Records who was appointed to an investigation, with where the person served.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, ForceId, Investigation, InvestigationId, PartyId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { investigations as words } from "../../words/investigations.en-GB";

/** Somewhere the person served, as it is being written. */
export interface ServiceDraft {
  force: ForceId | "";
  unit: string;
  rank: string;
  from: string;
  to: string;
}

/** What stands for someone who is not yet in the matter. */
export const someoneElse = "someone-else";

/** The form that appoints an investigator. */
export class InvestigatorForm extends RecordForm<InvestigationId, Investigation> {
  override readonly keeps: readonly (keyof InvestigatorForm)[] = ["who", "name", "role", "from", "to", "service"];
  /** A person of the matter, or `someoneElse`. */
  who = $state<string>(someoneElse);
  name = $state("");
  role = $state("");
  from = $state("");
  to = $state("");
  service = $state<ServiceDraft[]>([]);

  /** Whether the person is not yet in the matter. */
  get isNew(): boolean {
    return this.who === someoneElse;
  }

  /** Adds somewhere to say where the person served. */
  addService(): void {
    this.service.push({ force: "", unit: "", rank: "", from: "", to: "" });
  }

  /** Takes it away. */
  removeService(at: number): void {
    this.service.splice(at, 1);
  }

  protected gaps(): FieldProblem[] {
    const own = this.isNew
      ? [
          ...ifBlank("name", this.name, words.missing.name),
          ...this.service.flatMap(({ force }, n) => ifBlank(`service.${n}.force`, force, words.missing.serviceForce)),
        ]
      : [];
    return [...own, ...ifBlank("role", this.role, words.missing.role)];
  }

  protected async send(investigation: InvestigationId): Promise<Investigation> {
    const { role, from, to } = this;
    const service = this.service.map((one) => ({ ...one, force: one.force as ForceId }));
    const appointed = await call("appoint_investigator", {
      investigation, role, from, to,
      who: this.isNew ? { kind: "new", name: this.name, service } : { kind: "known", party: this.who as PartyId },
    });
    this.name = "";
    return appointed;
  }
}
