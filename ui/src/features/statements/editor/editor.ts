// The editor of an account, made of ProseMirror. It is loaded only where an account is written.

import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, Plugin, Selection } from "prosemirror-state";
import { Decoration, DecorationSet, EditorView } from "prosemirror-view";
import { permanentIds } from "../../../lib/editor/permanent-ids";
import { plainPaste } from "../../../lib/editor/plain-paste";
import type { Paragraph } from "../../../lib/ipc/generated/api";
import { documentOf, freshId, newParagraph, paragraphsOf } from "./schema";

/** What the editor is told. */
export interface EditorOptions {
  readonly id: string;
  readonly label: string;
  readonly describedby: string;
  readonly paragraphs: readonly Paragraph[];
  /** Told of the paragraphs whenever they change. */
  readonly onchange: (paragraphs: Paragraph[]) => void;
}

/** What can be done with an editor from outside. */
export interface Editor {
  readonly focus: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly destroy: () => void;
}

/** Blank paragraphs have no number: they are not kept when the account is sealed. */
const blanks = new Plugin({
  props: {
    decorations({ doc }) {
      const blank: Decoration[] = [];
      doc.forEach((node, at) => {
        if (node.textContent.trim() === "") blank.push(Decoration.node(at, at + node.nodeSize, { class: "blank" }));
      });
      return DecorationSet.create(doc, blank);
    },
  },
});

/** Puts an editor into an element, with the caret at the end. */
export function makeEditor(place: HTMLElement, { id, label, describedby, paragraphs, onchange }: EditorOptions): Editor {
  const doc = documentOf(paragraphs);
  const state = EditorState.create({
    doc,
    selection: Selection.atEnd(doc),
    plugins: [
      history(),
      keymap({ "Mod-z": undo, "Mod-y": redo, "Mod-Shift-z": redo }),
      keymap(baseKeymap),
      permanentIds(freshId),
      plainPaste(newParagraph),
      blanks,
    ],
  });
  const view = new EditorView(place, {
    state,
    attributes: {
      id, role: "textbox", "aria-multiline": "true", "aria-label": label, "aria-describedby": describedby,
      spellcheck: "false", autocorrect: "off", autocapitalize: "off", autocomplete: "off", tabindex: "0",
    },
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      if (transaction.docChanged) onchange(paragraphsOf(view.state.doc));
    },
  });
  return {
    focus: () => view.focus(),
    undo: () => undo(view.state, view.dispatch),
    redo: () => redo(view.state, view.dispatch),
    destroy: () => view.destroy(),
  };
}
