// The one door to Rust for typed commands. Bytes go through raw.ts.

import { invoke } from "@tauri-apps/api/core";
import { CandourError, isIpcError } from "./error";
import type { Commands } from "./generated/commands";

type Given<Name extends keyof Commands> = Commands[Name][0] extends null ? [] : [input: Commands[Name][0]];

const underWay = new Set<Promise<unknown>>();

/** Calls a command. What it cannot do is thrown as a `CandourError`. */
export async function call<Name extends keyof Commands>(
  name: Name,
  ...[input]: Given<Name>
): Promise<Commands[Name][1]> {
  const answer = invoke<Commands[Name][1]>(name, input === undefined ? {} : { input });
  underWay.add(answer);
  try {
    return await answer;
  } catch (raw) {
    throw isIpcError(raw) ? new CandourError(raw) : raw;
  } finally {
    underWay.delete(answer);
  }
}

/** Resolves when nothing asked so far is under way any more, well or badly. */
export async function allAnswered(): Promise<void> {
  await Promise.allSettled(underWay);
}
