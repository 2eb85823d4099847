// Moves the focus by keys: between the parts of the window, along the rows of a list, and into its filter.

/** Focuses the next part of the window, round and round. */
export function nextPane(): void {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")].filter(isShown);
  const at = panes.findIndex((pane) => pane.contains(document.activeElement));
  const inner = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const next = panes[(Math.max(at, inner) + 1) % panes.length];
  if (next === undefined) return;
  if (next.tabIndex < 0 && !next.hasAttribute("tabindex")) next.tabIndex = -1;
  next.focus();
}

/** Focuses the next row of the list that the focus is in, or of the first list; stays at its ends. */
export function moveRow(by: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")].filter(isShown);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? rows[by === 1 ? 0 : rows.length - 1] : rows[at + by];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/** Focuses the filter of the list that the focus is in, or of the first list that has one. */
export function filterList(): void {
  const filters = [...document.querySelectorAll<HTMLElement>("[data-filter]")].filter(isShown);
  const around = document.activeElement?.closest("[data-filtered]")?.querySelector<HTMLElement>("[data-filter]");
  (around ?? filters[0])?.focus();
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility();
}
