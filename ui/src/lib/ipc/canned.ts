// Canned answers in place of Rust, for tests alone: no shipped file imports this. A command without an answer fails.

import { clearMocks, mockIPC } from "@tauri-apps/api/mocks";
import type { ErrorCode, FieldProblem } from "./generated/api";
import type { Commands } from "./generated/commands";

/** An answer for each command that a test expects. */
export type Answers = {
  [Name in keyof Commands]?: (input: Commands[Name][0]) => Commands[Name][1] | Promise<Commands[Name][1]>;
};

/** What was asked, in order. */
export type Asked = [command: string, input: unknown][];

/** Answers every call from now on; gives the list in which calls are noted. */
export function answer(answers: Answers): Asked {
  const asked: Asked = [];
  clearMocks();
  mockIPC((command, args) => {
    const input = (args as { input?: unknown } | undefined)?.input;
    asked.push([command, input]);
    const given = (answers as Record<string, ((input: unknown) => unknown) | undefined>)[command];
    if (given === undefined) throw new Error(`no answer for ${command}`);
    return given(input);
  });
  return asked;
}

/** Answers commands of bytes too: `given` is what was sent, as it was sent. */
export function answerRaw(reply: (command: string, given: unknown) => unknown): void {
  clearMocks();
  mockIPC(reply);
}

/** Ends all answers. */
export const answerNothing = clearMocks;

/** Refuses with a code, as Rust would. */
export function refuse(code: ErrorCode, fields: FieldProblem[] = []): never {
  throw { code, problem: "It did not work.", remedy: "Try again.", fields, reference: null };
}

/** A promise to be kept by hand. */
export function deferred<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((keep) => (resolve = keep));
  return { promise, resolve };
}
