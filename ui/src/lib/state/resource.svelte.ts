// What a screen reads from the casebook: asked for when the screen appears and whenever what it depends on changes,
// and dropped with the screen. There is no cache: the casebook next door answers in a millisecond.

/** How far a reading has come. */
export type Reading<Value> =
  | { readonly is: "pending" }
  | { readonly is: "ready"; readonly value: Value }
  | { readonly is: "failed"; readonly error: unknown };

/** Something read. While it is read anew, what was read before stays. Made while a component is set up. */
export class Resource<Value> {
  reading = $state.raw<Reading<Value>>({ is: "pending" });
  private latest: Promise<Value> | null = null;

  constructor(private readonly read: () => Promise<Value>) {
    $effect(() => {
      void this.follow(this.read());
      return () => (this.latest = null);
    });
  }

  /** Reads anew. */
  async reload(): Promise<void> {
    await this.follow(this.read());
  }

  private async follow(reading: Promise<Value>): Promise<void> {
    this.latest = reading;
    let outcome: Reading<Value>;
    try {
      outcome = { is: "ready", value: await reading };
    } catch (error) {
      outcome = { is: "failed", error };
    }
    if (this.latest === reading) this.reading = outcome;
  }
}
