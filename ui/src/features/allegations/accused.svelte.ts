// Whom an allegation is against: people already in the matter, ticked, and perhaps one new person, who is saved first.
// A person who has been saved stays saved, even if the allegation itself then has a problem.

import type {
  Accused, DescribedLine, FieldProblem, MatterId, Officer, PartyId,
} from "../../lib/ipc/generated/api";
import { allegations as words } from "../../words/allegations.en-GB";
import { DescriptionForm } from "../described/description-form.svelte";
import { OfficerForm } from "../officers/officer-form.svelte";

/** Whether a new person is entered, and in which way. */
export type Newcomer = "none" | "officer" | "described";

/** The choice of whom an allegation is against. */
export class AccusedChoice {
  officers = $state.raw<readonly Officer[]>([]);
  described = $state.raw<readonly DescribedLine[]>([]);
  /** Keys of the people who are ticked. */
  ticked = $state<string[]>([]);
  newcomer = $state<Newcomer>("none");
  /** The matter, where it is there already: a new description is compared with its people. */
  matter = $state<MatterId>();
  readonly officer: OfficerForm;
  readonly description: DescriptionForm;
  private own = $state.raw<readonly FieldProblem[]>([]);

  constructor(readonly part = "") {
    this.officer = new OfficerForm(part === "" ? "officer" : `${part}.officer`);
    this.description = new DescriptionForm(part === "" ? "described" : `${part}.described`);
  }

  /** The field's name on the page. */
  get field(): string {
    return this.part === "" ? "accused" : `${this.part}.accused`;
  }

  /** Whether nobody has been ticked and nothing written. */
  get isUntouched(): boolean {
    return this.ticked.length === 0 && this.officer.isUntouched && this.description.isUntouched;
  }

  /** Everything that is wrong, in the order of the page. */
  get problems(): readonly FieldProblem[] {
    if (this.newcomer === "officer") return [...this.own, ...this.officer.problems];
    return this.newcomer === "described" ? [...this.own, ...this.description.problems] : this.own;
  }

  /** Looks for gaps and shows them. True if there are none. */
  check(): boolean {
    const nobody = this.ticked.length === 0 && this.newcomer === "none";
    this.own = nobody ? [{ field: this.field, problem: words.missing.accused }] : [];
    if (this.newcomer === "officer") return this.officer.check() && !nobody;
    if (this.newcomer === "described") return this.description.check() && !nobody;
    return !nobody;
  }

  /** Saves the new person, if there is one, and gives all the people chosen; null where something is wrong. */
  async settle(matter: MatterId, client: PartyId): Promise<Accused[] | null> {
    if (!this.check()) return null;
    if (this.newcomer === "officer") {
      const officer = await this.officer.save(matter);
      if (officer === null) return null;
      this.officers = [...this.officers, officer];
      this.ticked.push(officer.party);
    } else if (this.newcomer === "described") {
      const person = await this.description.save({ matter, client });
      if (person === null) return null;
      this.described = [...this.described, person];
      this.ticked.push(person.id);
      this.description.clear();
    }
    this.newcomer = "none";
    return this.chosen();
  }

  private chosen(): Accused[] {
    const officers = this.officers
      .filter(({ party }) => this.ticked.includes(party))
      .map(({ party }): Accused => ({ kind: "officer", party }));
    const described = this.described
      .filter(({ id }) => this.ticked.includes(id))
      .map(({ id }): Accused => ({ kind: "described", described: id }));
    return [...officers, ...described];
  }
}
