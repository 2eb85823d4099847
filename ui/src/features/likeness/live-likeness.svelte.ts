// Asks Rust whom a description resembles while it is being written, once typing has stopped; and keeps what is said of each
// until the description is saved. An answer that comes after newer words is dropped.

import { call } from "../../lib/ipc/call";
import type { DescribedId, FeaturesSaid, MatterId, Suggestion, Verdict } from "../../lib/ipc/generated/api";
import { likenedKey, pairOf } from "./pairs";

/** How long typing must have stopped before anybody is compared. */
export const pauseBeforeComparing = 400;

/** Whom one description resembles, and what is said of them so far. */
export class LiveLikeness {
  found = $state.raw<readonly Suggestion[]>([]);
  /** What is said of each, by the person's key; whoever is not in it is left. */
  said = $state<Record<string, Verdict | "leave">>({});
  private timer: ReturnType<typeof setTimeout> | undefined;
  private asked = 0;

  /** Compares these entries after the pause; blank ones resemble nobody. */
  follow(matter: MatterId, features: FeaturesSaid): void {
    this.stop();
    if (Object.values(features).every((entry) => entry === null || entry.trim() === "")) this.found = [];
    else this.timer = setTimeout(() => void this.ask(matter, features), pauseBeforeComparing);
  }

  /** Stops waiting, and drops an answer that is still to come. */
  stop(): void {
    clearTimeout(this.timer);
    this.asked += 1;
  }

  /** Records what was said of each person still found, now that the description has an id. */
  async record(matter: MatterId, described: DescribedId): Promise<void> {
    for (const { other } of this.found) {
      const verdict = this.said[likenedKey(other)] ?? "leave";
      if (verdict === "leave") continue;
      const pair = pairOf({ kind: "described", described }, other);
      await call("say_of_pair", { matter, pair, verdict, why: "", certainty: "not-stated", decidedBy: "" });
    }
    this.found = [];
    this.said = {};
  }

  private async ask(matter: MatterId, features: FeaturesSaid): Promise<void> {
    this.asked += 1;
    const mine = this.asked;
    const found = await call("compare_features", { matter, features }).catch(() => []);
    if (mine === this.asked) this.found = found;
  }
}
