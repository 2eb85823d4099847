// Makes a casebook in four steps: name and place, passphrase, the twelve words shown once, the words typed back. Until
// the last step there is no casebook; leaving at any step leaves nothing behind.

import { call } from "../../lib/ipc/call";
import type { OfferedPlace } from "../../lib/ipc/generated/api";
import { callWithSecret, readWords } from "../../lib/ipc/raw";
import { casebooks } from "../../words/casebooks.en-GB";
import { NewPassphrase } from "./new-passphrase.svelte";
import { emptyWords, gapsInWords, joined, type WordsOnce } from "./recovery-words";

const words = casebooks.create;

/** A step of the making. */
export type Step = "place" | "passphrase" | "words" | "typed-back";

/** The making of a casebook. */
export class Creation extends NewPassphrase implements WordsOnce {
  step = $state<Step>("place");
  offered = $state.raw<OfferedPlace>() as OfferedPlace;
  name = $state("");
  /** The recovery words, while they are shown. */
  shown = $state.raw<readonly string[]>([]);
  typed = $state<string[]>(emptyWords());
  isDone = $state(false);

  constructor(offered: OfferedPlace) {
    super();
    this.offered = offered;
    this.name = offered.name;
  }

  /** Asks for another place, by the system's dialog. */
  async choosePlace(): Promise<void> {
    const chosen = await this.attempt("place", [], () => call("choose_place"));
    if (chosen === null || chosen.value === null) return;
    this.offered = chosen.value;
    this.name = chosen.value.name;
  }

  /** Looks at the place and at the keyring, and goes on to the passphrase. */
  async prepare(): Promise<void> {
    const gaps = this.name.trim() === "" ? [{ field: "name", problem: words.place.nameMissing }] : [];
    const prepared = await this.attempt("name", gaps, () => call("prepare_casebook", { name: this.name }));
    if (prepared === null) return;
    this.preparation = prepared.value;
    this.step = "passphrase";
    if (!prepared.value.twoSecrets) await this.suggest();
  }

  /** Makes the keys and shows the twelve words. */
  async begin(): Promise<void> {
    const { passphrase } = this;
    const begun = await this.attempt("passphrase", this.passphraseGaps(), () =>
      callWithSecret("begin_casebook", passphrase),
    );
    if (begun === null) return;
    this.dropPassphrase();
    this.shown = readWords(begun.value).split(" ");
    this.step = "words";
  }

  /** Takes the words off the page: from here on they are on paper alone. */
  wordsWritten(): void {
    this.shown = [];
    this.step = "typed-back";
  }

  /** Opens the new casebook with the words typed back. */
  async finish(): Promise<void> {
    const typed = joined(this.typed);
    const made = await this.attempt("word-1", gapsInWords(this.typed), () => callWithSecret("finish_casebook", typed));
    if (made === null) return;
    this.typed = emptyWords();
    this.isDone = true;
  }

  /** Gives up what was begun, and drops everything typed. */
  async abandon(): Promise<void> {
    this.dropPassphrase();
    this.shown = [];
    this.typed = emptyWords();
    await this.attempt("name", [], () => call("abandon_casebook"));
    this.step = "place";
  }
}
