// What keys and buttons do to the paragraphs of a letter.

import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import { Plugin, TextSelection, type Command, type EditorState, type Transaction } from "prosemirror-state";
import type { DraftParagraph, ParagraphKind } from "../../../lib/ipc/generated/api";
import { factNode, kindOf, paragraphNode, schema } from "./schema";

/** Splits the paragraph at the caret. After the end of one begins another of its kind; after a heading, a numbered one. */
export const split: Command = (state, dispatch) => {
  const tr = state.tr.deleteSelection();
  const { $from } = tr.selection;
  if ($from.depth === 0) return false;
  const { parent } = $from;
  const isAtEnd = $from.parentOffset === parent.content.size;
  const type = isAtEnd && kindOf(parent) === "heading" ? schema.nodes.numbered : parent.type;
  tr.split($from.pos, 1, [{ type, attrs: isAtEnd ? { id: null, when: null } : parent.attrs }]);
  dispatch?.(tr.scrollIntoView());
  return true;
};

/** Makes the paragraphs of the selection another kind. */
export const become =
  (kind: ParagraphKind): Command =>
  (state, dispatch) => {
    const { from, to } = state.selection;
    const tr = state.tr;
    state.doc.nodesBetween(from, to, (node, at) => {
      if (!node.isTextblock) return true;
      if (kindOf(node) !== kind) tr.setNodeMarkup(at, schema.nodes[kind], node.attrs);
      return false;
    });
    if (tr.docChanged) dispatch?.(tr);
    return tr.docChanged;
  };

/** Moves the paragraph of the caret one place up or down, and the caret with it. */
export const move =
  (by: -1 | 1): Command =>
  (state, dispatch) => {
    const found = current(state);
    if (found === null) return false;
    const to = found.place + by;
    if (to < 0 || to >= state.doc.childCount) return false;
    const other = state.doc.child(to);
    const within = state.selection.$head.parentOffset;
    const start = by < 0 ? found.at - other.nodeSize : found.at;
    const pair = by < 0 ? [found.node, other] : [other, found.node];
    const tr = state.tr.replaceWith(start, start + found.node.nodeSize + other.nodeSize, pair);
    const at = by < 0 ? start : start + other.nodeSize;
    dispatch?.(tr.setSelection(TextSelection.create(tr.doc, at + 1 + within)).scrollIntoView());
    return true;
  };

/** Begins an empty paragraph below that of the caret. */
export const addBelow: Command = (state, dispatch) => {
  const found = current(state);
  if (found === null) return false;
  const kind = kindOf(found.node) === "heading" ? "numbered" : kindOf(found.node);
  const after = found.at + found.node.nodeSize;
  const tr = state.tr.insert(after, schema.node(kind));
  dispatch?.(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
};

/** Takes the paragraph of the caret out. The last one is emptied. */
export const remove: Command = (state, dispatch) => {
  const found = current(state);
  if (found === null) return false;
  const { at, node } = found;
  const tr = state.doc.childCount === 1 ? state.tr.delete(at + 1, at + 1 + node.content.size) : state.tr.delete(at, at + node.nodeSize);
  const before = tr.doc.resolve(Math.max(0, Math.min(at - 1, tr.doc.content.size)));
  dispatch?.(tr.setSelection(TextSelection.near(before, -1)).scrollIntoView());
  return true;
};

/** Gives a paragraph other words. */
export const reword =
  (id: number, source: string): Command =>
  (state, dispatch) => {
    const tr = closeHistory(state.tr);
    state.doc.forEach((node, at) => {
      if (node.attrs["id"] !== id) return;
      tr.replaceWith(at + 1, at + 1 + node.content.size, paragraphNode(kindOf(node), source, { id, when: null }).content);
    });
    if (tr.docChanged) dispatch?.(tr);
    return tr.docChanged;
  };

/** Puts a paragraph that was taken out below that of the caret. It is always printed. */
export const putBack =
  ({ id, kind, source }: Omit<DraftParagraph, "when">): Command =>
  (state, dispatch) => {
    const found = current(state);
    if (found === null) return false;
    const paragraph = paragraphNode(kind, source, { id, when: null });
    dispatch?.(closeHistory(state.tr).insert(found.at + found.node.nodeSize, paragraph));
    return true;
  };

/** Puts a fact in place of what stands from one place to the caret. */
export const insertFact =
  (name: string, from?: number): Command =>
  (state, dispatch) => {
    if (state.selection.$from.depth === 0) return false;
    const tr = state.tr.replaceWith(from ?? state.selection.from, state.selection.to, factNode(name));
    dispatch?.(tr.scrollIntoView());
    return true;
  };

/** The paragraph of the caret. */
export function current({ doc, selection: { $head } }: EditorState): { node: Node; at: number; place: number } | null {
  if ($head.depth === 0) return doc.firstChild === null ? null : { node: doc.firstChild, at: 0, place: 0 };
  return { node: $head.node(1), at: $head.before(1), place: $head.index(0) };
}

/** What is merged into a paragraph that is printed on another condition would go or stay with it unseen: the merged one is always
 *  printed. */
export const unconditionalWhenMerged = new Plugin({
  appendTransaction: (transactions, before, after) => {
    if (!transactions.some(({ docChanged }) => docChanged)) return null;
    const ids = new Set(after.doc.children.map(({ attrs }) => attrs["id"] as unknown));
    const tr = after.tr;
    before.doc.forEach((node, at) => {
      if (ids.has(node.attrs["id"]) || node.content.size === 0) return;
      const end = mappedEnd(transactions, at + 1 + node.content.size);
      if (end === null) return;
      const $end = after.doc.resolve(end);
      if ($end.depth > 0 && $end.parent.attrs["when"] !== node.attrs["when"]) tr.setNodeAttribute($end.before(1), "when", null);
    });
    return tr.docChanged ? tr : null;
  },
});

/** Where the end of a paragraph's words went; null where they were taken out. */
function mappedEnd(transactions: readonly Transaction[], at: number): number | null {
  let end = at;
  for (const { mapping } of transactions) {
    const { pos, deletedBefore } = mapping.mapResult(end, -1);
    if (deletedBefore) return null;
    end = pos;
  }
  return end;
}
