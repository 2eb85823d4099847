// What went wrong, as Rust says it: a code to branch on and two sentences to show. Where it is shown stands in
// presentation.ts; no word of an error is written here.

import type { ErrorCode, FieldProblem } from "./generated/api";
import type { IpcError } from "./generated/ipc-error";

/** An error that a command answered. */
export class CandourError extends Error {
  readonly code: ErrorCode;
  readonly problem: string;
  readonly remedy: string;
  readonly fields: readonly FieldProblem[];
  readonly reference: string | null;

  constructor({ code, problem, remedy, fields, reference }: IpcError) {
    super(code);
    this.code = code;
    this.problem = problem;
    this.remedy = remedy;
    this.fields = fields;
    this.reference = reference;
  }
}

/** Whether this is what a command answers when it cannot do what was asked. */
export function isIpcError(raw: unknown): raw is IpcError {
  return typeof raw === "object" && raw !== null && "code" in raw && "problem" in raw && "remedy" in raw;
}

/** The code of an error, or null for what is not an answer of a command. */
export function errorCode(error: unknown): ErrorCode | null {
  return error instanceof CandourError ? error.code : null;
}

/** Which fields are not right. Rethrows anything that is not about fields. */
export function fieldProblems(error: unknown): readonly FieldProblem[] {
  if (error instanceof CandourError && error.fields.length > 0) return error.fields;
  throw error;
}
