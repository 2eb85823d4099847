// What every form of the cover has in common: one act at a time, what is wrong with its fields, and a fault that is not
// about a field. Secrets are typed here; a form drops them as soon as they have been sent.

import { CandourError } from "../../lib/ipc/error";
import type { FieldProblem } from "../../lib/ipc/generated/api";
import { presentationOf } from "../../lib/ipc/presentation";

/** A form of the cover. */
export class Attempt {
  busy = $state(false);
  problems = $state.raw<readonly FieldProblem[]>([]);
  fault = $state.raw<unknown>(null);

  /** What is wrong with a field, or nothing. */
  problemOf(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.problem;
  }

  /** Does one act; null where something went wrong. What is about fields without naming one is put at `field`. */
  protected async attempt<Value>(
    field: string,
    gaps: readonly FieldProblem[],
    act: () => Promise<Value>,
  ): Promise<{ value: Value } | null> {
    if (this.busy) return null;
    this.problems = gaps;
    this.fault = null;
    if (gaps.length > 0) return null;
    this.busy = true;
    try {
      return { value: await act() };
    } catch (error) {
      this.note(error, field);
      return null;
    } finally {
      this.busy = false;
    }
  }

  private note(error: unknown, field: string): void {
    if (!(error instanceof CandourError) || presentationOf(error.code).place !== "fields") this.fault = error;
    else if (error.fields.length > 0) this.problems = error.fields;
    else this.problems = [{ field, problem: `${error.problem} ${error.remedy}` }];
  }
}
