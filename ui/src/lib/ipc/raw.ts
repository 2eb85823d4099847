// The door for secrets: a passphrase and recovery words go to Rust and come from it as bytes, never as JSON, and the
// bytes are wiped here as soon as they have been sent or read. Only the unlock window uses it.

import { invoke } from "@tauri-apps/api/core";
import { CandourError, isIpcError } from "./error";
import type { Preparation, Strength } from "./generated/api";

/** Commands that take bytes, with what they answer. */
interface SecretCommands {
  measure_passphrase: Strength;
  begin_casebook: ArrayBuffer;
  finish_casebook: null;
  unlock_casebook: null;
  unlock_with_words: null;
  begin_way_change: Preparation;
  begin_way_change_with_words: Preparation;
  change_passphrase: null;
  replace_words: null;
  add_person: null;
  restore_with_words: boolean;
  restore_with_passphrase: boolean;
}

/** Sends a secret, and wipes the bytes that carried it whatever comes of it. */
export async function callWithSecret<Name extends keyof SecretCommands>(
  name: Name,
  secret: string,
): Promise<SecretCommands[Name]> {
  const bytes = new TextEncoder().encode(secret);
  try {
    return await invoke<SecretCommands[Name]>(name, bytes);
  } catch (raw) {
    throw isIpcError(raw) ? new CandourError(raw) : raw;
  } finally {
    bytes.fill(0);
  }
}

/** Asks for words that are shown once. */
export async function askForWords(name: "suggest_passphrase" | "draw_words"): Promise<string> {
  try {
    return readWords(await invoke<ArrayBuffer>(name));
  } catch (raw) {
    throw isIpcError(raw) ? new CandourError(raw) : raw;
  }
}

/** The words in an answer, whose bytes are then wiped. */
export function readWords(answer: ArrayBuffer): string {
  const bytes = new Uint8Array(answer);
  const words = new TextDecoder().decode(bytes);
  bytes.fill(0);
  return words;
}
