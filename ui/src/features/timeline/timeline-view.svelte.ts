// How the timeline is looked at: as a chart or as a table, how wide, and which event is chosen.

/** The widths of a chart, as parts of the window's. */
const scales = [1, 1.5, 2, 3, 4] as const;

/** The state of the screen. */
export class TimelineView {
  isTable = $state(false);
  /** The chosen event, by its place in the order; null before one is chosen. */
  chosen = $state<number | null>(null);
  private step = $state(0);

  constructor(private readonly count: () => number) {}

  /** How wide the chart is, as a part of the window's width. */
  get scale(): number {
    return scales[this.step] ?? 1;
  }

  /** Makes the chart wider or narrower; stays at the ends. */
  widen(by: 1 | -1): void {
    this.step = Math.min(scales.length - 1, Math.max(0, this.step + by));
  }

  /** Chooses the next event or the one before; stays at the ends. */
  walk(by: 1 | -1): void {
    const last = this.count() - 1;
    if (last < 0) return;
    if (this.chosen === null) this.chosen = by === 1 ? 0 : last;
    else this.chosen = Math.min(last, Math.max(0, this.chosen + by));
  }

  /** Turns from chart to table and back. */
  turn(): void {
    this.isTable = !this.isTable;
  }
}
