// The words of one paragraph as a draft keeps them: `{force.name}` is a fact of the record, `\{` a brace, everything else
// itself. What the template's grammar refuses is read as the words it is made of.

/** Words, or a fact by its name. */
export type Piece = { readonly text: string } | { readonly fact: string };

const mark = /(\\?)\{([a-z][a-z\d._-]*)\}|\\\{/gu;

/** Reads a source. New lines become spaces, as in the letter. */
export function piecesOf(source: string): Piece[] {
  const line = source.includes("\n") || source.includes("\r") ? oneLine(source) : source;
  const pieces: Piece[] = [];
  let text = "";
  let at = 0;
  for (const found of line.matchAll(mark)) {
    const [whole, escape, fact] = found;
    text += line.slice(at, found.index);
    at = found.index + whole.length;
    if (fact === undefined || escape === "\\") {
      text += whole.slice(1);
      continue;
    }
    if (text !== "") pieces.push({ text });
    text = "";
    pieces.push({ fact });
  }
  text += line.slice(at);
  if (text !== "") pieces.push({ text });
  return pieces;
}

/** The source that reads as these pieces. A backslash before a fact would make words of the fact: a space keeps them apart. */
export function sourceOf(pieces: readonly Piece[]): string {
  let source = "";
  for (const piece of pieces) {
    if ("text" in piece) source += piece.text.replaceAll("{", "\\{");
    else source += `${source.endsWith("\\") ? " " : ""}{${piece.fact}}`;
  }
  return source;
}

function oneLine(source: string): string {
  const lines = source.split(/\r\n?|\n/u).map((line) => line.trim());
  return lines.filter((line) => line !== "").join(" ");
}
