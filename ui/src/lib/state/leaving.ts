// Leaving the casebook: everything of it is out of the page first, then what was under way is let finish, then Rust
// locks and takes the window away.

import { tick } from "svelte";
import { allAnswered, call } from "../ipc/call";
import { draftsKept } from "./form-draft.svelte";
import type { Frame } from "./frame.svelte";

/** How long what is under way is waited for. */
const longestWait = 1000;

/** Locks the casebook; the second way has the cover ask for a new passphrase. */
export async function leave(
  frame: Frame,
  command: "lock_casebook" | "lock_to_change_passphrase" = "lock_casebook",
): Promise<void> {
  frame.cover();
  await tick();
  const everything = draftsKept().then(allAnswered);
  await Promise.race([everything, new Promise((late) => setTimeout(late, longestWait))]);
  await frame.attempt(() => call(command));
}
