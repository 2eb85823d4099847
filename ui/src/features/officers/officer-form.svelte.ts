// Adds an identified officer with the posting by which the officer is known, or puts one whom the casebook knows into the
// matter. Someone nobody has identified is described instead: see ../described.

import { call } from "../../lib/ipc/call";
import type {
  Certainty, FieldProblem, MatterId, Officer, OfficerCandidate, PartyId, ServiceStatus,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { certainty as certaintyWords } from "../../words/certainty.en-GB";
import { officers as words } from "../../words/officers.en-GB";
import { recognitions as recognitionWords } from "../../words/recognitions.en-GB";
import { PostingDraft } from "./posting-fields.svelte";

/** The form that adds an officer to a matter. */
export class OfficerForm extends RecordForm<MatterId, Officer> {
  override readonly keeps: readonly (keyof OfficerForm)[] = [
    "name", "status", "posting", "same", "basis", "recognitionCertainty", "apart", "apartReason",
  ];
  name = $state("");
  status = $state<ServiceStatus>("unknown");
  readonly posting = new PostingDraft();
  /** The officer of the casebook who is meant, if one is. */
  same = $state.raw<OfficerCandidate | null>(null);
  basis = $state("");
  recognitionCertainty = $state<Certainty>("not-stated");
  /** Officers of the casebook who are somebody else. */
  apart = $state.raw<readonly PartyId[]>([]);
  apartReason = $state("");

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    return this.name.trim() === "" && this.posting.isUntouched;
  }

  /** Says that the officer is this one of the casebook; or, said again, leaves it open. */
  takeFor(candidate: OfficerCandidate): void {
    this.apart = this.apart.filter((party) => party !== candidate.party);
    this.same = this.same?.party === candidate.party ? null : candidate;
  }

  /** Says that the officer is not this one of the casebook; or, said again, leaves it open. */
  tellApart({ party }: OfficerCandidate): void {
    if (this.same?.party === party) this.same = null;
    const others = this.apart.filter((other) => other !== party);
    this.apart = others.length === this.apart.length ? [...others, party] : others;
  }

  protected gaps(): FieldProblem[] {
    const missing = recognitionWords.missing;
    return [
      ...ifBlank("name", this.name, words.nameMissing),
      ...ifBlank("force", this.posting.force, words.forceMissing),
      ...(this.same === null ? [] : this.gapsOfRecognition()),
      ...(this.same !== null || this.apart.length === 0 ? [] : ifBlank("apartReason", this.apartReason, missing.apart)),
    ];
  }

  protected async send(matter: MatterId): Promise<Officer> {
    const { name, status, same } = this;
    const officer = same === null
      ? await call("add_officer", { matter, name, status, posting: this.posting.given })
      : await this.recognise(matter, same);
    if (same === null) await this.rememberApart(matter, officer);
    this.name = "";
    return officer;
  }

  private gapsOfRecognition(): FieldProblem[] {
    const { basis } = recognitionWords.missing;
    const unsaid = this.recognitionCertainty === "not-stated" ? [{ field: "recognitionCertainty", problem: certaintyWords.missing }] : [];
    return [...ifBlank("basis", this.basis, basis), ...unsaid];
  }

  private async recognise(matter: MatterId, { party }: OfficerCandidate): Promise<Officer> {
    const { name, basis, recognitionCertainty: certainty } = this;
    const posting = this.posting.given;
    return (await call("recognise_officer", { matter, party, name, posting, basis, certainty })).officer;
  }

  private async rememberApart(matter: MatterId, { party }: Officer): Promise<void> {
    for (const other of this.apart) {
      await call("tell_officers_apart", { matter, party, other, reason: this.apartReason });
    }
    this.apart = [];
  }
}
