// The pages of a file that is looked at, one at a time. What is asked for while another is on its way comes next.

import type { ViewedPage } from "../../lib/ipc/generated/api";
import type { FileCourse } from "../files/file-course.svelte";

/** A file's pages. */
export class Pages {
  /** The page that is shown. */
  shown = $state.raw<ViewedPage | null>(null);
  private wanted = 1;

  constructor(
    private readonly course: FileCourse,
    private readonly read: (page: number) => Promise<ViewedPage | null>,
  ) {}

  /** Shows a page, the nearest there is. */
  async go(page: number): Promise<void> {
    this.wanted = Math.max(1, Math.min(page, this.shown?.of ?? page));
    if (this.course.isUnderWay || this.shown?.number === this.wanted) return;
    await this.draw();
  }

  /** Goes on or back from the page that was asked for last. */
  async step(by: number): Promise<void> {
    await this.go(this.wanted + by);
  }

  /** Shows the same page anew: its picture can be fetched once. */
  async again(): Promise<void> {
    if (!this.course.isUnderWay) await this.draw();
  }

  private async draw(): Promise<void> {
    let page: number;
    do {
      page = this.wanted;
      const seen = await this.one(page);
      if (seen === null) return;
      this.shown = seen;
    } while (page !== this.wanted);
  }

  /** Reads a page. Where that is stopped or goes wrong, the page that is shown is the one that is wanted. */
  private async one(page: number): Promise<ViewedPage | null> {
    let seen: ViewedPage | null = null;
    try {
      seen = await this.course.during(() => this.read(page));
      return seen;
    } finally {
      if (seen === null) this.wanted = this.shown?.number ?? 1;
    }
  }
}
