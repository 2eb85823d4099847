// What an allegation says. Whom it is against is chosen beside it (accused.svelte.ts), because the person may have to
// be saved first.

import { call } from "../../lib/ipc/call";
import type {
  AccusedPart, Allegation, AllegationId, CategoryId, CriterionId, Duty, FieldProblem, MatterId, OffenceId, PartyId,
  RecordAllegation, ToldBody,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { putBack, typedIn, type Typed } from "../../lib/state/typed.svelte";
import { allegations as words } from "../../words/allegations.en-GB";
import { SaidEntry } from "../dates/said-entry.svelte";
import { SourceChoice } from "../sources/source-choice.svelte";

/** Whose allegation it is, and whom it is against. */
export interface AllegationContext {
  readonly matter: MatterId;
  readonly client: PartyId;
  readonly accused: AccusedPart[];
}

/** Someone who was told before, as it is typed in. */
export interface ReportEntry {
  toWhom: string;
  body: ToldBody | null;
  readonly told: SaidEntry;
  outcome: string;
}

/** The form that records an allegation, or amends one that is still a draft. */
export class AllegationForm extends RecordForm<AllegationContext, Allegation> {
  override readonly keeps: readonly (keyof AllegationForm)[] = [
    "happened", "particulars", "place", "duty", "howKnown", "categories", "offences", "criteria", "reportsTyped", "source",
  ];
  particulars = $state("");
  place = $state("");
  duty = $state<Duty>("unknown");
  howKnown = $state("");
  categories = $state<CategoryId[]>([]);
  offences = $state<OffenceId[]>([]);
  criteria = $state<CriterionId[]>([]);
  earlierReports = $state<ReportEntry[]>([]);
  /** A paragraph to rest it on from the start. */
  readonly source = new SourceChoice();

  /** `amends` is the draft that is being amended. */
  constructor(
    part = "",
    readonly amends: AllegationId | null = null,
    readonly happened = new SaidEntry(),
  ) {
    super(part);
  }

  /** A form that amends this allegation, filled with what it says. */
  static amending(allegation: Allegation): AllegationForm {
    const form = new AllegationForm("", allegation.id, new SaidEntry(allegation.happened));
    form.particulars = allegation.particulars;
    form.place = allegation.place;
    form.duty = allegation.duty;
    form.howKnown = allegation.howKnown;
    form.categories = [...allegation.categories];
    form.offences = [...allegation.offences];
    form.criteria = [...allegation.criteria];
    form.earlierReports = allegation.earlierReports.map(({ toWhom, body, told, outcome }) => ({
      toWhom, body, told: new SaidEntry(told), outcome,
    }));
    return form;
  }

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    const texts = [this.particulars, this.happened.words, this.place, this.howKnown];
    const chosen = [this.categories, this.offences, this.criteria, this.earlierReports];
    return texts.every((text) => text.trim() === "") && chosen.every((list) => list.length === 0);
  }

  /** Those who were told, as they are kept. */
  get reportsTyped(): readonly (Omit<ReportEntry, "told"> & { readonly told: Typed })[] {
    return this.earlierReports.map(({ told, ...report }) => ({ ...report, told: typedIn(told) }));
  }
  set reportsTyped(reports: readonly (Omit<ReportEntry, "told"> & { readonly told: Typed })[]) {
    this.earlierReports = reports.map(({ told, ...report }, n) => {
      const entry = new SaidEntry(this.earlierReports[n]?.told.kept);
      putBack(entry, told);
      return { ...report, told: entry };
    });
  }

  /** Adds an empty line for someone who was told. */
  addReport(): void {
    this.earlierReports.push({ toWhom: "", body: null, told: new SaidEntry(), outcome: "" });
  }

  /** Takes a line away. */
  removeReport(at: number): void {
    this.earlierReports.splice(at, 1);
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("happened", this.happened.words, words.missing.happened),
      ...ifBlank("particulars", this.particulars, words.missing.particulars),
      ...this.earlierReports.flatMap(({ toWhom, told }, n) => [
        ...ifBlank(`earlierReports.${n}.toWhom`, toWhom, words.missing.toWhom),
        ...ifBlank(`earlierReports.${n}.told`, told.words, words.missing.told),
      ]),
      ...this.source.gaps(),
    ];
  }

  protected async send({ matter, client, accused }: AllegationContext): Promise<Allegation> {
    const { particulars, place, duty, howKnown } = this;
    const record: RecordAllegation = {
      matter, client, particulars, place, duty, howKnown, accused,
      happened: this.happened.toSend(),
      categories: [...this.categories],
      offences: [...this.offences],
      criteria: [...this.criteria],
      earlierReports: this.earlierReports.map(({ told, ...report }) => ({ ...report, told: told.toSend() })),
      sources: this.source.chosen(),
    };
    return this.amends === null
      ? call("record_allegation", record)
      : call("amend_allegation", { allegation: this.amends, record });
  }
}
