// Words of undoing and doing again.

export const undo = {
  undo: "Undo",
  undoLast: "Undo the last change",
  doAgain: "Do again what was undone",
  undone: (what: string) => `Undone: ${lowered(what)}. Ctrl Shift Z does it again.`,
  doneAgain: (what: string) => `Done again: ${lowered(what)}.`,
  nothing: "There is nothing to undo. What has been issued, sealed or sent stays.",
  nothingAgain: "There is nothing to do again.",
} as const;

function lowered(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
