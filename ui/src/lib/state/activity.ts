// Tells Rust that somebody is at the keys, so that the idle lock waits: at most once in ten seconds. When to lock is
// decided by Rust, by a clock that counts sleep.

import { call } from "../ipc/call";

const pause = 10_000;

/** Listens for keys and the pointer; gives the act of stopping. */
export function noteActivity(): () => void {
  let last = -Infinity;
  const note = ({ timeStamp }: Event): void => {
    if (timeStamp - last < pause) return;
    last = timeStamp;
    call("note_activity").catch(() => undefined);
  };
  const kinds = ["keydown", "pointerdown", "pointermove", "wheel"] as const;
  for (const kind of kinds) addEventListener(kind, note, { passive: true, capture: true });
  return () => {
    for (const kind of kinds) removeEventListener(kind, note, { capture: true });
  };
}
