// Proposes, confirms or reverses that a described person is an officer. Nothing is chosen beforehand but who decides and
// today; a decision that follows another begins with what that one rests on.

import { call } from "../../lib/ipc/call";
import type {
  Certainty, DescribedId, FieldProblem, Identification, IdentificationBasis, IdentificationStatus, MatterId, PartyId,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { certainty as certaintyWords } from "../../words/certainty.en-GB";
import { likeness as words } from "../../words/likeness.en-GB";
import type { CivilDate } from "../dates/civil";
import { readKnownDate } from "../dates/known-date";

/** The person, and in which matter. */
export interface IdentificationContext {
  readonly matter: MatterId;
  readonly described: DescribedId;
}

/** The form of one decision. */
export class IdentificationForm extends RecordForm<IdentificationContext, Identification[]> {
  override readonly keeps: readonly (keyof IdentificationForm)[] = [
    "officer", "status", "basis", "certainty", "clientWords", "decidedBy", "decidedOn", "reason",
  ];
  officer = $state<PartyId | "">("");
  status = $state<IdentificationStatus>("proposed");
  basis = $state<IdentificationBasis | "">("");
  certainty = $state<Certainty>("not-stated");
  clientWords = $state("");
  decidedBy = $state("");
  decidedOn = $state("today");
  reason = $state("");

  constructor(readonly today: CivilDate) {
    super();
  }

  /** Begins with what stands about this officer. */
  follow({ officer, basis, certainty }: Identification, status: IdentificationStatus): void {
    this.officer = officer;
    this.basis = basis;
    this.certainty = certainty;
    this.status = status;
  }

  protected gaps(): FieldProblem[] {
    const day = readKnownDate(this.decidedOn, this.today);
    return [
      ...ifBlank("officer", this.officer, words.officerMissing),
      ...ifBlank("basis", this.basis, words.basisMissing),
      ...(this.certainty === "not-stated" ? [{ field: "certainty", problem: certaintyWords.missing }] : []),
      ...ifBlank("decidedBy", this.decidedBy, words.deciderMissing),
      ...("problem" in day ? [{ field: "decidedOn", problem: day.problem }] : []),
      ...(this.status === "reversed" ? ifBlank("reason", this.reason, words.reasonMissing) : []),
    ];
  }

  protected send({ matter, described }: IdentificationContext): Promise<Identification[]> {
    const { officer, status, basis, certainty, clientWords, decidedBy, reason } = this;
    const day = readKnownDate(this.decidedOn, this.today);
    if (officer === "" || basis === "" || !("day" in day)) throw new Error("a decision with a gap");
    return call("identify_person", {
      matter, described, officer, status, basis, certainty, clientWords, decidedBy, decidedOn: day.day, reason,
    });
  }
}
