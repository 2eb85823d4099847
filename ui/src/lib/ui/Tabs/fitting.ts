// Which tabs fit in a row. Those that do not go under More; the chosen one always shows.

/** The space between two tabs. */
export const tabGap = 17;
/** The space that More takes. */
const moreRoom = 84;

/** The places of the tabs that show, in their order. `widths` are those of all tabs; no room is none measured yet. */
export function tabsThatFit(widths: readonly number[], chosen: number, room: number): readonly number[] {
  const all = widths.map((_, at) => at);
  const whole = widths.reduce((sum, width) => sum + width, 0) + tabGap * (widths.length - 1);
  if (room === 0 || whole <= room) return all;
  let left = room - moreRoom - (widths[chosen] ?? 0);
  const shown = new Set([chosen]);
  for (const at of all) {
    if (at === chosen) continue;
    left -= (widths[at] ?? 0) + tabGap;
    if (left < 0) break;
    shown.add(at);
  }
  return all.filter((at) => shown.has(at));
}
