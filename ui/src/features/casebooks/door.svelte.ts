// What stands beside the cover: the first run, the form that opens, the casebooks known here, the making of one, its restoring
// from a backup, or a change of what opens it.

import { call } from "../../lib/ipc/call";
import type { CasebookHandle, Cover, KnownCasebook, WayChange } from "../../lib/ipc/generated/api";

/** What is done at the door. */
export type AtTheDoor = "opening" | "choosing" | "creating" | "changing" | "restoring";

/** The door of the cover. */
export class Door {
  cover = $state.raw<Cover | null>(null);
  casebook = $state.raw<KnownCasebook | null>(null);
  at = $state<AtTheDoor>("opening");
  /** Which change of what opens it is made, where one is. */
  change = $state<WayChange>("passphrase");
  /** Whether the invented cases are being made; the shell then takes this window away. */
  isLooking = $state(false);
  fault = $state.raw<unknown>(null);

  /** Asks what is known. */
  async read(): Promise<void> {
    await this.attempt(async () => {
      this.show(await call("cover"));
      const wants = this.cover?.wants ?? null;
      if (wants !== null && this.casebook !== null) this.begin(wants);
    });
  }

  /** Turns to a change of what opens the casebook. */
  begin(change: WayChange): void {
    this.change = change;
    this.at = "changing";
  }

  /** Asks for another casebook, by the system's dialog. */
  async choose(): Promise<void> {
    await this.attempt(async () => {
      const chosen = await call("choose_casebook");
      if (chosen === null) return;
      this.casebook = chosen;
      this.at = "opening";
    });
  }

  /** Turns to one of the casebooks known here. */
  async pick(handle: CasebookHandle): Promise<void> {
    await this.attempt(async () => {
      this.casebook = await call("pick_casebook", handle);
      this.at = "opening";
    });
  }

  /** Takes a casebook off the list of those known here. */
  async forget(handle: CasebookHandle): Promise<void> {
    await this.attempt(async () => {
      this.show(await call("forget_casebook", handle));
      if (this.casebook === null) this.at = "opening";
    });
  }

  /** Opens a casebook of invented cases. */
  async lookAround(): Promise<void> {
    if (this.isLooking) return;
    this.isLooking = true;
    await this.attempt(async () => {
      await call("look_around");
    });
    this.isLooking = this.fault === null;
  }

  private show(cover: Cover): void {
    this.cover = cover;
    this.casebook = cover.casebook;
  }

  private async attempt(act: () => Promise<void>): Promise<void> {
    this.fault = null;
    try {
      await act();
    } catch (error) {
      this.fault = error;
    }
  }
}
