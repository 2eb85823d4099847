// A form that is half filled: kept in the casebook 600 ms after typing stops and whenever the form is left, offered back when
// it is opened again, thrown away once it is saved. What is kept goes to Rust sealed and comes back to its own form alone.

import { untrack } from "svelte";
import { call } from "../ipc/call";
import type { FormNoun, FormOf, MatterId } from "../ipc/generated/api";
import { putBack, readTyped, typedIn, written, type Keeping, type Typed } from "./typed.svelte";

/** How long typing must have stopped before it is kept. */
export const pauseBeforeKeeping = 600;

/** A form that is kept while it is half filled. */
export interface Draftable extends Keeping {
  /** Set while the form stands on the page. */
  draft: FormDraft | null;
}

/** A form, and which one it is. */
export interface Kept {
  readonly form: Draftable;
  readonly of: FormOf;
}

/** A form of a matter. `about` is the record it stands on, where it makes no new one. */
export function formOf(form: FormNoun, matter: MatterId | null, about = ""): FormOf {
  return { form, matter, about };
}

// One after the other, so that what is opened next reads what was left last.
let underWay: Promise<unknown> = Promise.resolve();

/** Resolves once all that was typed so far is kept. */
export async function draftsKept(): Promise<void> {
  await underWay;
}

/** What is kept of one form while it stands on the page. */
export class FormDraft {
  /** The day on which what stands in the form was begun; null where it was begun just now. */
  begunOn = $state.raw<string | null>(null);
  private isOpen = $state(false);
  /** The form as it was before anything was typed. */
  private fresh: Typed = {};
  private last = "";
  private isKept = false;
  private hasLeft = false;
  private timer: ReturnType<typeof setTimeout> | undefined;

  /** `onFault` is told of what goes wrong while the form is kept in the background. */
  constructor(
    private readonly form: Draftable,
    private readonly of: FormOf,
    private readonly onFault: (error: unknown) => void,
  ) {
    form.draft = this;
  }

  /** Puts back what was left in the form, and begins to keep what is typed. */
  async open(): Promise<void> {
    await underWay;
    const left = await call("form_draft", this.of).catch((error: unknown) => this.onFault(error));
    if (this.hasLeft) return;
    this.fresh = typedIn(this.form);
    if (left) {
      putBack(this.form, readTyped(left.typed));
      this.begunOn = left.begunOn;
      this.isKept = true;
    }
    this.last = this.now();
    this.isOpen = true;
  }

  /** Looks at what stands in the form, and keeps it once typing has stopped. */
  follow(): void {
    if (!this.isOpen || this.now() === this.last) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.keep(), pauseBeforeKeeping);
  }

  /** Keeps what stands in the form, and stops following it. */
  leave(): void {
    this.keep();
    this.hasLeft = true;
    this.isOpen = false;
  }

  /** Throws away what was typed: the form is as it was before. */
  async startAfresh(): Promise<void> {
    putBack(this.form, this.fresh);
    await this.drop();
  }

  /** Throws away what is kept: the form was saved, or is begun anew. */
  async drop(): Promise<void> {
    clearTimeout(this.timer);
    this.fresh = typedIn(this.form);
    this.last = written(this.fresh);
    this.begunOn = null;
    if (!this.isKept) return;
    this.isKept = false;
    this.queue(() => call("discard_form", this.of));
    await underWay;
  }

  private keep(): void {
    clearTimeout(this.timer);
    if (!this.isOpen) return;
    const now = untrack(() => this.now());
    if (now === this.last) return;
    this.last = now;
    const isKept = now !== written(this.fresh);
    this.isKept = isKept;
    this.queue(() => (isKept ? call("keep_form", { of: this.of, typed: now }) : call("discard_form", this.of)));
  }

  private now(): string {
    return written(typedIn(this.form));
  }

  private queue(act: () => Promise<unknown>): void {
    underWay = underWay.then(act).catch((error: unknown) => this.onFault(error));
  }
}
