// Each paragraph has an id that no other has. A paragraph that is split keeps its id on the first half with words; two that
// are merged keep the earlier one's. New paragraphs, typed or pasted, get ids of their own.

import { Plugin } from "prosemirror-state";
import type { Node } from "prosemirror-model";

/** Which paragraphs need a fresh id, by their place among the paragraphs. */
export function placesToRenew(doc: Node): number[] {
  const keepers = new Map<unknown, number>();
  doc.forEach((node, _, place) => {
    const id: unknown = node.attrs["id"];
    const keeper = keepers.get(id);
    if (keeper === undefined || (doc.child(keeper).content.size === 0 && node.content.size > 0)) keepers.set(id, place);
  });
  const places: number[] = [];
  doc.forEach((node, _, place) => {
    const id: unknown = node.attrs["id"];
    if (id === null || keepers.get(id) !== place) places.push(place);
  });
  return places;
}

/** Gives fresh ids in the same step of undoing as the change that asked for them. */
export const permanentIds = (freshId: () => string | number): Plugin =>
  new Plugin({
    appendTransaction(transactions, _before, state) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const places = new Set(placesToRenew(state.doc));
      if (places.size === 0) return null;
      const tr = state.tr;
      state.doc.forEach((_, offset, place) => {
        if (places.has(place)) tr.setNodeAttribute(offset, "id", freshId());
      });
      return tr;
    },
  });
