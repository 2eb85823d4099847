// A letter being written: the draft as typed, what Rust last said of it, drawing it 30 ms and keeping it 600 ms after typing
// stops, and undo. The editor holds the paragraphs; what they read and what stops the letter come from Rust; nothing is worked
// out here.

import { call } from "../../lib/ipc/call";
import { fieldProblems } from "../../lib/ipc/error";
import type {
  Composition, DraftParagraph, EarlierWording, FieldProblem, Finding, IssuedLetter, LetterDraft,
} from "../../lib/ipc/generated/api";
import type { CurrentParagraph, EditOfParagraphs, Editor } from "./editor/editor";
import { Edits, type Edit } from "./edits";
import { LiveDrawing } from "./live-drawing.svelte";
import { changedSince } from "./reading";

/** How long typing must have stopped before the draft is kept. */
export const pauseBeforeKeeping = 600;

/** Whether what is on the screen is on the disk. */
export type Keeping = "kept" | "changed" | "keeping" | "failed";

/** A letter being written. */
export class Composer {
  composition = $state.raw<Composition>() as Composition;
  draft = $state.raw<LetterDraft>() as LetterDraft;
  keeping = $state<Keeping>("kept");
  problems = $state.raw<readonly FieldProblem[]>([]);
  /** The paragraph of the caret. */
  current = $state.raw<CurrentParagraph | null>(null);
  /** The paragraphs that read otherwise than when the record last answered. */
  changed = $state.raw<readonly number[]>([]);
  /** The pages as they are drawn while it is typed. */
  readonly live: LiveDrawing;
  /** The editor of the paragraphs, while it stands. */
  editor: Editor | null = null;
  private edits = new Edits();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  /** `onFault` is told of what goes wrong while the draft is kept in the background. */
  constructor(
    composition: Composition,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.composition = composition;
    this.draft = composition.draft;
    this.live = new LiveDrawing(composition, (drawing) => (this.changed = changedSince(this.composition, drawing)));
  }

  /** What stops the letter and has not been passed with a reason. */
  get stops(): Finding[] {
    return this.composition.findings.filter((finding) => finding.weight === "stop" && !this.isAccepted(finding));
  }

  /** What needs a look and has not been accepted. */
  get looks(): Finding[] {
    return this.composition.findings.filter((finding) => finding.weight === "look" && !this.isAccepted(finding));
  }

  /** What is in order, and what has been accepted. */
  get fine(): Finding[] {
    return this.composition.findings.filter((finding) => finding.weight === "fine" || this.isAccepted(finding));
  }

  /** Why a finding was accepted, or null. */
  reasonFor({ id }: Finding): string | null {
    return this.draft.accepted.find(({ finding }) => finding === id)?.reason ?? null;
  }

  /** What is wrong with a field, or nothing. */
  problemOf(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.problem;
  }

  /** Changes some of the draft beside its paragraphs. `place` is where: edits in one place are undone together. */
  change(part: Partial<Omit<LetterDraft, "paragraphs">>, place: string): void {
    this.edits.before(this.draft, place);
    this.put({ ...this.draft, ...part });
  }

  /** Takes the paragraphs as the editor has them now. */
  rewrite(paragraphs: DraftParagraph[], edit: EditOfParagraphs): void {
    if (edit !== "undoing") this.edits.ofParagraphs(edit === "new");
    this.put({ ...this.draft, paragraphs });
  }

  /** Accepts a finding as it is, for a reason. Kept at once. */
  async accept({ id: finding }: Finding, reason: string): Promise<void> {
    const others = this.draft.accepted.filter((one) => one.finding !== finding);
    this.change({ accepted: [...others, { finding, reason }] }, `accepting ${finding}`);
    await this.keep();
  }

  /** Takes an acceptance back. Kept at once. */
  async takeBack({ id }: Finding): Promise<void> {
    this.change({ accepted: this.draft.accepted.filter(({ finding }) => finding !== id) }, `taking back ${id}`);
    await this.keep();
  }

  /** Takes the last edit back. */
  undo(): void {
    this.step(() => this.edits.undo(this.draft), (editor) => editor.undo());
  }

  /** Makes the edit again that was taken back last. */
  redo(): void {
    this.step(() => this.edits.redo(this.draft), (editor) => editor.redo());
  }

  /** Keeps the draft now, if it has changed. Resolves once the disk has the newest one, or keeping has failed. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    while (this.keeping !== "kept") {
      await this.start();
      if (this.keeping === "failed") return;
    }
  }

  /** Keeps what is not kept yet, and stops waiting for more. */
  async leave(): Promise<void> {
    this.live.leave();
    await this.keep();
    clearTimeout(this.timer);
  }

  /** Reads the letter anew: after something outside it was settled, or when its pictures are spent. */
  async refresh(): Promise<void> {
    await this.keep();
    const read = this.draft;
    const composition = await call("compose", read.id);
    this.take(composition);
    if (this.keeping === "kept") this.live.renew(composition, read);
  }

  /** How its paragraphs stood before, those that were taken out among them; what stood last comes first. */
  async earlierWordings(): Promise<EarlierWording[]> {
    await this.keep();
    return call("earlier_wordings", this.draft.id);
  }

  /** Moves the draft to the bin, with what was typed last. */
  async throwAway(): Promise<void> {
    await this.leave();
    await call("move_to_bin", { noun: "letter-draft", letter: this.draft.id });
    this.keeping = "kept";
  }

  /** Issues the letter. */
  issue(): Promise<IssuedLetter> {
    return call("issue_letter", this.draft.id);
  }

  private isAccepted(finding: Finding): boolean {
    return finding.canBeAccepted && this.reasonFor(finding) !== null;
  }

  /** The editor keeps fewer edits than were made where one took many steps: what it no longer has is passed over. */
  private step(next: () => Edit | null, ofParagraphs: (editor: Editor) => boolean): void {
    for (let edit = next(); edit !== null; edit = next()) {
      if (edit !== "paragraphs") return this.put({ ...edit, paragraphs: this.draft.paragraphs });
      if (this.editor !== null && ofParagraphs(this.editor)) return;
    }
  }

  private put(draft: LetterDraft): void {
    this.draft = draft;
    this.keeping = "changed";
    this.live.follow(draft);
    this.wait();
  }

  /** Begins to keep the draft, or waits for the keeping under way. What is typed meanwhile is kept after it. */
  private start(): Promise<void> {
    this.running ??= this.keepOnce().finally(() => {
      this.running = null;
      if (this.keeping === "changed") this.wait();
    });
    return this.running;
  }

  /** Keeps what is typed by then once typing has stopped, or once what is under way has ended where that takes longer. */
  private wait(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (this.keeping === "changed") void this.start();
    }, pauseBeforeKeeping);
  }

  private async keepOnce(): Promise<void> {
    const sent = this.draft;
    this.keeping = "keeping";
    this.edits.settle();
    try {
      const composition = await call("keep_letter", sent);
      this.take(composition);
      this.live.take(composition, sent);
      this.problems = [];
      this.keeping = this.draft === sent ? "kept" : "changed";
    } catch (error) {
      this.keeping = "failed";
      this.noteFault(error);
    }
  }

  private take(composition: Composition): void {
    this.changed = changedSince(this.composition, composition);
    this.composition = composition;
  }

  private noteFault(error: unknown): void {
    try {
      this.problems = fieldProblems(error);
    } catch (other) {
      this.onFault(other);
    }
  }
}
