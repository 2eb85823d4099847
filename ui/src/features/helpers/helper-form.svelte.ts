// Adds somebody at a client's side. Name and number go to Rust and are not kept here once they are saved.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Helper, HelperPart, PersonOf } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { helpers as words } from "../../words/helpers.en-GB";

/** The form that adds somebody at a client's side. */
export class HelperForm extends RecordForm<PersonOf, Helper> {
  override readonly keeps: readonly (keyof HelperForm)[] = ["does", "name", "relation", "telephone"];
  does = $state<HelperPart>("support-person");
  name = $state("");
  relation = $state("");
  telephone = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("name", this.name, words.nameMissing);
  }

  protected async send({ matter, party }: PersonOf): Promise<Helper> {
    const { does: part, name, relation, telephone } = this;
    const helper = await call("add_helper", { matter, client: party, part, relation, name, telephone });
    this.name = this.telephone = "";
    return helper;
  }
}
