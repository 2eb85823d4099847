// What was searched for last, so that going back to the results finds them again. Locking forgets it.

import { createContext } from "svelte";
import type { MatterId } from "../ipc/generated/api";

/** What is sought, and where. */
export class Sought {
  words = $state("");
  /** The one matter searched in; absent for the whole casebook. */
  matter = $state.raw<MatterId | null>(null);
  /** Whether people of this name are looked for too. */
  withNames = $state(false);

  /** Forgets all of it. */
  forget(): void {
    this.words = "";
    this.matter = null;
    this.withNames = false;
  }
}

/** What is sought in this window, and the act of handing it down. */
export const [useSought, provideSought] = createContext<Sought>();
