// A composition as the editor shows it: what each fact reads, and how each paragraph is numbered.

import type { Composition } from "../../lib/ipc/generated/api";
import { letters as words } from "../../words/letters.en-GB";
import type { FactReading, ParagraphReading, Readings } from "./editor/readings";

/** What the record last said of the paragraphs. */
export function readingsIn({ reading }: Composition): Readings {
  const facts = new Map<string, FactReading>();
  const paragraphs = new Map<number, ParagraphReading>();
  for (const { id, kind, label: printed, pieces } of reading) {
    const label = printed.replace(/\.$/u, "");
    paragraphs.set(id, { label, name: paragraphName(kind, label) });
    for (const { fact, text, missing } of pieces) if (fact !== null) facts.set(fact, { text, missing });
  }
  return { facts, paragraphs };
}

/** What a paragraph is called: by its number, or by what it is. */
export function paragraphName(kind: keyof typeof words.paragraphKind, label: string): string {
  return label === "" ? words.paragraphKind[kind] : words.editParagraph(label);
}
