// The names behind the ciphers of one matter, while somebody looks at them. They are asked for by a command that is
// recorded, and dropped when the matter is left: the screen that owns this object is the only place that holds them.

import { call } from "../../lib/ipc/call";
import type { MatterId, PartyId, RevealedName } from "../../lib/ipc/generated/api";

/** The names of a matter's clients and officers, shown or not. */
export class Names {
  private known = $state.raw<readonly RevealedName[] | null>(null);

  constructor(readonly matter: MatterId) {}

  /** Whether names are shown. */
  get isShown(): boolean {
    return this.known !== null;
  }

  /** The name of a person, or null while names are hidden. */
  of(party: PartyId): RevealedName | null {
    return this.known?.find((name) => name.party === party) ?? null;
  }

  /** Asks for the names, which is recorded. */
  async show(): Promise<void> {
    this.known = await call("reveal_names", this.matter);
  }

  /** Drops the names. */
  hide(): void {
    this.known = null;
  }
}
