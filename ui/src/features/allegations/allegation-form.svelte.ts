// What an allegation says. Whom it is against is chosen beside it (accused.svelte.ts), because the person may have to
// be saved first.

import { call } from "../../lib/ipc/call";
import type {
  AccusedPart, Allegation, AllegationId, CategoryId, CriterionId, Duty, FieldProblem, MatterId, OffenceId, PartyId,
  RecordAllegation, TellOf,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { allegations as words } from "../../words/allegations.en-GB";
import { SourceChoice } from "../sources/source-choice.svelte";

/** Whose allegation it is, and whom it is against. */
export interface AllegationContext {
  readonly matter: MatterId;
  readonly client: PartyId;
  readonly accused: AccusedPart[];
}

/** The form that records an allegation, or amends one that is still a draft. */
export class AllegationForm extends RecordForm<AllegationContext, Allegation> {
  particulars = $state("");
  happened = $state("");
  place = $state("");
  duty = $state<Duty>("unknown");
  howKnown = $state("");
  categories = $state<CategoryId[]>([]);
  offences = $state<OffenceId[]>([]);
  criteria = $state<CriterionId[]>([]);
  earlierReports = $state<TellOf[]>([]);
  /** A paragraph to rest it on from the start. */
  readonly source = new SourceChoice();

  /** `amends` is the draft that is being amended. */
  constructor(
    part = "",
    readonly amends: AllegationId | null = null,
  ) {
    super(part);
  }

  /** A form that amends this allegation, filled with what it says. */
  static amending(allegation: Allegation): AllegationForm {
    const form = new AllegationForm("", allegation.id);
    form.particulars = allegation.particulars;
    form.happened = allegation.happened.words;
    form.place = allegation.place;
    form.duty = allegation.duty;
    form.howKnown = allegation.howKnown;
    form.categories = [...allegation.categories];
    form.offences = [...allegation.offences];
    form.criteria = [...allegation.criteria];
    form.earlierReports = allegation.earlierReports.map(({ toWhom, body, told, outcome }) => ({
      toWhom, body, told: told.words, outcome,
    }));
    return form;
  }

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    const texts = [this.particulars, this.happened, this.place, this.howKnown];
    const chosen = [this.categories, this.offences, this.criteria, this.earlierReports];
    return texts.every((text) => text.trim() === "") && chosen.every((list) => list.length === 0);
  }

  /** Adds an empty line for someone who was told. */
  addReport(): void {
    this.earlierReports.push({ toWhom: "", body: null, told: "", outcome: "" });
  }

  /** Takes a line away. */
  removeReport(at: number): void {
    this.earlierReports.splice(at, 1);
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("happened", this.happened, words.missing.happened),
      ...ifBlank("particulars", this.particulars, words.missing.particulars),
      ...this.earlierReports.flatMap(({ toWhom, told }, n) => [
        ...ifBlank(`earlierReports.${n}.toWhom`, toWhom, words.missing.toWhom),
        ...ifBlank(`earlierReports.${n}.told`, told, words.missing.told),
      ]),
      ...this.source.gaps(),
    ];
  }

  protected async send({ matter, client, accused }: AllegationContext): Promise<Allegation> {
    const { particulars, happened, place, duty, howKnown } = this;
    const record: RecordAllegation = {
      matter, client, particulars, happened, place, duty, howKnown, accused,
      categories: [...this.categories],
      offences: [...this.offences],
      criteria: [...this.criteria],
      earlierReports: this.earlierReports.map((report) => ({ ...report })),
      sources: this.source.chosen(),
    };
    return this.amends === null
      ? call("record_allegation", record)
      : call("amend_allegation", { allegation: this.amends, record });
  }
}
