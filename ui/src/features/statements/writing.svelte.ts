// An account being written: the paragraphs as typed, kept 600 ms after typing stops. The editor holds the text; here is
// what of it is on the disk.

import { call } from "../../lib/ipc/call";
import { fieldProblems } from "../../lib/ipc/error";
import type { FieldProblem, Paragraph, StatementText } from "../../lib/ipc/generated/api";

/** How long typing must have stopped before the text is kept. */
export const pauseBeforeKeeping = 600;

/** Whether what is on the screen is on the disk. */
export type Keeping = "kept" | "changed" | "keeping" | "failed";

/** The text of an account, while it is written. */
export class Writing {
  keeping = $state<Keeping>("kept");
  keptAt = $state.raw<string | null>(null);
  problems = $state.raw<readonly FieldProblem[]>([]);
  private latest: Paragraph[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | null = null;

  /** `onFault` is told of what goes wrong while the text is kept in the background. */
  constructor(
    readonly text: StatementText,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.latest = text.paragraphs;
    this.keptAt = text.keptAt;
  }

  /** Whether not a word has been written. */
  get isBlank(): boolean {
    return this.latest.every(({ text }) => text.trim() === "");
  }

  /** Takes the paragraphs as they are now. */
  write(paragraphs: Paragraph[]): void {
    this.latest = paragraphs;
    this.keeping = "changed";
    this.wait();
  }

  /** Keeps the text now. True once the disk has the newest one, false if keeping has failed. */
  async keep(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.keeping !== "kept") {
      await this.start();
      if (this.keeping === "failed") return false;
    }
    return true;
  }

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
    const sent = this.latest;
    this.keeping = "keeping";
    try {
      const { keptAt } = await call("keep_statement", { statement: this.text.statement, paragraphs: sent });
      this.keptAt = keptAt;
      this.problems = [];
      this.keeping = this.latest === sent ? "kept" : "changed";
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
