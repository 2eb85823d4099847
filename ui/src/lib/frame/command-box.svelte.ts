// What the command box finds: everything that can be done now, the matters, and what the record holds of the words.
// The record is asked after a pause in typing; an answer that came late is dropped. People are looked for by name only when
// that is chosen, because it is recorded; they are shown by cipher.

import { call } from "../ipc/call";
import type { FoundPerson, FoundRecord, MatterLine } from "../ipc/generated/api";
import type { Actions } from "../state/actions.svelte";
import type { Frame } from "../state/frame.svelte";
import type { Sought } from "../state/sought.svelte";
import { frame as words } from "../../words/frame.en-GB";
import { search as searchWords } from "../../words/search.en-GB";
import { noteOf, placeInWords, routeOf, routeOfPerson, titleOf } from "./found-records";

/** Something found, to do or to go to. */
export interface Found {
  readonly id: string;
  readonly title: string;
  /** Keys that do the same, or what kind of thing it is. */
  readonly note: string;
  readonly run: () => unknown;
  /** Whether the box stays open for what it does. */
  readonly stays?: boolean;
}

/** What was found of one sort. */
export interface FoundGroup {
  readonly title: string;
  readonly found: readonly Found[];
}

/** How long after the last key the record is asked. */
const pause = 150;
/** How many records of the record's are shown. */
const mostRecords = 8;

/** The box while it is open. */
export class CommandBox {
  /** The row that Enter would do. */
  at = $state(0);
  private typed = $state("");
  private matters = $state.raw<readonly MatterLine[]>([]);
  private records = $state.raw<readonly FoundRecord[]>([]);
  private people = $state.raw<readonly FoundPerson[] | null>(null);
  private waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly actions: Actions,
    private readonly frame: Frame,
    private readonly searched: Sought,
  ) {}

  /** What is typed. */
  get sought(): string {
    return this.typed;
  }

  set sought(sought: string) {
    this.typed = sought;
    this.at = 0;
    this.records = [];
    this.people = null;
    clearTimeout(this.waiting);
    if (sought.trim().length > 1) this.waiting = setTimeout(() => void this.ask(sought), pause);
  }

  /** What fits the words sought, by sort; each word must be found. Empty sorts are left out. */
  get groups(): readonly FoundGroup[] {
    const groups = [
      { title: searchWords.toDo, found: this.fitting(this.acts) },
      { title: searchWords.matters, found: this.fitting(this.places) },
      { title: searchWords.inTheRecord, found: [...this.records.map((record) => this.toOpen(record)), ...this.toSearch] },
      { title: searchWords.people, found: this.people === null ? this.toLookFor : this.named(this.people) },
    ];
    return groups.filter(({ found }) => found.length > 0);
  }

  /** All of it, in the order of its rows. */
  get found(): readonly Found[] {
    return this.groups.flatMap(({ found }) => found);
  }

  private get acts(): readonly Found[] {
    return this.actions.all.map(({ id, title, keys = "", run }) => ({ id, title, note: keys, run }));
  }

  private get places(): readonly Found[] {
    return this.matters.map(({ id, workingName, reference }) => ({
      id: `matter-${id}`,
      title: workingName,
      note: `${words.matter} ${reference}`,
      run: () => this.frame.go({ screen: "matter", id, tab: "overview" }),
    }));
  }

  private get toSearch(): readonly Found[] {
    const sought = this.typed.trim();
    if (sought === "") return [];
    const run = (): void => {
      this.searched.words = sought;
      this.searched.matter = null;
      this.frame.go({ screen: "search" });
    };
    return [{ id: "search-everything", title: searchWords.everything(sought), note: "", run }];
  }

  private get toLookFor(): readonly Found[] {
    const name = this.typed.trim();
    if (name.length < 2) return [];
    const run = async (): Promise<void> => {
      const people = await this.frame.attempt(() => call("search_names", { name, matter: null }));
      if (name === this.typed.trim()) this.people = people;
    };
    return [
      { id: "look-for-people", title: searchWords.lookForPeople(name), note: searchWords.lookForPeopleNote, run, stays: true },
    ];
  }

  private named(people: readonly FoundPerson[]): readonly Found[] {
    if (people.length === 0) return [{ id: "nobody", title: searchWords.nobody, note: "", run: () => undefined, stays: true }];
    return people.flatMap((person) =>
      person.matters.map(({ matter, reference }) => ({
        id: `${person.party}-${matter}`,
        title: `${searchWords.kind[person.kind]} ${person.cipher}`,
        note: [searchWords.likeness[person.likeness], reference].join(" · "),
        run: () => this.frame.go(routeOfPerson(person, matter)),
      })),
    );
  }

  private toOpen(record: FoundRecord): Found {
    const [place] = record.places;
    const where = place === undefined ? "" : placeInWords(place);
    return {
      id: `${record.noun}-${record.record}`,
      title: titleOf(record),
      note: [noteOf(record), where].filter((part) => part !== "").join(" · "),
      run: () => this.frame.go(routeOf(record)),
    };
  }

  private fitting(all: readonly Found[]): readonly Found[] {
    const sought = this.typed.toLowerCase().split(/\s+/u).filter((word) => word !== "");
    return all.filter(({ title, note }) => {
      const text = `${title} ${note}`.toLowerCase();
      return sought.every((word) => text.includes(word));
    });
  }

  /** Asks the record. What cannot be searched for is simply not found here; the search screen says why. */
  private async ask(sought: string): Promise<void> {
    try {
      const found = await call("search", { words: sought, matter: null, group: null, records: 4 });
      if (sought !== this.typed) return;
      const records = found.groups.flatMap((group) => group.records);
      this.records = records.filter(({ noun }) => noun !== "matter").slice(0, mostRecords);
    } catch {
      if (sought === this.typed) this.records = [];
    }
  }

  /** Begins anew, and asks for the matters. */
  async begin(): Promise<void> {
    this.sought = "";
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
