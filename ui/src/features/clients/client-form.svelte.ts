// Takes on a client. The name goes to Rust and is not kept here once it is saved.

import { call } from "../../lib/ipc/call";
import type { Capacity, Client, FieldProblem, MatterId } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { clients as words } from "../../words/clients.en-GB";

/** The form that takes on a client in a matter. */
export class ClientForm extends RecordForm<MatterId, Client> {
  override readonly keeps: readonly (keyof ClientForm)[] = ["name", "birth", "capacity"];
  name = $state("");
  birth = $state("");
  capacity = $state<Capacity>("complainant");

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    return this.name.trim() === "" && this.birth.trim() === "";
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("name", this.name, words.nameMissing);
  }

  protected async send(matter: MatterId): Promise<Client> {
    const { name, birth, capacity } = this;
    const client = await call("take_on_client", { matter, name, birth, capacity, cipher: null });
    this.name = "";
    this.birth = "";
    return client;
  }
}
