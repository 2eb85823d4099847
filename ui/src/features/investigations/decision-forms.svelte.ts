// Records what was decided about an investigation: its mode and body, a decision with its three days, an outcome.

import { call } from "../../lib/ipc/call";
import type {
  AllegationId, DecisionKind, Directory, FieldProblem, ForceId, Investigation, Mode, OfficeRef, OutcomeKind,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { investigations as words } from "../../words/investigations.en-GB";
import type { CivilDate } from "../dates/civil";
import { dayOf, unread, unreadIfGiven } from "./days";
import { accusedKey, type InvestigationFile } from "./investigation-file";
import { OfficePick } from "./office-pick.svelte";

/** The form that records a decision on mode. */
export class ModeForm extends RecordForm<InvestigationFile, Investigation> {
  override readonly keeps: readonly (keyof ModeForm)[] = [
    "mode", "body", "decider", "decidedOn", "notifiedOn", "reasons", "testApplied", "document",
  ];
  mode = $state<Mode>("local");
  readonly body: OfficePick;
  readonly decider: OfficePick;
  decidedOn = $state("");
  notifiedOn = $state("");
  reasons = $state("");
  testApplied = $state("");
  document = $state("");

  constructor(
    readonly today: CivilDate,
    directory: Directory,
    force: ForceId,
  ) {
    super();
    this.body = new OfficePick(directory, force);
    this.decider = new OfficePick(directory, force);
  }

  protected gaps(): FieldProblem[] {
    return [
      ...this.body.gaps("body", null),
      ...this.decider.gaps("decidedBy", words.missing.decidedBy),
      ...unread("decidedOn", this.decidedOn, this.today),
      ...unreadIfGiven("notifiedOn", this.notifiedOn, this.today),
    ];
  }

  protected async send({ investigation }: InvestigationFile): Promise<Investigation> {
    const { mode, reasons, testApplied, document } = this;
    return call("record_mode", {
      investigation: investigation.id, mode, reasons, testApplied, document,
      body: this.body.office,
      decidedBy: this.decider.office as OfficeRef,
      decidedOn: dayOf(this.decidedOn, this.today) ?? this.today,
      notifiedOn: dayOf(this.notifiedOn, this.today),
    });
  }
}

/** The form that records a decision. */
export class DecisionForm extends RecordForm<InvestigationFile, Investigation> {
  override readonly keeps: readonly (keyof DecisionForm)[] = [
    "kind", "decider", "decidedOn", "notifiedOn", "providedOn", "reasons", "document",
  ];
  kind = $state<DecisionKind | "">("");
  readonly decider: OfficePick;
  decidedOn = $state("");
  notifiedOn = $state("");
  providedOn = $state("");
  reasons = $state("");
  document = $state("");

  constructor(
    readonly today: CivilDate,
    directory: Directory,
    force: ForceId,
  ) {
    super();
    this.decider = new OfficePick(directory, force);
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("kind", this.kind, words.missing.kind),
      ...this.decider.gaps("decidedBy", words.missing.decidedBy),
      ...unread("decidedOn", this.decidedOn, this.today),
      ...unreadIfGiven("notifiedOn", this.notifiedOn, this.today),
      ...unreadIfGiven("providedOn", this.providedOn, this.today),
    ];
  }

  protected async send({ investigation }: InvestigationFile): Promise<Investigation> {
    const { reasons, document } = this;
    return call("record_decision", {
      investigation: investigation.id, reasons, document,
      kind: this.kind as DecisionKind,
      decidedBy: this.decider.office as OfficeRef,
      decidedOn: dayOf(this.decidedOn, this.today) ?? this.today,
      notifiedOn: dayOf(this.notifiedOn, this.today),
      providedOn: dayOf(this.providedOn, this.today),
    });
  }
}

/** The form that records how an allegation against one person ended. */
export class OutcomeForm extends RecordForm<InvestigationFile, Investigation> {
  override readonly keeps: readonly (keyof OutcomeForm)[] = ["allegation", "against", "kind", "on", "note"];
  allegation = $state<AllegationId | "">("");
  against = $state("");
  kind = $state<OutcomeKind | "">("");
  on = $state("");
  note = $state("");

  constructor(
    readonly today: CivilDate,
    allegation: AllegationId | "",
  ) {
    super();
    this.allegation = allegation;
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("against", this.against, words.missing.against),
      ...ifBlank("kind", this.kind, words.missing.outcome),
      ...unread("on", this.on, this.today),
    ];
  }

  protected async send({ investigation, allegations }: InvestigationFile): Promise<Investigation> {
    const accused = allegations.find(({ id }) => id === this.allegation)?.accused ?? [];
    const against = accused.find(({ who }) => accusedKey(who) === this.against)?.who;
    if (against === undefined) throw new Error("an outcome against nobody");
    return call("record_outcome", {
      investigation: investigation.id, against, note: this.note,
      allegation: this.allegation as AllegationId,
      kind: this.kind as OutcomeKind,
      on: dayOf(this.on, this.today) ?? this.today,
    });
  }
}
