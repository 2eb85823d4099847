// A letter being written: the draft as typed, what Rust last said of it, keeping it 600 ms after typing stops, and
// undo. What a paragraph reads and what stops the letter come from Rust with every keeping; nothing is worked out here.

import { call } from "../../lib/ipc/call";
import { fieldProblems } from "../../lib/ipc/error";
import type {
  Composition, DraftParagraph, FieldProblem, Finding, IssuedLetter, LetterDraft, ReadParagraph,
} from "../../lib/ipc/generated/api";
import { Edits } from "./edits";

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
  /** The paragraph that is open for editing. */
  current = $state<number | null>(null);
  private edits = new Edits();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;
  private nextId: number;

  /** `onFault` is told of what goes wrong while the draft is kept in the background. */
  constructor(
    composition: Composition,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.composition = composition;
    this.draft = composition.draft;
    this.nextId = Math.max(0, ...composition.draft.paragraphs.map(({ id }) => id)) + 1;
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

  /** A paragraph as it reads, where Rust has read it already. */
  readingOf({ id }: DraftParagraph): ReadParagraph | undefined {
    return this.composition.reading.find((paragraph) => paragraph.id === id);
  }

  /** What is wrong with a field, or nothing. */
  problemOf(field: string): string | undefined {
    return this.problems.find((problem) => problem.field === field)?.problem;
  }

  /** Changes some of the draft. `place` is where: edits in one place are undone together. */
  change(part: Partial<LetterDraft>, place: string): void {
    this.edits.before(this.draft, place);
    this.put({ ...this.draft, ...part });
  }

  /** Writes a paragraph anew. */
  write(id: number, source: string): void {
    const paragraphs = this.draft.paragraphs.map((one) => (one.id === id ? { ...one, source } : one));
    this.change({ paragraphs }, `paragraph ${id}`);
  }

  /** Adds an empty paragraph of the same kind after this one, and opens it. */
  addAfter(id: number): void {
    const at = this.draft.paragraphs.findIndex((one) => one.id === id);
    const kind = this.draft.paragraphs[at]?.kind ?? "numbered";
    const added: DraftParagraph = {
      id: this.nextId,
      kind: kind === "heading" ? "numbered" : kind,
      source: "",
      when: null,
    };
    this.nextId += 1;
    this.change({ paragraphs: this.draft.paragraphs.toSpliced(at + 1, 0, added) }, `adding ${added.id}`);
    this.current = added.id;
  }

  /** Takes a paragraph out, and opens the one before it. */
  remove(id: number): void {
    const at = this.draft.paragraphs.findIndex((one) => one.id === id);
    this.change({ paragraphs: this.draft.paragraphs.filter((one) => one.id !== id) }, `removing ${id}`);
    this.current = this.draft.paragraphs[Math.max(0, at - 1)]?.id ?? null;
  }

  /** Moves a paragraph one place up or down. */
  move(id: number, by: -1 | 1): void {
    const at = this.draft.paragraphs.findIndex((one) => one.id === id);
    const moved = this.draft.paragraphs[at];
    const to = at + by;
    if (moved === undefined || to < 0 || to >= this.draft.paragraphs.length) return;
    this.change({ paragraphs: this.draft.paragraphs.toSpliced(at, 1).toSpliced(to, 0, moved) }, `moving ${id}`);
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
    const before = this.edits.undo(this.draft);
    if (before !== null) this.put(before);
  }

  /** Makes the edit again that was taken back last. */
  redo(): void {
    const after = this.edits.redo(this.draft);
    if (after !== null) this.put(after);
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
    await this.keep();
    clearTimeout(this.timer);
  }

  /** Reads the letter anew: after something outside it was settled, or when its pictures are spent. */
  async refresh(): Promise<void> {
    this.composition = await call("compose", this.draft.id);
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

  private put(draft: LetterDraft): void {
    this.draft = draft;
    this.keeping = "changed";
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.start(), pauseBeforeKeeping);
  }

  /** Begins to keep the draft, or waits for the keeping under way. What is typed meanwhile has a timer of its own. */
  private start(): Promise<void> {
    this.running ??= this.keepOnce().finally(() => (this.running = null));
    return this.running;
  }

  private async keepOnce(): Promise<void> {
    const sent = this.draft;
    this.keeping = "keeping";
    this.edits.settle();
    try {
      this.composition = await call("keep_letter", sent);
      this.problems = [];
      this.keeping = this.draft === sent ? "kept" : "changed";
    } catch (error) {
      this.keeping = "failed";
      this.noteFault(error);
    }
  }

  private noteFault(error: unknown): void {
    try {
      this.problems = fieldProblems(error);
    } catch (other) {
      this.onFault(other);
    }
  }
}
