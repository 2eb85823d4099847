// Corrects who somebody is. The values come from a recorded look and leave the form once they are saved.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Identity, Party, PersonOf } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { identities as words } from "../../words/identities.en-GB";

/** An address being written. */
export interface AddressEntry {
  lines: string;
  from: string;
  to: string;
}

/** The form that corrects who somebody is. Lists are written one to a line. */
export class IdentityForm extends RecordForm<PersonOf, Party> {
  override readonly keeps: readonly (keyof IdentityForm)[] = [
    "name", "preferredName", "formerNames", "aliases", "contactAlias", "birth", "addresses", "telephones", "emails",
  ];
  name = $state("");
  preferredName = $state("");
  formerNames = $state("");
  aliases = $state("");
  contactAlias = $state("");
  birth = $state("");
  addresses = $state<AddressEntry[]>([]);
  telephones = $state("");
  emails = $state("");

  /** A form filled with what is recorded. */
  static of(identity: Identity): IdentityForm {
    const form = new IdentityForm();
    form.name = identity.name;
    form.preferredName = identity.preferredName;
    form.formerNames = identity.formerNames.join("\n");
    form.aliases = identity.aliases.join("\n");
    form.contactAlias = identity.contactAlias;
    form.birth = identity.birth?.words ?? "";
    form.addresses = identity.addresses.map(({ lines, from, to }) => ({
      lines: lines.join("\n"), from: from?.words ?? "", to: to?.words ?? "",
    }));
    form.telephones = identity.telephones.join("\n");
    form.emails = identity.emails.join("\n");
    return form;
  }

  /** Adds an empty address. */
  addAddress(): void {
    this.addresses.push({ lines: "", from: "", to: "" });
  }

  /** Takes an address away. */
  removeAddress(n: number): void {
    this.addresses.splice(n, 1);
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("name", this.name, words.nameMissing);
  }

  protected async send({ matter, party }: PersonOf): Promise<Party> {
    const { name, preferredName, contactAlias, birth } = this;
    const saved = await call("correct_identity", {
      matter, party, name, preferredName, contactAlias, birth,
      formerNames: this.formerNames.split("\n"),
      aliases: this.aliases.split("\n"),
      addresses: this.addresses.map(({ lines, from, to }) => ({ lines: lines.split("\n"), from, to })),
      telephones: this.telephones.split("\n"),
      emails: this.emails.split("\n"),
    });
    this.empty();
    return saved;
  }

  private empty(): void {
    this.name = this.preferredName = this.formerNames = this.aliases = this.contactAlias = this.birth = "";
    this.telephones = this.emails = "";
    this.addresses = [];
  }
}
