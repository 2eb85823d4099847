// What stands beside the cover: the first run, the form that opens, or the making of a casebook.

import { call } from "../../lib/ipc/call";
import type { Cover, KnownCasebook } from "../../lib/ipc/generated/api";

/** The door of the cover. */
export class Door {
  cover = $state.raw<Cover | null>(null);
  casebook = $state.raw<KnownCasebook | null>(null);
  isCreating = $state(false);
  fault = $state.raw<unknown>(null);

  /** Asks what is known. */
  async read(): Promise<void> {
    await this.attempt(async () => {
      this.cover = await call("cover");
      this.casebook = this.cover.casebook;
    });
  }

  /** Asks for another casebook, by the system's dialog. */
  async choose(): Promise<void> {
    await this.attempt(async () => {
      this.casebook = (await call("choose_casebook")) ?? this.casebook;
    });
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
