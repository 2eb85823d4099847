// Filtering the rows of a ruled table by the words in them. Rows are the caller's, so they are hidden where they stand.

/** From how many rows on a table has a filter. */
const many = 10;

/** The filter of one table. */
export class RowFilter {
  sought = $state("");
  /** How many rows there are, and how many are shown. */
  rows = $state(0);
  shown = $state(0);

  /** Whether the table is long enough to be filtered. */
  get isOffered(): boolean {
    return this.rows > many;
  }

  /** Follows the rows of a table's body; gives the act of leaving them. */
  follow(body: HTMLTableSectionElement): () => void {
    const apply = (): void => this.apply(body);
    const observer = new MutationObserver(apply);
    observer.observe(body, { childList: true, characterData: true, subtree: true });
    apply();
    return () => observer.disconnect();
  }

  /** Hides the rows that lack one of the words. */
  apply(body: HTMLTableSectionElement): void {
    const words = folded(this.sought).split(/\s+/u).filter((word) => word !== "");
    const rows = [...body.children] as HTMLTableRowElement[];
    let shown = 0;
    for (const row of rows) {
      const text = folded(row.textContent);
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    this.rows = rows.length;
    this.shown = shown;
  }
}

/** Without case and without marks above letters. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
