// The way from a draft to an issued letter: keep what was typed, go to the first stop if there is one, ask once, issue.

import { errorCode } from "../../lib/ipc/error";
import type { Finding, IssuedLetter } from "../../lib/ipc/generated/api";
import type { Composer } from "./composer.svelte";

/** What pressing Make PDF leads to. */
export type Attempt = { readonly stop: Finding } | "unsaved" | "asking";

/** The issuing of one letter. */
export class Issuing {
  isAsking = $state(false);
  isIssuing = $state(false);
  private at = -1;

  constructor(readonly composer: Composer) {}

  /** Keeps the draft; then asks, or names the first thing that stops the letter. */
  async attempt(): Promise<Attempt> {
    await this.composer.keep();
    if (this.composer.keeping === "failed") return "unsaved";
    const [stop] = this.composer.stops;
    if (stop !== undefined) return { stop };
    this.isAsking = true;
    return "asking";
  }

  /** Issues the letter; null where it turned out not to be ready, with the findings read anew. */
  async issue(): Promise<IssuedLetter | null> {
    if (this.isIssuing) return null;
    this.isIssuing = true;
    try {
      return await this.composer.issue();
    } catch (error) {
      if (errorCode(error) !== "not-ready") throw error;
      await this.composer.refresh();
      return null;
    } finally {
      this.isIssuing = false;
      this.isAsking = false;
    }
  }

  /** The next problem after the one gone to last, round and round; null where there is none. */
  next(): Finding | null {
    const problems = [...this.composer.stops, ...this.composer.looks];
    if (problems.length === 0) return null;
    this.at = (this.at + 1) % problems.length;
    return problems[this.at] ?? null;
  }
}
