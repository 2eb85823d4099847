// Says of two people whether they are one. Nothing is chosen beforehand.

import { call } from "../../lib/ipc/call";
import type { FieldProblem, MatterId, Pair, Sameness, Verdict } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { likeness as words } from "../../words/likeness.en-GB";

/** The pair, and the matter in which it is said. */
export interface PairContext {
  readonly matter: MatterId;
  readonly pair: Pair;
}

/** The form of what is said of a pair. */
export class PairForm extends RecordForm<PairContext, Sameness | "left"> {
  override readonly keeps: readonly (keyof PairForm)[] = ["verdict", "why"];
  verdict = $state<Verdict | "leave" | "">("");
  why = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("verdict", this.verdict, words.choose);
  }

  protected async send({ matter, pair }: PairContext): Promise<Sameness | "left"> {
    const { verdict, why } = this;
    if (verdict === "") throw new Error("nothing was said");
    return verdict === "leave" ? "left" : call("say_of_pair", { matter, pair, verdict, why });
  }
}
