// What forms have in common whose paper is seen before it is made: its pages are shown, and what is wrong with a field is said.

import { fieldProblems } from "../../lib/ipc/error";
import { RecordForm } from "../../lib/state/record-form.svelte";

/** A form for one paper that is seen before it is made. */
export abstract class SeenForm<Context, Seen, Saved> extends RecordForm<Context, Saved> {
  /** Asks for the pages as they would be made now. */
  protected abstract preview(of: Context): Promise<Seen>;

  /** Shows its pages; null where something is wrong with a field. */
  async show(of: Context): Promise<Seen | null> {
    if (this.saving || !this.check()) return null;
    this.saving = true;
    try {
      return await this.preview(of);
    } catch (error) {
      this.problems = fieldProblems(error);
      return null;
    } finally {
      this.saving = false;
    }
  }
}
