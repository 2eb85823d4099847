// The one door to Rust for typed commands. Bytes go through raw.ts.

import { invoke } from "@tauri-apps/api/core";
import { CandourError, isIpcError } from "./error";
import type { Commands } from "./generated/commands";

type Given<Name extends keyof Commands> = Commands[Name][0] extends null ? [] : [input: Commands[Name][0]];

/** Calls a command. What it cannot do is thrown as a `CandourError`. */
export async function call<Name extends keyof Commands>(
  name: Name,
  ...[input]: Given<Name>
): Promise<Commands[Name][1]> {
  try {
    return await invoke<Commands[Name][1]>(name, input === undefined ? {} : { input });
  } catch (raw) {
    throw isIpcError(raw) ? new CandourError(raw) : raw;
  }
}
