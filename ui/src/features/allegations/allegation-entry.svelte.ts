// An allegation with whom it is against: what one page enters. The person, where new, is saved before the allegation.

import type { Allegation, FieldProblem, MatterId, PartyId } from "../../lib/ipc/generated/api";
import type { Draftable, FormDraft } from "../../lib/state/form-draft.svelte";
import { AccusedChoice } from "./accused.svelte";
import { AllegationForm } from "./allegation-form.svelte";

/** The entry of one allegation. */
export class AllegationEntry implements Draftable {
  readonly keeps: readonly (keyof AllegationEntry)[] = ["client", "form", "accused"];
  draft: FormDraft | null = null;
  /** The client whose allegation it is. */
  client = $state<PartyId | "">("");
  readonly accused: AccusedChoice;

  constructor(readonly form: AllegationForm) {
    this.accused = new AccusedChoice(form.part);
  }

  /** An entry that amends this allegation. The people of the matter are put in `accused` by whoever has them. */
  static amending(allegation: Allegation): AllegationEntry {
    const entry = new AllegationEntry(AllegationForm.amending(allegation));
    entry.accused.fill(allegation.accused);
    return entry;
  }

  /** Whether nothing has been written in it. */
  get isUntouched(): boolean {
    return this.form.isUntouched && this.accused.isUntouched;
  }

  /** Whether it is being saved. */
  get saving(): boolean {
    return this.form.saving || this.accused.officer.saving || this.accused.description.saving;
  }

  /** Everything that is wrong. */
  get problems(): readonly FieldProblem[] {
    return [...this.form.problems, ...this.accused.problems];
  }

  /** Looks for gaps everywhere and shows them. True if there are none. */
  check(): boolean {
    const forms = [this.form.check(), this.accused.check()];
    return forms.every(Boolean);
  }

  /** Saves the new person, if any, and the allegation; null where a field is wrong. */
  async save(matter: MatterId, client: PartyId): Promise<Allegation | null> {
    if (this.saving || !this.check()) return null;
    const accused = await this.accused.settle(matter, client);
    if (accused === null) return null;
    const saved = await this.form.save({ matter, client, accused });
    if (saved !== null) await this.draft?.drop();
    return saved;
  }
}
