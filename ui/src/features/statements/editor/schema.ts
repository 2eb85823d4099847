// The shape of an account: paragraphs of plain text, each with its permanent id, and nothing else.

import { Schema, type Node } from "prosemirror-model";
import type { Paragraph, ParagraphId } from "../../../lib/ipc/generated/api";

export const schema = new Schema({
  nodes: {
    doc: { content: "paragraph+" },
    paragraph: { content: "text*", attrs: { id: { default: null } }, parseDOM: [{ tag: "p" }], toDOM: () => ["p", 0] },
    text: {},
  },
});

/** The document that these paragraphs make; an empty one where there are none. */
export function documentOf(paragraphs: readonly Paragraph[]): Node {
  const nodes = paragraphs.map(({ id, text }) => paragraphNode(text, id));
  return schema.node("doc", null, nodes.length === 0 ? [paragraphNode("", freshId())] : nodes);
}

/** The paragraphs of a document. */
export function paragraphsOf(doc: Node): Paragraph[] {
  return doc.children.map((node) => ({ id: node.attrs["id"] as ParagraphId, text: node.textContent }));
}

/** A paragraph; without an id it is given a fresh one before anybody sees it. */
export function paragraphNode(text: string, id: ParagraphId | null): Node {
  return schema.node("paragraph", { id }, text === "" ? [] : [schema.text(text)]);
}

/** A paragraph that has no id yet. */
export const newParagraph = (text: string): Node => paragraphNode(text, null);

/** A random id (UUID version 4). */
export function freshId(): ParagraphId {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, "$1-$2-$3-$4-$5") as ParagraphId;
}
