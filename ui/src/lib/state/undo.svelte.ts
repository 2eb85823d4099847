// Undoing, and doing again what was undone. Rust knows the changes; here is what it said of the last one, and how many
// times the screen has to read its records afresh.

import { createContext } from "svelte";
import { call } from "../ipc/call";
import { undo as words } from "../../words/undo.en-GB";
import type { Frame } from "./frame.svelte";

/** What was undone last, and the acts of undoing. */
export class Undo {
  /** What to say of it; empty before anything was undone. */
  said = $state("");
  /** Grows with every change taken back or made again: the screen stands on records that are not the same any more. */
  turn = $state(0);

  constructor(private readonly frame: Frame) {}

  /** Takes the last change back. */
  async back(): Promise<void> {
    await this.take("undo", words.undone, words.nothing);
  }

  /** Makes the change again that was undone last. */
  async again(): Promise<void> {
    await this.take("do_again", words.doneAgain, words.nothingAgain);
  }

  private async take(
    command: "undo" | "do_again",
    say: (what: string) => string,
    nothing: string,
  ): Promise<void> {
    await this.frame.attempt(async () => {
      const undone = await call(command);
      this.said = undone === null ? nothing : say(undone.what);
      if (undone !== null) this.turn += 1;
    });
  }
}

/** Undoing in the window around this component, and the act of handing it down. */
export const [useUndo, provideUndo] = createContext<Undo>();
