// One search and its results. An index that is not ready is built anew first; an answer that came late is dropped.

import { call } from "../../lib/ipc/call";
import { fieldProblems } from "../../lib/ipc/error";
import type { Found, FoundGroup, FoundPerson } from "../../lib/ipc/generated/api";
import type { Sought } from "../../lib/state/sought.svelte";
import { search as words } from "../../words/search.en-GB";

/** How many records of a kind are shown at first, and at most. */
const shown = { first: 20, most: 200 } as const;

/** How far a search has come. */
export type Stage = "begun" | "searching" | "rebuilding" | "done";

/** The results that the screen shows. */
export class Searching {
  stage = $state<Stage>("begun");
  found = $state.raw<Found | null>(null);
  people = $state.raw<readonly FoundPerson[] | null>(null);
  problem = $state<string | undefined>();
  private latest = 0;

  constructor(readonly sought: Sought) {}

  /** Searches for what is sought. Anything but a problem with the words is thrown. */
  async run(): Promise<void> {
    const turn = (this.latest += 1);
    this.problem = this.sought.words.trim() === "" ? words.missing : undefined;
    if (this.problem !== undefined) return;
    this.stage = "searching";
    try {
      const { words: name, matter } = this.sought;
      const found = await this.ask(null, shown.first);
      const people = this.sought.withNames ? await call("search_names", { name, matter }) : null;
      if (turn !== this.latest) return;
      this.found = found;
      this.people = people;
    } catch (error) {
      if (turn === this.latest) this.problem = fieldProblems(error)[0]?.problem;
    } finally {
      if (turn === this.latest) this.stage = "done";
    }
  }

  /** Shows as many records of one kind as there may be. */
  async more(group: FoundGroup): Promise<void> {
    const turn = this.latest;
    const found = await this.ask(group, shown.most);
    const whole = found.groups[0];
    if (turn !== this.latest || this.found === null || whole === undefined) return;
    this.found = { ...this.found, groups: this.found.groups.map((one) => (one.group === group ? whole : one)) };
  }

  private async ask(group: FoundGroup | null, records: number): Promise<Found> {
    const { words: sought, matter } = this.sought;
    const input = { words: sought, matter, group, records };
    const found = await call("search", input);
    if (found.isIndexReady) return found;
    this.stage = "rebuilding";
    await call("rebuild_index");
    return call("search", input);
  }
}
