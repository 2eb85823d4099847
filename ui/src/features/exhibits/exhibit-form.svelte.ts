// The form of an exhibit. The mark is offered by who produces it, until somebody writes another.

import { call } from "../../lib/ipc/call";
import type {
  Exhibit, ExhibitEntry, ExhibitId, FieldProblem, MatterId, OfferedMark, PartyId, Producer,
} from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { exhibits as words } from "../../words/exhibits.en-GB";

/** Who produces it, as chosen: a client, somebody in words, or nobody yet. */
export type ChosenProducer = PartyId | "other" | "";

/** An exhibit as typed in. `exhibit` is the one to correct. */
export class ExhibitForm extends RecordForm<MatterId, Exhibit> {
  override readonly keeps: readonly (keyof ExhibitForm)[] = [
    "producer", "producerWords", "mark", "what", "dated", "original", "contentNote",
  ];
  #producer = $state<ChosenProducer>("");
  producerWords = $state("");
  mark = $state("");
  what = $state("");
  dated = $state("");
  original = $state("");
  contentNote = $state("");
  readonly #amends: ExhibitId | null;

  constructor(
    readonly marks: readonly OfferedMark[],
    exhibit: Exhibit | null = null,
  ) {
    super();
    this.#amends = exhibit?.id ?? null;
    if (exhibit === null) {
      this.producer = marks[0]?.client ?? "";
      return;
    }
    this.mark = exhibit.mark;
    this.what = exhibit.what;
    this.dated = exhibit.dated?.words ?? "";
    this.original = exhibit.original;
    this.contentNote = exhibit.contentNote;
    if (exhibit.producer?.kind === "client") this.#producer = exhibit.producer.client;
    else if (exhibit.producer?.kind === "other") {
      this.#producer = "other";
      this.producerWords = exhibit.producer.words;
    }
  }

  get producer(): ChosenProducer {
    return this.#producer;
  }

  /** Offers the mark of whoever is chosen, in place of one that was only offered. */
  set producer(chosen: ChosenProducer) {
    this.#producer = chosen;
    const isOwn = this.mark.trim() !== "" && !this.marks.some(({ mark }) => mark === this.mark);
    if (!isOwn) this.mark = this.marks.find(({ client }) => client === chosen)?.mark ?? "";
  }

  /** What the fields say, as Rust takes it. */
  entry(): ExhibitEntry {
    const { mark, what, dated, original, contentNote } = this;
    return { mark, what, dated, producer: this.produced(), original, contentNote };
  }

  private produced(): Producer | null {
    if (this.producer === "") return null;
    return this.producer === "other"
      ? { kind: "other", words: this.producerWords }
      : { kind: "client", client: this.producer };
  }

  gaps(): FieldProblem[] {
    return [
      ...(this.producer === "other" ? ifBlank("producer", this.producerWords, words.missing.producer) : []),
      ...ifBlank("mark", this.mark, words.missing.mark),
      ...ifBlank("what", this.what, words.missing.what),
    ];
  }

  protected send(matter: MatterId): Promise<Exhibit> {
    const entry = this.entry();
    return this.#amends === null
      ? call("record_exhibit", { matter, entry })
      : call("amend_exhibit", { exhibit: this.#amends, entry });
  }
}
