// A passphrase that is being chosen: drawn by Candour or one's own, typed twice, measured once typing has stopped.

import type { FieldProblem, Preparation, Strength } from "../../lib/ipc/generated/api";
import { askForWords, callWithSecret } from "../../lib/ipc/raw";
import { casebooks } from "../../words/casebooks.en-GB";
import { Attempt } from "./attempt.svelte";

const words = casebooks.create.passphrase;

/** How long typing must have stopped before a passphrase is measured. */
export const pauseBeforeMeasuring = 300;

/** The choice of a passphrase. */
export class NewPassphrase extends Attempt {
  preparation = $state.raw<Preparation | null>(null);
  passphrase = $state("");
  again = $state("");
  suggested = $state("");
  strength = $state.raw<Strength | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** Asks for seven words that would do. */
  async suggest(): Promise<void> {
    const suggested = await this.attempt("passphrase", [], () => askForWords("suggest_passphrase"));
    this.suggested = suggested?.value ?? "";
  }

  /** Takes the suggested words as the passphrase; they are still to be typed again. */
  useSuggested(): void {
    this.passphrase = this.suggested;
    this.again = "";
    this.measureSoon();
  }

  /** Measures the passphrase once typing has stopped. */
  measureSoon(): void {
    clearTimeout(this.timer);
    this.strength = null;
    if (this.passphrase !== "") this.timer = setTimeout(() => void this.measure(), pauseBeforeMeasuring);
  }

  protected passphraseGaps(): FieldProblem[] {
    clearTimeout(this.timer);
    if (this.passphrase === "") return [{ field: "passphrase", problem: words.missing }];
    if (this.passphrase !== this.again) return [{ field: "again", problem: words.differ }];
    return [];
  }

  protected dropPassphrase(): void {
    clearTimeout(this.timer);
    this.passphrase = "";
    this.again = "";
    this.suggested = "";
    this.strength = null;
  }

  private async measure(): Promise<void> {
    const { passphrase } = this;
    try {
      const strength = await callWithSecret("measure_passphrase", passphrase);
      if (passphrase === this.passphrase) this.strength = strength;
    } catch (error) {
      this.fault = error;
    }
  }
}
