// Begins a letter of one kind to one office.

import { call } from "../../lib/ipc/call";
import type { Composition, FieldProblem, LetterKind, MatterId, Occasion } from "../../lib/ipc/generated/api";
import { ifBlank, RecordForm } from "../../lib/state/record-form.svelte";
import { letters as words } from "../../words/letters.en-GB";
import type { OfficeOption } from "../bodies/offices";
import { unprompted } from "./occasions";

/** The matter, and the offices there are to choose from. */
export interface LetterContext {
  readonly matter: MatterId;
  readonly offices: readonly OfficeOption[];
}

/** The form that begins a letter. */
export class LetterForm extends RecordForm<LetterContext, Composition> {
  /** Which letter. */
  kind = $state<LetterKind>("");
  /** The key of the office. */
  to = $state("");

  constructor(kind: LetterKind, to = "", private readonly occasion: Occasion = unprompted) {
    super();
    this.kind = kind;
    this.to = to;
  }

  /** Chooses another letter; an office that it cannot go to is chosen no longer. */
  choose(kind: LetterKind, offices: readonly OfficeOption[]): void {
    this.kind = kind;
    if (!offices.some(({ key }) => key === this.to)) this.to = "";
  }

  protected gaps(): FieldProblem[] {
    return ifBlank("to", this.to, words.officeMissing);
  }

  protected async send({ matter, offices }: LetterContext): Promise<Composition> {
    const chosen = offices.find(({ key }) => key === this.to);
    if (chosen === undefined) throw new Error(`no office ${this.to}`);
    return call("draft_letter", { matter, kind: this.kind, to: chosen.office, occasion: this.occasion });
  }
}
