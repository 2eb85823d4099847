// Restores a casebook from a backup: the folder, the backup and a name, then the recovery words or the passphrase. When it is
// open the shell takes this window away.

import { call } from "../../lib/ipc/call";
import type { FileProgress, OfferedBackup, OfferedPlace } from "../../lib/ipc/generated/api";
import { callWithSecret } from "../../lib/ipc/raw";
import { restore } from "../../words/restore.en-GB";
import { casebooks } from "../../words/casebooks.en-GB";
import { Attempt } from "./attempt.svelte";
import { emptyWords, gapsInWords, joined } from "./recovery-words";

/** How often it is asked how far it is, in milliseconds. */
const lookEvery = 250;

/** The restoring of a casebook. */
export class Restoring extends Attempt {
  step = $state<"which" | "secret">("which");
  offered = $state.raw<readonly OfferedBackup[]>([]);
  chosen = $state.raw<OfferedBackup | null>(null);
  name = $state("");
  words = $state<string[]>(emptyWords());
  passphrase = $state("");
  isByWords = $state(true);
  progress = $state.raw<FileProgress | null>(null);
  isStopped = $state(false);
  isOpen = $state(false);

  constructor(place: OfferedPlace) {
    super();
    this.name = place.name;
  }

  /** Asks for the folder, by the system's dialog. */
  async choose(): Promise<void> {
    const found = await this.attempt("backup", [], () => call("choose_backups"));
    if (found === null || found.value === null) return;
    this.offered = found.value;
    this.chosen = found.value[0] ?? null;
  }

  /** Settles which backup and which name, and goes on to the secret. */
  async prepare(): Promise<void> {
    const { chosen, name } = this;
    if (chosen === null) return;
    const gaps = name.trim() === "" ? [{ field: "name", problem: casebooks.create.place.nameMissing }] : [];
    const prepared = await this.attempt("name", gaps, () => call("prepare_restore", { backup: chosen.handle, name }));
    if (prepared !== null) this.step = "secret";
  }

  /** Goes back to the choice of backup and name. */
  again(): void {
    if (this.busy) return;
    this.problems = [];
    this.fault = null;
    this.step = "which";
  }

  /** Restores and opens it. Words stay while they are wrong, so that one can be mended; a passphrase is dropped. */
  async restore(): Promise<void> {
    this.isStopped = false;
    const { isByWords, passphrase } = this;
    const typed = isByWords ? joined(this.words) : passphrase;
    const missing = passphrase === "" ? [{ field: "passphrase", problem: restore.missing }] : [];
    const gaps = isByWords ? gapsInWords(this.words) : missing;
    const looking = setInterval(() => void this.look(), lookEvery);
    const restored = await this.attempt(isByWords ? "word-1" : "passphrase", gaps, () =>
      callWithSecret(isByWords ? "restore_with_words" : "restore_with_passphrase", typed),
    );
    clearInterval(looking);
    this.progress = null;
    if (gaps.length === 0) this.passphrase = "";
    if (restored === null) return;
    this.isOpen = restored.value;
    this.isStopped = !restored.value;
    if (this.isOpen) this.words = emptyWords();
  }

  /** Stops it: nothing is left behind then. */
  async stop(): Promise<void> {
    await call("stop_restore");
  }

  private async look(): Promise<void> {
    // What went wrong is told by the work itself.
    const progress = await call("restore_progress").catch(() => null);
    if (this.busy) this.progress = progress;
  }
}
