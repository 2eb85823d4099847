// Asks Rust how a client's words about a date are read, once typing has stopped. An answer that comes after newer words
// is dropped.

import { call } from "../../lib/ipc/call";
import type { PartialDate } from "../../lib/ipc/generated/api";

/** How long typing must have stopped before the words are read. */
export const pauseBeforeReading = 400;

/** The reading of one field's words. */
export class DateReading {
  read = $state.raw<PartialDate | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  /** Reads these words after the pause; blank words have no reading. */
  follow(words: string): void {
    this.stop();
    if (words.trim() === "") this.read = null;
    else this.timer = setTimeout(() => void this.ask(words), pauseBeforeReading);
  }

  /** Stops waiting, and drops an answer that is still to come. */
  stop(): void {
    clearTimeout(this.timer);
    this.asked += 1;
  }

  private async ask(words: string): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const read = await call("read_date", words).catch(() => null);
    if (mine === this.asked) this.read = read;
  }
}
