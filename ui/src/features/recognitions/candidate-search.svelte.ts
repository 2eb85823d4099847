// Asks Rust which officers of the casebook may be the one that is being written of, once typing has stopped. Each asking is
// recorded, so nothing is asked before there is a name or a number, nor twice for the same.

import { call } from "../../lib/ipc/call";
import type { OfficerCandidate, SeekOfficers } from "../../lib/ipc/generated/api";

/** How long typing must have stopped before the casebook is looked through. */
export const pauseBeforeLooking = 400;

/** The officers who may be meant. */
export class CandidateSearch {
  found = $state.raw<readonly OfficerCandidate[]>([]);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = "";

  /** Looks for these after the pause. */
  follow(sought: SeekOfficers): void {
    this.stop();
    const isEnough = sought.name.trim() !== "" && sought.force.trim() !== "";
    if (!isEnough) {
      this.asked = "";
      this.found = [];
    } else if (JSON.stringify(sought) !== this.asked) {
      this.timer = setTimeout(() => void this.ask(sought), pauseBeforeLooking);
    }
  }

  /** Stops waiting. */
  stop(): void {
    clearTimeout(this.timer);
  }

  private async ask(sought: SeekOfficers): Promise<void> {
    const mine = JSON.stringify(sought);
    this.asked = mine;
    const found = await call("seek_officers", sought).catch(() => []);
    if (mine === this.asked) this.found = found;
  }
}
