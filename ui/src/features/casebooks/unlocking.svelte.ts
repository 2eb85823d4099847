// Opens a casebook with its passphrase or with the recovery words. When it is open the shell takes this window away.

import { callWithSecret } from "../../lib/ipc/raw";
import { casebooks as words } from "../../words/casebooks.en-GB";
import { Attempt } from "./attempt.svelte";
import { emptyWords, gapsInWords, joined } from "./recovery-words";

/** The opening of a casebook. */
export class Unlocking extends Attempt {
  passphrase = $state("");
  words = $state<string[]>(emptyWords());
  isOpen = $state(false);

  /** Opens it with the passphrase. */
  async withPassphrase(): Promise<void> {
    const { passphrase } = this;
    const gaps = passphrase === "" ? [{ field: "passphrase", problem: words.open.missing }] : [];
    const opened = await this.attempt("passphrase", gaps, () => callWithSecret("unlock_casebook", passphrase));
    if (gaps.length === 0) this.passphrase = "";
    this.isOpen = opened !== null;
  }

  /** Opens it with the twelve words. They stay while they are wrong, so that one can be mended. */
  async withWords(): Promise<void> {
    const typed = joined(this.words);
    const opened = await this.attempt("word-1", gapsInWords(this.words), () => callWithSecret("unlock_with_words", typed));
    if (opened === null) return;
    this.words = emptyWords();
    this.isOpen = true;
  }
}
