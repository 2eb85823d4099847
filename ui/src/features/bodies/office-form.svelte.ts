// Records how an office is reached. The address is typed in by the firm, one line to a line, and dated by Rust.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Office, OfficeRef } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { bodies as words } from "../../words/bodies.en-GB";

/** The form for the address of an office. */
export class OfficeForm extends RecordForm<OfficeRef, Office> {
  override readonly keeps: readonly (keyof OfficeForm)[] = ["address", "email", "checkedBy", "how"];
  address = $state("");
  email = $state("");
  checkedBy = $state("");
  how = $state("");

  /** A form filled with the address on record. */
  static of(office: Office | undefined): OfficeForm {
    const form = new OfficeForm();
    form.address = office?.address.join("\n") ?? "";
    form.email = office?.email ?? "";
    form.checkedBy = office?.checkedBy ?? "";
    return form;
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("address", this.address, words.addressMissing);
  }

  protected send(office: OfficeRef): Promise<Office> {
    const { email, checkedBy, how } = this;
    return call("check_office", { office, address: this.address.split("\n"), email, checkedBy, how });
  }
}
