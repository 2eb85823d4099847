// A new passphrase for the casebook: proved by the old one or by the words, then chosen. Rust opens the casebook when it
// is done, and the shell takes this window away.

import { call } from "../../lib/ipc/call";
import { callWithSecret } from "../../lib/ipc/raw";
import { casebooks } from "../../words/casebooks.en-GB";
import { NewPassphrase } from "./new-passphrase.svelte";
import { emptyWords, gapsInWords, joined } from "./recovery-words";

/** The change of a passphrase. */
export class PassphraseChange extends NewPassphrase {
  old = $state("");
  words = $state<string[]>(emptyWords());
  isByWords = $state(false);
  isDone = $state(false);

  /** Whether the old passphrase or the words have been shown to open the casebook. */
  get isProved(): boolean {
    return this.preparation !== null;
  }

  /** Turns from the passphrase to the words, or back. */
  turn(): void {
    this.isByWords = !this.isByWords;
    this.problems = [];
    this.fault = null;
  }

  /** Shows that one may: by the old passphrase, or by the words. */
  async prove(): Promise<void> {
    await (this.isByWords ? this.proveByWords() : this.proveByPassphrase());
    if (this.isProved) await this.suggest();
  }

  /** Puts the new passphrase in place of the old one. */
  async change(): Promise<void> {
    const { passphrase } = this;
    const changed = await this.attempt("passphrase", this.passphraseGaps(), () =>
      callWithSecret("change_passphrase", passphrase),
    );
    if (changed === null) return;
    this.dropPassphrase();
    this.isDone = true;
  }

  /** Gives it up, and drops everything typed. The passphrase stays what it was. */
  async abandon(): Promise<void> {
    this.dropPassphrase();
    this.old = "";
    this.words = emptyWords();
    await this.attempt("passphrase", [], () => call("abandon_passphrase_change"));
    this.preparation = null;
  }

  private async proveByPassphrase(): Promise<void> {
    const { old } = this;
    const gaps = old === "" ? [{ field: "old", problem: casebooks.open.missing }] : [];
    const proved = await this.attempt("old", gaps, () => callWithSecret("begin_passphrase_change", old));
    if (gaps.length === 0) this.old = "";
    this.preparation = proved?.value ?? null;
  }

  private async proveByWords(): Promise<void> {
    const typed = joined(this.words);
    const proved = await this.attempt("word-1", gapsInWords(this.words), () =>
      callWithSecret("begin_passphrase_change_with_words", typed),
    );
    if (proved === null) return;
    this.words = emptyWords();
    this.preparation = proved.value;
  }
}
