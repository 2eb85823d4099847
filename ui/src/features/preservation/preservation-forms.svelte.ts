// The forms of the preservation register: what an item is, and what became of it.

import { call } from "../../lib/ipc/call";
import type {
  BodyId, Directory, EvidenceCategoryId, EvidenceToPreserve, FieldProblem, ForceId, Holder, LetterId, MatterId, PreservationItem,
  PreservationItemId, PreservationState, StepEntry,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { preservation as words } from "../../words/preservation.en-GB";
import { dayInWords, type CivilDate } from "../dates/civil";
import { dayOf, unread, unreadIfGiven } from "../investigations/days";
import { OfficePick } from "../investigations/office-pick.svelte";

/** What an item is and who holds it. `item` is the one to correct. */
export class EvidenceForm extends RecordForm<PreservationItemId, PreservationItem> {
  override readonly keeps: readonly (keyof EvidenceForm)[] = [
    "category", "evidence", "holder", "holderWords", "period", "note",
  ];
  category = $state<EvidenceCategoryId | "">("");
  evidence = $state("");
  readonly holder: OfficePick;
  holderWords = $state("");
  period = $state("");
  note = $state("");

  constructor(directory: Directory, force: ForceId, item: PreservationItem | null = null) {
    super();
    this.holder = new OfficePick(directory, force);
    if (item === null) {
      this.holder.body = "psd" as BodyId;
      return;
    }
    if (item.evidence.kind === "listed") this.category = item.evidence.category;
    else this.evidence = item.evidence.words;
    if (item.holder.kind === "other") this.holderWords = item.holder.words;
    else {
      this.holder.body = item.holder.office.body;
      this.holder.force = item.holder.office.force ?? force;
    }
    this.period = item.period?.words ?? "";
    this.note = item.note;
  }

  /** What the fields say, as Rust takes it. */
  said(): { evidence: EvidenceToPreserve; holder: Holder; period: string; note: string } {
    const { office } = this.holder;
    return {
      evidence:
        this.category === "" ? { kind: "other", words: this.evidence } : { kind: "listed", category: this.category },
      holder: office === null ? { kind: "other", words: this.holderWords } : { kind: "office", office },
      period: this.period,
      note: this.note,
    };
  }

  gaps(): FieldProblem[] {
    return [
      ...(this.category === "" ? ifBlank("evidence", this.evidence, words.missing.evidence) : []),
      ...this.holder.gaps("holder", null),
      ...(this.holder.body === "" ? ifBlank("holderWords", this.holderWords, words.missing.holder) : []),
    ];
  }

  protected send(item: PreservationItemId): Promise<PreservationItem> {
    return call("amend_preservation", { item, ...this.said() });
  }
}

/** What became of an item, once. */
export class StepForm extends RecordForm<PreservationItemId, PreservationItem> {
  override readonly keeps: readonly (keyof StepForm)[] = [
    "state", "on", "saidBy", "letter", "gone", "authority", "renewBy", "note",
  ];
  state = $state<PreservationState>("asked");
  on = $state("");
  saidBy = $state("");
  letter = $state<LetterId | "">("");
  gone = $state("");
  authority = $state("");
  renewBy = $state("");
  note = $state("");

  constructor(
    readonly today: CivilDate,
    part = "",
    state: PreservationState = "asked",
  ) {
    super(part);
    this.state = state;
    this.on = dayInWords(today);
  }

  /** Whether the evidence is gone by what is recorded. */
  get isGone(): boolean {
    return this.state === "weeded" || this.state === "lost";
  }

  /** The day from which a renewal can be offered, or null where there is none. */
  get offersFrom(): CivilDate | null {
    return this.isGone ? null : dayOf(this.on, this.today);
  }

  /** The step as Rust takes it: what does not belong to its state is left out. */
  entry(): StepEntry {
    const { state, saidBy, note } = this;
    return {
      state, saidBy, note,
      on: dayOf(this.on, this.today) ?? this.today,
      letter: state === "asked" && this.letter !== "" ? this.letter : null,
      gone: this.isGone ? this.gone : "",
      authority: state === "weeded" ? this.authority : "",
      renewBy: this.isGone ? null : dayOf(this.renewBy, this.today),
    };
  }

  gaps(): FieldProblem[] {
    return [
      ...unread("on", this.on, this.today),
      ...(this.state === "asked" ? [] : ifBlank("saidBy", this.saidBy, words.missing.saidBy)),
      ...(this.isGone ? [] : unreadIfGiven("renewBy", this.renewBy, this.today)),
    ];
  }

  protected send(item: PreservationItemId): Promise<PreservationItem> {
    return call("record_preservation_step", { item, step: this.entry() });
  }
}

/** A new item: what it is, and what became of it first. */
export class RegisterForm extends RecordForm<MatterId, PreservationItem> {
  override readonly keeps: readonly (keyof RegisterForm)[] = ["evidence", "first"];
  constructor(
    readonly evidence: EvidenceForm,
    readonly first: StepForm,
  ) {
    super();
  }

  /** Shows each problem at the form that has the field. */
  spread(): void {
    this.evidence.problems = this.problems;
    this.first.problems = this.problems;
  }

  protected gaps(): FieldProblem[] {
    const first = this.first.gaps().map(({ field, problem }) => ({ field: this.first.field(field), problem }));
    return [...this.evidence.gaps(), ...first];
  }

  protected send(matter: MatterId): Promise<PreservationItem> {
    return call("record_preservation", { matter, ...this.evidence.said(), first: this.first.entry() });
  }
}
