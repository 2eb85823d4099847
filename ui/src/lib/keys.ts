// Keys as they are written for people: "Ctrl K", "Alt Left", "F6", "G D", "?". One writing serves the key sheet, the
// command box and the reading of what was pressed. On macOS the Command key stands in for Ctrl.

/** A key or a chord: "Ctrl Shift H", "A"; or two keys one after the other: "G D". */
export type Keys = string;

const names: Readonly<Record<string, string>> = {
  ArrowLeft: "Left",
  ArrowRight: "Right",
  ArrowUp: "Up",
  ArrowDown: "Down",
  Escape: "Esc",
  " ": "Space",
};

/** What was pressed, as keys are written; null for a modifier by itself. */
export function pressed(event: KeyboardEvent): Keys | null {
  if (["Control", "Shift", "Alt", "Meta", "AltGraph"].includes(event.key)) return null;
  if (event.key === "=" && event.ctrlKey) return "Ctrl +"; // the same key without Shift
  const isLetter = /^\p{L}$/u.test(event.key);
  const name = names[event.key] ?? (isLetter ? event.key.toUpperCase() : event.key);
  const isShiftSaid = event.shiftKey && (isLetter || event.key.length > 1);
  return [
    ...(event.ctrlKey || event.metaKey ? ["Ctrl"] : []),
    ...(event.altKey ? ["Alt"] : []),
    ...(isShiftSaid ? ["Shift"] : []),
    name,
  ].join(" ");
}

/** Whether keys are letters, figures or signs by themselves, which WCAG 2.1.4 lets a person turn off. */
export function isBare(keys: Keys): boolean {
  return keys.split(" ").every((key) => key.length === 1);
}

/** Whether typing goes into this element, so that bare keys are letters and nothing else. */
export function takesText(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target.isContentEditable;
}

/** Keys as ARIA writes them: "Control+K". */
export function ariaKeys(keys: Keys): string {
  return keys.replace("Ctrl", "Control").replace("Esc", "Escape").replaceAll(" ", "+");
}
