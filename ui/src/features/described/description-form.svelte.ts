// Records or amends a person whom a client describes and nobody has identified: the client's words, and beside them what
// can be compared.

import { call } from "../../lib/ipc/call";
import type {
  DescribedId, DescribedPerson, FeaturesSaid, FieldProblem, ForceId, MatterId, PartyId,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { LiveLikeness } from "../likeness/live-likeness.svelte";
import { described as words } from "../../words/described.en-GB";

/** Who describes the person, and in which matter. */
export interface DescriptionContext {
  readonly matter: MatterId;
  readonly client: PartyId | "";
}

/** What can be compared, as it is typed in one line each. */
export type FeatureLine = Exclude<keyof FeaturesSaid, "force">;

const blank: Record<FeatureLine, string> = {
  seen: "", place: "", build: "", age: "", voice: "", clothing: "", vehicle: "", number: "", nickname: "", withWhom: "",
};

/** The form of a description. */
export class DescriptionForm extends RecordForm<DescriptionContext, DescribedPerson> {
  override readonly keeps: readonly (keyof DescriptionForm)[] = ["client", "description", "force", "lines"];
  /** Who describes the person. */
  client = $state<PartyId | "">("");
  description = $state("");
  force = $state<ForceId | "">("");
  lines = $state<Record<FeatureLine, string>>({ ...blank });
  /** Whom it resembles, and what is said of them. */
  readonly likeness = new LiveLikeness();
  /** The description that is amended. */
  amends: DescribedId | null = null;

  /** A form that amends this description. */
  static amending({ id, client, description, features }: DescribedPerson): DescriptionForm {
    const form = new DescriptionForm();
    form.amends = id;
    form.client = client;
    form.description = description;
    form.force = features.force ?? "";
    const { seen, place, build, age, voice, clothing, vehicle, number, nickname, withWhom } = features;
    form.lines = {
      seen: seen?.words ?? "", place, build, age: age?.words ?? "", voice, clothing, vehicle, number: number?.words ?? "",
      nickname, withWhom,
    };
    return form;
  }

  /** Whether it records somebody new. */
  get isNew(): boolean {
    return this.amends === null;
  }

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    return [this.description, ...Object.values(this.lines)].every((text) => text.trim() === "");
  }

  /** What can be compared, as it is sent. */
  get features(): FeaturesSaid {
    return { ...this.lines, force: this.force === "" ? null : this.force };
  }

  /** Makes room for another description. */
  clear(): void {
    this.description = "";
    this.force = "";
    this.lines = { ...blank };
  }

  override async save(context: DescriptionContext): Promise<DescribedPerson | null> {
    if (context.client !== "") return super.save(context);
    this.check();
    this.problems = [{ field: this.field("client"), problem: words.clientMissing }, ...this.problems];
    return null;
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("description", this.description, words.missing);
  }

  protected async send({ matter, client }: DescriptionContext): Promise<DescribedPerson> {
    if (client === "") throw new Error("nobody describes the person");
    const record = { matter, client, description: this.description, features: this.features };
    if (this.amends !== null) return call("amend_described", { described: this.amends, record });
    const person = await call("describe_person", record);
    await this.likeness.record(matter, person.id);
    return person;
  }
}
