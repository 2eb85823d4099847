// A file dropped on the window. The shell takes the drop before the page sees it, keeps the path to itself, and says
// only that something was dropped; the page then asks for it by its own command.

const name = "candour-dropped";

/** Does something whenever a file is dropped; gives the act of no longer doing it. */
export function whenDropped(act: () => void): () => void {
  window.addEventListener(name, act);
  return () => window.removeEventListener(name, act);
}
