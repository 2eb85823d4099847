// The shape of a letter: headings, numbered paragraphs and asks, each with its permanent id, of words and facts of the record.
// A fact is one thing that is never edited from within; what it reads is not kept in the document.

import { Schema, type Node, type NodeSpec } from "prosemirror-model";
import type { DraftParagraph, ParagraphKind } from "../../../lib/ipc/generated/api";
import { piecesOf, sourceOf, type Piece } from "./source";

const paragraph = (tag: string): NodeSpec => ({
  content: "(text | fact)*",
  marks: "",
  attrs: { id: { default: null }, when: { default: null } },
  toDOM: () => [tag, 0],
});

export const schema = new Schema({
  nodes: {
    doc: { content: "(numbered | heading | ask)+" },
    numbered: paragraph("div"),
    heading: paragraph("h3"),
    ask: paragraph("div"),
    fact: {
      inline: true,
      atom: true,
      attrs: { name: {} },
      leafText: ({ attrs }) => `{${String(attrs["name"])}}`,
      toDOM: ({ attrs }) => ["span", String(attrs["name"])],
    },
    text: {},
  },
});

/** The document that these paragraphs make; an empty one where there are none. */
export function documentOf(paragraphs: readonly DraftParagraph[]): Node {
  const nodes = paragraphs.map(({ id, kind, source, when }) => paragraphNode(kind, source, { id, when }));
  return schema.node("doc", null, nodes.length === 0 ? [paragraphNode("numbered", "", { id: 1, when: null })] : nodes);
}

/** The paragraphs of a document. */
export function paragraphsOf(doc: Node): DraftParagraph[] {
  return doc.children.map((node) => ({ ...namesOf(node), source: sourceOf(node.children.map(pieceOf)) }));
}

/** What a paragraph is, and what it is known by. */
export function namesOf(node: Node): Pick<DraftParagraph, "id" | "kind" | "when"> {
  return { id: node.attrs["id"] as number, kind: kindOf(node), when: node.attrs["when"] as string | null };
}

/** What a paragraph is. */
export function kindOf(node: Node): ParagraphKind {
  return node.type.name as ParagraphKind;
}

/** A paragraph; without an id it is given a fresh one before anybody sees it. */
export function paragraphNode(kind: ParagraphKind, source: string, attrs: { id: number | null; when: string | null }): Node {
  return schema.node(kind, attrs, piecesOf(source).map(nodeOf));
}

/** A fact, to be put among words. */
export function factNode(name: string): Node {
  return schema.node("fact", { name });
}

function nodeOf(piece: Piece): Node {
  return "text" in piece ? schema.text(piece.text) : factNode(piece.fact);
}

function pieceOf(node: Node): Piece {
  return node.isText ? { text: node.text ?? "" } : { fact: String(node.attrs["name"]) };
}
