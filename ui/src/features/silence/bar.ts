// The geometry of a silence's bar. Which days count is worked out in Rust.

/** How wide a bar is drawn, in units of its picture. */
export const width = 240;

/** Where the parts of a bar end. */
export interface Bar {
  readonly solid: number;
  readonly beyond: number;
  readonly target: number;
}

/** A bar that always shows its target: solid as far as that, the rest beyond it. */
export function barOf(days: number, target: number): Bar {
  const longest = Math.max(days, target, 1);
  const at = (n: number): number => Math.round((n / longest) * width);
  return { solid: at(Math.min(days, target)), beyond: at(days) - at(Math.min(days, target)), target: at(target) };
}
