// Says of two people whether they are one, on what that rests, how certain it is and who decides; and takes it back. Nothing
// is chosen beforehand. Of two officers all of it must be said.

import { call } from "../../lib/ipc/call";
import type {
  Certainty, FieldProblem, MatterId, Pair, Sameness, SamenessId, Verdict,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { likeness as words } from "../../words/likeness.en-GB";

/** The pair, and the matter in which it is said. */
export interface PairContext {
  readonly matter: MatterId;
  readonly pair: Pair;
}

/** Something that can be said of a pair. */
export interface PairOption {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
}

/** The form of what is said of a pair. */
export class PairForm extends RecordForm<PairContext, Sameness | "left"> {
  override readonly keeps: readonly (keyof PairForm)[] = ["verdict", "why", "certainty", "decidedBy"];
  verdict = $state<Verdict | "leave" | "">("");
  why = $state("");
  certainty = $state<Certainty>("not-stated");
  decidedBy = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("verdict", this.verdict, words.choose);
  }

  protected async send({ matter, pair }: PairContext): Promise<Sameness | "left"> {
    const { verdict, why, certainty, decidedBy } = this;
    if (verdict === "") throw new Error("nothing was said");
    return verdict === "leave" ? "left" : call("say_of_pair", { matter, pair, verdict, why, certainty, decidedBy });
  }
}

/** The form that takes back what was said of a pair. */
export class WithdrawalForm extends RecordForm<{ readonly matter: MatterId; readonly sameness: SamenessId }, Sameness> {
  reason = $state("");

  protected gaps(): FieldProblem[] {
    return ifBlank("reason", this.reason, words.withdrawMissing);
  }

  protected send(said: { readonly matter: MatterId; readonly sameness: SamenessId }): Promise<Sameness> {
    return call("withdraw_sameness", { ...said, reason: this.reason });
  }
}
