// A letter as the editor shows it: what each fact reads, and how each paragraph is numbered.

import type { Insertable, ReadParagraph } from "../../lib/ipc/generated/api";
import { letters as words } from "../../words/letters.en-GB";
import type { FactReading, ParagraphReading, Readings } from "./editor/readings";

/** What the record last said of the paragraphs. */
export function readingsIn(reading: readonly ReadParagraph[], insertable: readonly Insertable[]): Readings {
  const facts = new Map<string, FactReading>(insertable.map(({ name, value }) => [name, { text: value, missing: false }]));
  const paragraphs = new Map<number, ParagraphReading>();
  for (const { id, kind, label: printed, pieces } of reading) {
    const label = printed.replace(/\.$/u, "");
    paragraphs.set(id, { label, name: paragraphName(kind, label) });
    for (const { fact, text, missing } of pieces) if (fact !== null) facts.set(fact, { text, missing });
  }
  return { facts, paragraphs, insertable };
}

/** What a paragraph is called: by its number, or by what it is. */
export function paragraphName(kind: keyof typeof words.paragraphKind, label: string): string {
  return label === "" ? words.paragraphKind[kind] : words.editParagraph(label);
}

/** Paragraphs that have been read. */
interface Read {
  readonly reading: readonly ReadParagraph[];
}

/** Which paragraphs read otherwise than before. */
export function changedSince(before: Read, now: Read): number[] {
  const words = ({ reading }: Read): Map<number, string> =>
    new Map(reading.map(({ id, kind, pieces }) => [id, `${kind} ${pieces.map(({ text }) => text).join("")}`]));
  const old = words(before);
  return [...words(now)].filter(([id, text]) => old.get(id) !== text).map(([id]) => id);
}
