// Undo for a letter: what the draft was before each edit, across paragraphs. Keystrokes in one place count as one edit
// until the draft is kept.

import type { LetterDraft } from "../../lib/ipc/generated/api";

const deepest = 200;

/** The edits of a letter that can be taken back, and those taken back that can be made again. */
export class Edits {
  private past: LetterDraft[] = [];
  private future: LetterDraft[] = [];
  private place: string | null = null;

  /** Whether there is anything to take back. */
  get canUndo(): boolean {
    return this.past.length > 0;
  }

  /** Notes the draft as it was before an edit at a place: `paragraph 3`. */
  before(draft: LetterDraft, place: string): void {
    this.future = [];
    if (this.place === place) return;
    this.place = place;
    this.past.push(draft);
    if (this.past.length > deepest) this.past.shift();
  }

  /** Ends the running edit: the next keystroke is a new one. */
  settle(): void {
    this.place = null;
  }

  /** The draft before the last edit, or null. */
  undo(now: LetterDraft): LetterDraft | null {
    return this.step(now, this.past, this.future);
  }

  /** The draft after the edit that was taken back last, or null. */
  redo(now: LetterDraft): LetterDraft | null {
    return this.step(now, this.future, this.past);
  }

  private step(now: LetterDraft, from: LetterDraft[], to: LetterDraft[]): LetterDraft | null {
    const draft = from.pop();
    if (draft === undefined) return null;
    to.push(now);
    this.place = null;
    return draft;
  }
}
