// A change of what opens the casebook: proved by a passphrase or by the words, then made. Rust opens the casebook when it is
// done, and the shell takes this window away.

import { call } from "../../lib/ipc/call";
import type { WayChange as Change } from "../../lib/ipc/generated/api";
import { askForWords, callWithSecret } from "../../lib/ipc/raw";
import { casebooks } from "../../words/casebooks.en-GB";
import { NewPassphrase } from "./new-passphrase.svelte";
import { emptyWords, gapsInWords, joined, type WordsOnce } from "./recovery-words";

/** One change of the ways in. */
export class WayChange extends NewPassphrase implements WordsOnce {
  old = $state("");
  words = $state<string[]>(emptyWords());
  isByWords = $state(false);
  isDone = $state(false);
  /** The new recovery words, while they are shown. */
  shown = $state.raw<readonly string[]>([]);
  /** Whether the new words are on paper, and are typed back. */
  isWritten = $state(false);
  typed = $state<string[]>(emptyWords());

  constructor(readonly what: Change) {
    super();
  }

  /** Whether a passphrase or the words have been shown to open the casebook. */
  get isProved(): boolean {
    return this.preparation !== null;
  }

  /** Turns from the passphrase to the words, or back. */
  turn(): void {
    this.isByWords = !this.isByWords;
    this.problems = [];
    this.fault = null;
  }

  /** Shows that one may: by a passphrase, or by the words. */
  async prove(): Promise<void> {
    await (this.isByWords ? this.proveByWords() : this.proveByPassphrase());
    if (!this.isProved) return;
    if (this.what === "words") await this.draw();
    else if (this.what !== "remove-person") await this.suggest();
  }

  /** Puts a new passphrase in place of the old one, or gives the second person theirs. */
  async change(): Promise<void> {
    const { passphrase } = this;
    const command = this.what === "add-person" ? "add_person" : "change_passphrase";
    const changed = await this.attempt("passphrase", this.passphraseGaps(), () => callWithSecret(command, passphrase));
    if (changed === null) return;
    this.dropPassphrase();
    this.isDone = true;
  }

  /** Takes the words off the page: from here on they are on paper alone. */
  wordsWritten(): void {
    this.shown = [];
    this.isWritten = true;
  }

  /** Puts the new words in place of the old ones, as they are typed back. */
  async finish(): Promise<void> {
    const typed = joined(this.typed);
    const replaced = await this.attempt("word-1", gapsInWords(this.typed), () => callWithSecret("replace_words", typed));
    if (replaced === null) return;
    this.typed = emptyWords();
    this.isDone = true;
  }

  /** Takes the second person's way in away. */
  async remove(): Promise<void> {
    this.isDone = (await this.attempt("person", [], () => call("remove_person"))) !== null;
  }

  /** Gives it up, and drops everything typed and shown. What opens the casebook stays what it was. */
  async abandon(): Promise<void> {
    this.dropPassphrase();
    this.old = "";
    this.words = emptyWords();
    this.shown = [];
    this.typed = emptyWords();
    this.isWritten = false;
    await this.attempt("passphrase", [], () => call("abandon_way_change"));
    this.preparation = null;
  }

  /** Asks for the new words. Where there are none to be had, it is as if nothing had been begun, and the reason stays. */
  private async draw(): Promise<void> {
    const drawn = await this.attempt("old", [], () => askForWords("draw_words"));
    if (drawn !== null) {
      this.shown = drawn.value.split(" ");
      return;
    }
    this.preparation = null;
    await call("abandon_way_change").catch(() => null);
  }

  private async proveByPassphrase(): Promise<void> {
    const { old } = this;
    const gaps = old === "" ? [{ field: "old", problem: casebooks.open.missing }] : [];
    const proved = await this.attempt("old", gaps, () => callWithSecret("begin_way_change", old));
    if (gaps.length === 0) this.old = "";
    this.preparation = proved?.value ?? null;
  }

  private async proveByWords(): Promise<void> {
    const typed = joined(this.words);
    const proved = await this.attempt("word-1", gapsInWords(this.words), () =>
      callWithSecret("begin_way_change_with_words", typed),
    );
    if (proved === null) return;
    this.words = emptyWords();
    this.preparation = proved.value;
  }
}
