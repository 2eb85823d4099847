// Asks Rust how a client's words about a date are read, once typing has stopped. An answer that comes after newer words
// is dropped.

import { call } from "../../lib/ipc/call";
import type { PersonOf, Understood } from "../../lib/ipc/generated/api";

/** How long typing must have stopped before the words are read. */
export const pauseBeforeReading = 400;

/** The readings of one field's words. */
export class DateReading {
  read = $state.raw<Understood | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  /** Reads these words after the pause, with the birth date of `of` where they want it; blank words have no reading. */
  follow(words: string, of: PersonOf | null = null): void {
    this.stop();
    if (words.trim() === "") this.read = null;
    else this.timer = setTimeout(() => void this.ask(words, of), pauseBeforeReading);
  }

  /** Stops waiting, and drops an answer that is still to come. */
  stop(): void {
    clearTimeout(this.timer);
    this.asked += 1;
  }

  private async ask(words: string, of: PersonOf | null): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const read = await call("read_date", { words, of }).catch(() => null);
    if (mine === this.asked) this.read = read;
  }
}
