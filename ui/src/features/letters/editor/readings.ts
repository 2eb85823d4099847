// What the record last said of a letter being edited: the value of each fact, the number of each paragraph, and which are left
// out. It is shown over the document and is no part of it, so that a new answer moves no caret and undoes nothing.

import type { Node } from "prosemirror-model";
import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import { Decoration, DecorationSet, type NodeView, type NodeViewConstructor } from "prosemirror-view";
import type { Insertable } from "../../../lib/ipc/generated/api";
import { kindOf } from "./schema";

/** A fact as it reads, or as it is called where it has no value. */
export interface FactReading {
  readonly text: string;
  readonly missing: boolean;
}

/** A paragraph as the letter prints it. */
export interface ParagraphReading {
  /** `7` or `(a)`; empty for a heading. */
  readonly label: string;
  /** What it is called: `Paragraph 7`. */
  readonly name: string;
}

/** What the record says. */
export interface Readings {
  readonly facts: ReadonlyMap<string, FactReading>;
  readonly paragraphs: ReadonlyMap<number, ParagraphReading>;
  /** What can be inserted at the caret. */
  readonly insertable: readonly Insertable[];
}

/** Words that the editor shows of itself. */
export interface EditorWords {
  readonly missing: string;
  readonly leftOut: string;
  readonly empty: string;
  /** What a paragraph without a number is called. */
  readonly unnumbered: string;
}

const key = new PluginKey<Readings>("readings");

/** Shows what the record says over the document. */
export const readingsPlugin = (first: Readings, words: EditorWords): Plugin<Readings> =>
  new Plugin({
    key,
    state: {
      init: () => first,
      apply: (tr, now) => (tr.getMeta(key) as Readings | undefined) ?? now,
    },
    props: {
      decorations: (state) => decorated(state, words),
      nodeViews: { fact: factView(words) },
    },
  });

/** What the record says now. */
export const readingsOf = (state: EditorState): Readings | undefined => key.getState(state);

/** Takes what the record says anew. */
export const withReadings = (state: EditorState, readings: Readings): EditorState["tr"] =>
  state.tr.setMeta(key, readings).setMeta("addToHistory", false);

function decorated(state: EditorState, words: EditorWords): DecorationSet {
  const readings = key.getState(state);
  if (readings === undefined) return DecorationSet.empty;
  const { $head } = state.selection;
  const current = $head.depth === 0 ? -1 : $head.before(1);
  const shown: Decoration[] = [];
  state.doc.forEach((node, at) => {
    shown.push(Decoration.node(at, at + node.nodeSize, shownOf(node, readings, at === current, words)));
    node.forEach((child, offset) => {
      if (child.isText) return;
      const name = String(child.attrs["name"]);
      const from = at + 1 + offset;
      shown.push(Decoration.node(from, from + 1, {}, readings.facts.get(name) ?? { text: name.replaceAll(/[._-]/gu, " "), missing: false }));
    });
  });
  return DecorationSet.create(state.doc, shown);
}

function shownOf(node: Node, { paragraphs }: Readings, isCurrent: boolean, words: EditorWords): Record<string, string> {
  const id = node.attrs["id"] as number;
  const read = paragraphs.get(id);
  const isBlank = node.textContent.trim() === "";
  const isLeftOut = read === undefined && node.attrs["when"] !== null && !isBlank;
  const note = isBlank ? words.empty : isLeftOut ? words.leftOut : "";
  const classes = [kindOf(node), isCurrent ? "current" : "", isBlank ? "blank" : "", isLeftOut ? "left-out" : ""];
  return {
    id: `paragraph-${id}`,
    class: classes.filter((one) => one !== "").join(" "),
    "data-label": read?.label ?? "",
    "data-note": note,
    ...(kindOf(node) === "heading" ? {} : { role: "group", "aria-label": joined(read?.name ?? words.unnumbered, note) }),
  };
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(". ");

/** A fact as its value, underlined; one without a value by what it is called, and marked in words. */
const factView =
  (words: EditorWords): NodeViewConstructor =>
  (_node, _view, _at, decorations): NodeView => {
    const dom = document.createElement("span");
    dom.classList.add("atom");
    const show = (all: readonly Decoration[]): void => {
      const spec = all.map((one) => one.spec as Partial<FactReading>).find(({ text }) => text !== undefined);
      const text = spec?.missing === true ? `${words.missing} ${spec.text ?? ""}` : (spec?.text ?? "");
      dom.classList.toggle("missing", spec?.missing === true);
      if (dom.textContent !== text) dom.textContent = text;
    };
    show(decorations);
    return {
      dom,
      update: (node, all) => {
        if (node.type.name !== "fact") return false;
        show(all);
        return true;
      },
      ignoreMutation: () => true,
    };
  };
