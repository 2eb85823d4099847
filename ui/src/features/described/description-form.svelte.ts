// Records a person whom a client describes and nobody has identified, in the client's words.

import { call } from "../../lib/ipc/call";
import type { DescribedPerson, FieldProblem, MatterId, PartyId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { described as words } from "../../words/described.en-GB";

/** Who describes the person, and in which matter. */
export interface DescriptionContext {
  readonly matter: MatterId;
  readonly client: PartyId;
}

/** The form that records a description. */
export class DescriptionForm extends RecordForm<DescriptionContext, DescribedPerson> {
  description = $state("");

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    return this.description.trim() === "";
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("description", this.description, words.missing);
  }

  protected send({ matter, client }: DescriptionContext): Promise<DescribedPerson> {
    return call("describe_person", { matter, client, description: this.description });
  }
}
