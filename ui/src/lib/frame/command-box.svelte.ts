// What the command box finds: everything that can be done now, and the matters. Ciphers, names and accounts are not
// searched here.

import { call } from "../ipc/call";
import type { MatterLine } from "../ipc/generated/api";
import type { Actions } from "../state/actions.svelte";
import type { Frame } from "../state/frame.svelte";
import { frame as words } from "../../words/frame.en-GB";

/** Something found, to do or to go to. */
export interface Found {
  readonly id: string;
  readonly title: string;
  /** Keys that do the same, or what kind of thing it is. */
  readonly note: string;
  readonly run: () => unknown;
}

/** The box while it is open. */
export class CommandBox {
  sought = $state("");
  /** The row that Enter would do. */
  at = $state(0);
  private matters = $state.raw<readonly MatterLine[]>([]);

  constructor(
    private readonly actions: Actions,
    private readonly frame: Frame,
  ) {}

  /** What fits the words sought; each word must be found. */
  get found(): readonly Found[] {
    const sought = this.sought.toLowerCase().split(/\s+/u).filter((word) => word !== "");
    return this.everything.filter(({ title, note }) => {
      const text = `${title} ${note}`.toLowerCase();
      return sought.every((word) => text.includes(word));
    });
  }

  private get everything(): readonly Found[] {
    const acts = this.actions.all.map(({ id, title, keys = "", run }) => ({ id, title, note: keys, run }));
    const matters = this.matters.map(({ id, workingName, reference }) => ({
      id: `matter-${id}`,
      title: workingName,
      note: `${words.matter} ${reference}`,
      run: () => this.frame.go({ screen: "matter", id, tab: "overview" }),
    }));
    return [...acts, ...matters];
  }

  /** Begins anew, and asks for the matters. */
  async begin(): Promise<void> {
    this.sought = "";
    this.at = 0;
    this.matters = (await this.frame.attempt(() => call("matters"))) ?? [];
  }

  /** Drops what was found. */
  end(): void {
    this.sought = "";
    this.matters = [];
  }

  /** Moves among what was found, round and round. */
  move(by: 1 | -1): void {
    const { length } = this.found;
    if (length > 0) this.at = (this.at + by + length) % length;
  }
}
