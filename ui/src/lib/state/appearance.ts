// Puts a theme on the page. Which one is a setting of the casebook; the cover wears what the desktop wears.

import type { Theme } from "../ipc/generated/api";

/** Wears a theme; "system" is the desktop's. */
export function wear(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset["theme"];
  else dataset["theme"] = theme;
}
