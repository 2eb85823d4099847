// Corrects a body or a force, or adds one. The whole wording is sent, with a reason.

import { call } from "../../lib/ipc/call";
import type {
  BodyId, BodyRecord, BodyWording, FieldProblem, ForceId, ForceRecord, ForceWording, RecordClass,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { bodies as words } from "../../words/bodies.en-GB";
import type { CivilDate } from "../dates/civil";
import { nameAsTyped, readNames } from "./wording";

abstract class CorrectionForm<Saved> extends RecordForm<void, Saved> {
  name = $state("");
  short = $state("");
  salutation = $state("");
  formerNames = $state("");
  successor = $state("");
  isOff = $state(false);
  reason = $state("");

  constructor(
    readonly today: CivilDate,
    wording: BodyWording | ForceWording | null,
  ) {
    super();
    if (wording === null) return;
    this.name = wording.name;
    this.short = wording.short;
    this.salutation = wording.salutation;
    this.formerNames = wording.formerNames.map(nameAsTyped).join("\n");
    this.successor = wording.successor ?? "";
    this.isOff = wording.isOff;
  }

  protected gaps(): FieldProblem[] {
    const { unreadable } = readNames(this.formerNames, this.today);
    return [
      ...ifBlank("name", this.name, words.form.nameMissing),
      ...(unreadable === null ? [] : [{ field: "formerNames", problem: words.form.formerUnreadable(unreadable) }]),
      ...ifBlank("reason", this.reason, words.form.reasonMissing),
    ];
  }
}

/** The form of a body. `record` is the one to correct. */
export class BodyForm extends CorrectionForm<BodyRecord> {
  override readonly keeps: readonly (keyof BodyForm)[] = [
    "name", "short", "salutation", "formerNames", "successor", "isOff", "reason", "addressee", "dutyToReceive", "maxClass", "sizeLimit",
    "answerDays",
  ];
  addressee = $state("");
  dutyToReceive = $state(false);
  maxClass = $state<RecordClass>("anonymised");
  sizeLimit = $state("");
  answerDays = $state("");

  constructor(today: CivilDate, readonly record: BodyRecord | null) {
    super(today, record?.wording ?? null);
    if (record === null) return;
    this.addressee = record.wording.addressee;
    this.dutyToReceive = record.wording.dutyToReceive;
    this.maxClass = record.wording.maxClass;
    const limit = record.wording.sizeLimitKilobytes;
    this.sizeLimit = limit === null ? "" : String(limit / 1000);
    this.answerDays = record.wording.answerWorkingDays?.toString() ?? "";
  }

  protected override gaps(): FieldProblem[] {
    const isSize = /^\d{0,5}(\.\d{1,3})?$/.test(this.sizeLimit.trim());
    const isDays = /^\d{0,3}$/.test(this.answerDays.trim());
    return [
      ...super.gaps(),
      ...(isSize ? [] : [{ field: "sizeLimit", problem: words.form.sizeUnreadable }]),
      ...(isDays ? [] : [{ field: "answerDays", problem: words.form.answerUnreadable }]),
    ];
  }

  protected send(): Promise<BodyRecord> {
    const { name, short, salutation, addressee, dutyToReceive, maxClass, isOff } = this;
    const [size, days] = [this.sizeLimit.trim(), this.answerDays.trim()];
    return call("correct_body", {
      body: this.record?.id ?? null,
      reason: this.reason,
      wording: {
        name, short, salutation, addressee, dutyToReceive, maxClass, isOff,
        sizeLimitKilobytes: size === "" ? null : Math.round(Number(size) * 1000),
        answerWorkingDays: days === "" ? null : Number(days),
        formerNames: readNames(this.formerNames, this.today).names,
        successor: this.successor === "" ? null : (this.successor as BodyId),
      },
    });
  }
}

/** The form of a force. `record` is the one to correct. */
export class ForceForm extends CorrectionForm<ForceRecord> {
  override readonly keeps: readonly (keyof ForceForm)[] = [
    "name", "short", "salutation", "formerNames", "successor", "isOff", "reason", "chiefOfficerTitle", "psdName",
  ];
  chiefOfficerTitle = $state("");
  psdName = $state("");

  constructor(today: CivilDate, readonly record: ForceRecord | null) {
    super(today, record?.wording ?? null);
    if (record === null) return;
    this.chiefOfficerTitle = record.wording.chiefOfficerTitle;
    this.psdName = record.wording.psdName;
  }

  protected send(): Promise<ForceRecord> {
    const { name, short, salutation, chiefOfficerTitle, psdName, isOff } = this;
    return call("correct_force", {
      force: this.record?.id ?? null,
      reason: this.reason,
      wording: {
        name, short, salutation, chiefOfficerTitle, psdName, isOff,
        formerNames: readNames(this.formerNames, this.today).names,
        successor: this.successor === "" ? null : (this.successor as ForceId),
      },
    });
  }
}
