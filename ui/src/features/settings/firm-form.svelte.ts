// The firm as its letters name it.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, Firm, Settings } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { settings } from "../../words/settings.en-GB";

const words = settings.letterhead;

/** The form for the letterhead. */
export class FirmForm extends RecordForm<null, Settings> {
  override readonly keeps: readonly (keyof FirmForm)[] = ["name", "lines", "regulatorLine", "feeEarner", "contact"];
  name = $state("");
  /** Address, telephone, email: one line to a line. */
  lines = $state("");
  regulatorLine = $state("");
  feeEarner = $state("");
  contact = $state("");
  isSaved = $state(false);

  /** A form filled with what is on record. */
  static of(firm: Firm | null): FirmForm {
    const form = new FirmForm();
    if (firm === null) return form;
    form.name = firm.name;
    form.lines = firm.lines.join("\n");
    form.regulatorLine = firm.regulatorLine;
    form.feeEarner = firm.feeEarner;
    form.contact = firm.contact;
    return form;
  }

  protected gaps(): FieldProblem[] {
    this.isSaved = false;
    return [
      ...ifBlank("name", this.name, words.missing.name),
      ...ifBlank("feeEarner", this.feeEarner, words.missing.feeEarner),
    ];
  }

  protected async send(): Promise<Settings> {
    const { name, regulatorLine, feeEarner, contact } = this;
    const lines = this.lines.split("\n").map((line) => line.trim()).filter((line) => line !== "");
    const saved = await call("change_firm", { name, lines, regulatorLine, feeEarner, contact });
    this.isSaved = true;
    return saved;
  }
}
