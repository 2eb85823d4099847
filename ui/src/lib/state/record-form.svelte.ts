// What every form that saves one record has in common: its problems, whether it is saving, and the one act of saving.
// What the fields are, and which command takes them, is each form's own.

import { fieldProblems } from "../ipc/error";
import type { FieldProblem } from "../ipc/generated/api";
import type { Draftable, FormDraft } from "./form-draft.svelte";

/** A form for one record. `Context` is what must be there before it can be saved: the matter, the client. */
export abstract class RecordForm<Context, Saved> implements Draftable {
  problems = $state.raw<readonly FieldProblem[]>([]);
  saving = $state(false);
  /** The fields that are kept while the form is half filled: none, unless a form names them. */
  readonly keeps: readonly string[] = [];
  draft: FormDraft | null = null;

  /** `part` stands before the names of the fields where a page has several forms. */
  constructor(readonly part = "") {}

  /** What the page alone can see is missing, before Rust is asked. */
  protected abstract gaps(): FieldProblem[];

  /** Sends the record. */
  protected abstract send(context: Context): Promise<Saved>;

  /** The name of a field on the page, which is also the id of its control. */
  field(name: string): string {
    return this.part === "" ? name : `${this.part}.${name}`;
  }

  /** What is wrong with a field, or nothing. */
  problemOf(name: string): string | undefined {
    const field = this.field(name);
    return this.problems.find((problem) => problem.field === field)?.problem;
  }

  /** Looks for gaps and shows them. True if there are none. */
  check(): boolean {
    this.problems = this.named(this.gaps());
    return this.problems.length === 0;
  }

  /** Saves the record; null where something is wrong with its fields. Anything else that goes wrong is thrown. */
  async save(context: Context): Promise<Saved | null> {
    if (this.saving || !this.check()) return null;
    this.saving = true;
    try {
      const saved = await this.send(context);
      await this.draft?.drop();
      return saved;
    } catch (error) {
      this.problems = this.named(fieldProblems(error));
      return null;
    } finally {
      this.saving = false;
    }
  }

  private named(problems: readonly FieldProblem[]): FieldProblem[] {
    return problems.map(({ field, problem }) => ({ field: this.field(field), problem }));
  }
}

/** A problem for a field that is blank, or none. */
export function ifBlank(field: string, value: string, problem: string): FieldProblem[] {
  return value.trim() === "" ? [{ field, problem }] : [];
}
