// A posting as it is being written: where an officer served, when, and how that is known.

import type { Certainty, ForceId, GivePosting, NumberKind, Posting } from "../../lib/ipc/generated/api";

/** The fields of a posting. */
export class PostingDraft {
  readonly keeps: readonly (keyof PostingDraft)[] = [
    "force", "unit", "rank", "numberKind", "number", "from", "to", "source", "certainty",
  ];
  force = $state<ForceId | "">("");
  unit = $state("");
  rank = $state("");
  numberKind = $state<NumberKind>("collar");
  number = $state("");
  from = $state("");
  to = $state("");
  source = $state("");
  certainty = $state<Certainty>("not-stated");

  /** The fields of a posting that is recorded already. */
  static of(posting: Posting): PostingDraft {
    const { force, unit, rank, numberKind, number, from, to, source, certainty } = posting;
    return Object.assign(new PostingDraft(), {
      force, unit, rank, numberKind, number, source, certainty, from: from?.words ?? "", to: to?.words ?? "",
    });
  }

  /** Whether nothing has been written in them. */
  get isUntouched(): boolean {
    return [this.unit, this.rank, this.number, this.from, this.to, this.source].every((text) => text.trim() === "");
  }

  /** As it is sent. */
  get given(): GivePosting {
    const { unit, rank, numberKind, number, from, to, source, certainty } = this;
    return { force: this.force as ForceId, unit, rank, numberKind, number, from, to, source, certainty };
  }
}

/** The form that a posting's fields belong to. */
export interface PostingHolder {
  readonly posting: PostingDraft;
  field(name: string): string;
  problemOf(name: string): string | undefined;
}
