// The pages of a letter being written, drawn from what stands on the screen 30 ms after typing stops. Nothing is kept by it.

import { call } from "../../lib/ipc/call";
import type { Composition, LetterDraft, LetterDrawing } from "../../lib/ipc/generated/api";

/** How long typing must have stopped before the pages are drawn. */
export const pauseBeforeDrawing = 30;

/** What is drawn of one letter: one drawing at a time, and the newest words win. */
export class LiveDrawing {
  /** What is on the screen. */
  shown = $state.raw<LetterDrawing>() as LetterDrawing;
  private newest: LetterDraft;
  private drawn: LetterDraft;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isUnderWay = false;
  private isWanted = false;

  /** `onshown` is told of a drawing of words that are not kept yet. */
  constructor(
    composition: Composition,
    private readonly onshown: (drawing: LetterDrawing) => void,
  ) {
    this.shown = composition;
    this.newest = this.drawn = composition.draft;
  }

  /** Follows the draft as it was changed. */
  follow(draft: LetterDraft): void {
    this.newest = draft;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.start(), pauseBeforeDrawing);
  }

  /** Takes what keeping a draft gave, unless newer words are on the screen or these are drawn already. */
  take(composition: Composition, draft: LetterDraft): void {
    if (draft === this.newest && draft !== this.drawn) this.show(standing(this.shown, composition), draft);
  }

  /** Takes a letter that was read anew, with other pictures, unless it was typed on since. */
  renew(composition: Composition, draft: LetterDraft): void {
    if (draft === this.newest) this.show(composition, draft);
  }

  /** Draws no more until it is typed on. */
  leave(): void {
    clearTimeout(this.timer);
    this.isWanted = false;
  }

  private start(): void {
    if (this.isUnderWay) {
      this.isWanted = true;
      return;
    }
    this.isUnderWay = true;
    void this.draw(this.newest).finally(() => {
      this.isUnderWay = false;
      if (!this.isWanted) return;
      this.isWanted = false;
      this.start();
    });
  }

  private async draw(draft: LetterDraft): Promise<void> {
    // What is wrong with the draft is said when it is kept.
    const drawing = await call("draw_letter", draft).catch(() => null);
    if (drawing === null || draft !== this.newest) return;
    this.show(standing(this.shown, drawing), draft);
    this.onshown(drawing);
  }

  private show(drawing: LetterDrawing, draft: LetterDraft): void {
    this.shown = drawing;
    this.drawn = draft;
  }
}

/** A drawing with the pictures of the one before it where a page looks as it did: a picture that stands is not fetched again. */
function standing(before: LetterDrawing, now: LetterDrawing): LetterDrawing {
  if (before.pages === null || now.pages === null) return now;
  const stands = (n: number): boolean => now.looks[n] !== undefined && now.looks[n] === before.looks[n];
  const { pictures } = before.pages;
  return { ...now, pages: { pictures: now.pages.pictures.map((picture, n) => (stands(n) ? (pictures[n] ?? picture) : picture)) } };
}
