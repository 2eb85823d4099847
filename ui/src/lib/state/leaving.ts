// Leaving the casebook: everything of it is out of the page first, then what was under way is let finish, then Rust
// locks and takes the window away.

import { tick } from "svelte";
import { allAnswered, call } from "../ipc/call";
import type { WayChange } from "../ipc/generated/api";
import { draftsKept } from "./form-draft.svelte";
import type { Frame } from "./frame.svelte";

/** How long what is under way is waited for. */
const longestWait = 1000;

/** Locks the casebook; for a change of what opens it, the cover then asks for what that takes. */
export async function leave(frame: Frame, change?: WayChange): Promise<void> {
  frame.cover();
  await tick();
  const everything = draftsKept().then(allAnswered);
  await Promise.race([everything, new Promise((late) => setTimeout(late, longestWait))]);
  await frame.attempt(() => (change === undefined ? call("lock_casebook") : call("lock_to_change_ways", change)));
}
