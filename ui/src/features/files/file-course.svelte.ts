// The file that is being sealed or copied out, while something waits for it: how far it is, and the act of stopping it.

import { call } from "../../lib/ipc/call";
import type { FileProgress } from "../../lib/ipc/generated/api";

/** How often it is asked how far it is, in milliseconds. */
export const lookEvery = 250;

/** One file's course. */
export class FileCourse {
  /** How far it is; null until it has begun. */
  progress = $state.raw<FileProgress | null>(null);
  /** Whether something waits for it. */
  isUnderWay = $state(false);

  /** How far it is in whole hundredths. A file is never done before it is kept. */
  get percent(): number | null {
    if (this.progress === null) return null;
    const { done, of } = this.progress;
    return of === 0 ? 0 : Math.min(99, Math.floor((100 * done) / of));
  }

  /** Does something that takes a file in or out, and follows it. */
  async during<Value>(work: () => Promise<Value>): Promise<Value> {
    this.isUnderWay = true;
    const looking = setInterval(() => void this.look(), lookEvery);
    try {
      return await work();
    } finally {
      clearInterval(looking);
      this.isUnderWay = false;
      this.progress = null;
    }
  }

  /** Stops it: nothing of it is kept then. */
  async stop(): Promise<void> {
    await call("stop_file");
  }

  private async look(): Promise<void> {
    // What went wrong is told by the work itself.
    const progress = await call("file_progress").catch(() => null);
    if (this.isUnderWay) this.progress = progress;
  }
}
