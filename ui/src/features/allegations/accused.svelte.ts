// Whom an allegation is against: people already in the matter, ticked, and perhaps one new person, who is saved first.
// A person who has been saved stays saved, even if the allegation itself then has a problem.

import { SvelteMap } from "svelte/reactivity";
import type {
  Accused, AccusedPart, DescribedLine, FieldProblem, MatterId, Officer, PartyId, Role,
} from "../../lib/ipc/generated/api";
import { allegations as words } from "../../words/allegations.en-GB";
import { DescriptionForm } from "../described/description-form.svelte";
import { OfficerForm } from "../officers/officer-form.svelte";

/** Whether a new person is entered, and in which way. */
export type Newcomer = "none" | "officer" | "described";

/** The choice of whom an allegation is against. */
export class AccusedChoice {
  readonly keeps: readonly (keyof AccusedChoice)[] = [
    "ticked", "newcomer", "newcomerRoles", "partsTyped", "officer", "description",
  ];
  officers = $state.raw<readonly Officer[]>([]);
  described = $state.raw<readonly DescribedLine[]>([]);
  /** Keys of the people who are ticked. */
  ticked = $state<string[]>([]);
  newcomer = $state<Newcomer>("none");
  /** The matter, where it is there already: a new description is compared with its people. */
  matter = $state<MatterId>();
  /** The part the new person had. */
  newcomerRoles = $state<Role[]>(["did-it"]);
  private readonly parts = new SvelteMap<string, readonly Role[]>();
  readonly officer: OfficerForm;
  readonly description: DescriptionForm;
  private own = $state.raw<readonly FieldProblem[]>([]);

  constructor(readonly part = "") {
    this.officer = new OfficerForm(part === "" ? "officer" : `${part}.officer`);
    this.description = new DescriptionForm(part === "" ? "described" : `${part}.described`);
  }

  /** The part each had, as it is kept. */
  get partsTyped(): readonly (readonly [string, readonly Role[]])[] {
    return [...this.parts];
  }
  set partsTyped(parts: readonly (readonly [string, readonly Role[]])[]) {
    this.parts.clear();
    for (const [key, roles] of parts) this.parts.set(key, roles);
  }

  /** The field's name on the page. */
  get field(): string {
    return this.part === "" ? "accused" : `${this.part}.accused`;
  }

  /** What part somebody who is ticked had: where nothing was said, that of having done it. */
  rolesOf(key: string): readonly Role[] {
    return this.parts.get(key) ?? ["did-it"];
  }

  /** Says what part somebody had. */
  setRoles(key: string, roles: readonly Role[]): void {
    this.parts.set(key, roles);
  }

  /** Ticks those an allegation is against, with their parts. */
  fill(accused: readonly AccusedPart[]): void {
    for (const { who, roles } of accused) this.parts.set(keyOf(who), roles);
    this.ticked = accused.map(({ who }) => keyOf(who));
  }

  /** Takes an officer whom the matter names already in place of the new one. */
  takeWithin(party: PartyId): void {
    if (!this.ticked.includes(party)) this.take(party);
    this.newcomer = "none";
    this.officer.name = "";
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
    const partless = this.ticked.some((key) => this.rolesOf(key).length === 0)
      || (this.newcomer !== "none" && this.newcomerRoles.length === 0);
    const problems = [...(nobody ? [words.missing.accused] : []), ...(partless ? [words.missing.roles] : [])];
    this.own = problems.map((problem) => ({ field: this.field, problem }));
    const isFine = problems.length === 0;
    if (this.newcomer === "officer") return this.officer.check() && isFine;
    if (this.newcomer === "described") return this.description.check() && isFine;
    return isFine;
  }

  /** Saves the new person, if there is one, and gives all the people chosen; null where something is wrong. */
  async settle(matter: MatterId, client: PartyId): Promise<AccusedPart[] | null> {
    if (!this.check()) return null;
    if (this.newcomer === "officer") {
      const officer = await this.officer.save(matter);
      if (officer === null) return null;
      this.officers = [...this.officers, officer];
      this.take(officer.party);
    } else if (this.newcomer === "described") {
      const person = await this.description.save({ matter, client });
      if (person === null) return null;
      this.described = [...this.described, person];
      this.take(person.id);
      this.description.clear();
    }
    this.newcomer = "none";
    return this.chosen();
  }

  /** Ticks the new person, who has been saved. */
  private take(key: string): void {
    this.parts.set(key, [...this.newcomerRoles]);
    this.ticked.push(key);
    this.newcomerRoles = ["did-it"];
  }

  private chosen(): AccusedPart[] {
    const officers = this.officers.map(({ party }): Accused => ({ kind: "officer", party }));
    const described = this.described.map(({ id }): Accused => ({ kind: "described", described: id }));
    return [...officers, ...described]
      .filter((who) => this.ticked.includes(keyOf(who)))
      .map((who) => ({ who, roles: [...this.rolesOf(keyOf(who))] }));
  }
}

function keyOf(who: Accused): string {
  return who.kind === "officer" ? who.party : who.described;
}
