// What an allegation says. Whom it is against is chosen beside it (accused.svelte.ts), because the person may have to
// be saved first.

import { call } from "../../lib/ipc/call";
import type {
  Accused, Allegation, AllegationId, CriterionId, Duty, FieldProblem, MatterId, PartyId, RecordAllegation, TellOf,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { allegations as words } from "../../words/allegations.en-GB";

/** Whose allegation it is, and whom it is against. */
export interface AllegationContext {
  readonly matter: MatterId;
  readonly client: PartyId;
  readonly accused: Accused[];
}

/** The form that records an allegation, or amends one that is still a draft. */
export class AllegationForm extends RecordForm<AllegationContext, Allegation> {
  particulars = $state("");
  happened = $state("");
  place = $state("");
  duty = $state<Duty>("unknown");
  howKnown = $state("");
  criteria = $state<CriterionId[]>([]);
  earlierReports = $state<TellOf[]>([]);

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
    form.criteria = [...allegation.criteria];
    form.earlierReports = allegation.earlierReports.map(({ toWhom, told, outcome }) => ({
      toWhom, told: told.words, outcome,
    }));
    return form;
  }

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    const texts = [this.particulars, this.happened, this.place, this.howKnown];
    return texts.every((text) => text.trim() === "") && this.criteria.length + this.earlierReports.length === 0;
  }

  /** Adds an empty line for someone who was told. */
  addReport(): void {
    this.earlierReports.push({ toWhom: "", told: "", outcome: "" });
  }

  /** Takes a line away. */
  removeReport(at: number): void {
    this.earlierReports.splice(at, 1);
  }

  protected gaps(): FieldProblem[] {
    return [
      ...ifBlank("particulars", this.particulars, words.missing.particulars),
      ...ifBlank("happened", this.happened, words.missing.happened),
      ...ifBlank("place", this.place, words.missing.place),
      ...ifBlank("howKnown", this.howKnown, words.missing.howKnown),
      ...this.earlierReports.flatMap(({ toWhom, told }, n) => [
        ...ifBlank(`earlierReports.${n}.toWhom`, toWhom, words.missing.toWhom),
        ...ifBlank(`earlierReports.${n}.told`, told, words.missing.told),
      ]),
    ];
  }

  protected async send({ matter, client, accused }: AllegationContext): Promise<Allegation> {
    const { particulars, happened, place, duty, howKnown } = this;
    const record: RecordAllegation = {
      matter, client, particulars, happened, place, duty, howKnown, accused,
      criteria: [...this.criteria],
      earlierReports: this.earlierReports.map((report) => ({ ...report })),
    };
    return this.amends === null
      ? call("record_allegation", record)
      : call("amend_allegation", { allegation: this.amends, record });
  }
}
