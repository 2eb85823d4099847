// Which page of the preview is in view, and how wide it stands. The pictures themselves are Rust's.

/** What the preview shows. */
export class Preview {
  /** The page in view, from 1. */
  page = $state(1);
  isFitted = $state(false);
  isText = $state(false);

  /** Scrolls a page into view. `holder` holds one element a page. */
  show(holder: HTMLElement, page: number): void {
    const target = holder.children[page - 1];
    if (target === undefined) return;
    this.page = page;
    target.scrollIntoView({ block: "start" });
  }

  /** Notes which page is in view after scrolling: the last that begins above the middle. */
  note(scroller: HTMLElement, holder: HTMLElement): void {
    const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
    const above = [...holder.children].filter((child) => child.getBoundingClientRect().top < middle);
    this.page = Math.max(1, above.length);
  }
}
