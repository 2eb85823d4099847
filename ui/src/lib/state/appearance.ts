// Puts a theme and a size of text on the page. The theme is a setting of the casebook; the cover wears what the desktop
// wears. The size of text lasts as long as the window.

import type { Theme } from "../ipc/generated/api";

/** Wears a theme; "system" is the desktop's. */
export function wear(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}

const smallest = 75;
const largest = 200;
const step = 25;

/** Makes all text a step larger or smaller; 0 makes it as large as at first. */
export function scaleText(by: -1 | 0 | 1): void {
  const { style } = document.documentElement;
  const now = style.fontSize === "" ? 100 : Number.parseInt(style.fontSize, 10);
  const next = by === 0 ? 100 : Math.min(largest, Math.max(smallest, now + by * step));
  style.fontSize = next === 100 ? "" : `${next}%`;
}
