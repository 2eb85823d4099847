// The one table of what can be done now: what the frame offers always, and what the screen adds while it stands. It
// feeds the keys, the command box, the key sheet and the status bar.

import { createContext, untrack } from "svelte";
import { isBare, pressed, takesText, type Keys } from "../keys";

/** Something that can be done. */
export interface Action {
  readonly id: string;
  readonly title: string;
  /** Keys that do it. */
  readonly keys?: Keys;
  /** A word or two for the status bar; absent to leave it out there. */
  readonly hint?: string;
  /** Whether its keys work even while something is asked over the page. */
  readonly urgent?: true;
  /** Whether its keys belong to the field while typing goes into one. */
  readonly sparesText?: true;
  readonly run: () => unknown;
}

/** Everything that can be done now. */
export class Actions {
  /** Whether keys without Ctrl or Alt do anything. */
  areLettersOn = $state(true);
  private lists = $state.raw<readonly (() => readonly Action[])[]>([]);
  private begun: Keys | null = null;

  /** All of it: the screen's own after the frame's. */
  get all(): readonly Action[] {
    return this.lists.flatMap((list) => list());
  }

  /** Adds a list; gives the act of taking it away. */
  add(list: () => readonly Action[]): () => void {
    untrack(() => (this.lists = [...this.lists, list]));
    return () => untrack(() => (this.lists = this.lists.filter((one) => one !== list)));
  }

  /** Does what the pressed key stands for. The screen's own actions come before the frame's; while something is asked
   *  over the page, urgent ones alone are done. */
  take(event: KeyboardEvent, isAsked = false): void {
    const keys = event.defaultPrevented || event.isComposing ? null : pressed(event);
    if (keys === null || (isAsked && this.find(keys)?.urgent !== true)) return;
    const isLetter = isBare(keys);
    if (isLetter && (!this.areLettersOn || takesText(event.target))) return;
    const both = this.begun === null ? keys : `${this.begun} ${keys}`;
    this.begun = null;
    const found = this.find(both) ?? this.find(keys);
    if (found?.sparesText === true && takesText(event.target)) return;
    if (found !== undefined) {
      event.preventDefault();
      found.run();
    } else if (isLetter && this.all.some((action) => action.keys?.startsWith(`${keys} `))) {
      this.begun = keys;
    }
  }

  private find(keys: Keys): Action | undefined {
    return this.all.findLast((action) => action.keys === keys);
  }
}

/** What can be done now, and the act of handing it down. */
export const [currentActions, provideActions] = createContext<Actions>();

/** Adds what can be done on a screen, while the screen stands. Called while a component is set up. */
export function useActions(list: () => readonly Action[]): void {
  const actions = currentActions();
  $effect(() => actions.add(list));
}
