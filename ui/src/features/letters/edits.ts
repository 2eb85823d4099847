// Undo for a letter: what was changed, in order. Of the paragraphs the editor itself knows how to take an edit back; of all
// else the draft as it was before is kept. Keystrokes in one place count as one edit until the draft is kept.

import type { LetterDraft } from "../../lib/ipc/generated/api";

const deepest = 200;

/** What a draft is beside its paragraphs. */
export type Fields = Omit<LetterDraft, "paragraphs">;

/** An edit: of the paragraphs, or of all else, with what it was before. */
export type Edit = "paragraphs" | Fields;

/** The edits of a letter that can be taken back, and those taken back that can be made again. */
export class Edits {
  private past: Edit[] = [];
  private future: Edit[] = [];
  private place: string | null = null;

  /** Notes what the draft was before an edit at a place: `datedOn`. */
  before(draft: Fields, place: string): void {
    this.future = [];
    if (this.place === place) return;
    this.place = place;
    this.note(draft);
  }

  /** Notes an edit of the paragraphs. */
  ofParagraphs(isNew: boolean): void {
    this.future = [];
    this.place = null;
    if (isNew) this.note("paragraphs");
  }

  /** Ends the running edit: the next keystroke is a new one. */
  settle(): void {
    this.place = null;
  }

  /** The edit to take back, or null. `now` is the draft as it is. */
  undo(now: Fields): Edit | null {
    return this.step(now, this.past, this.future);
  }

  /** The edit to make again that was taken back last, or null. */
  redo(now: Fields): Edit | null {
    return this.step(now, this.future, this.past);
  }

  private note(edit: Edit): void {
    this.past.push(edit);
    if (this.past.length > deepest) this.past.shift();
  }

  private step(now: Fields, from: Edit[], to: Edit[]): Edit | null {
    const edit = from.pop();
    if (edit === undefined) return null;
    to.push(edit === "paragraphs" ? edit : now);
    this.place = null;
    return edit;
  }
}
