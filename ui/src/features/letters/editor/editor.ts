// The editor of a letter, made of ProseMirror: one for all of its paragraphs. It is loaded only where a letter is written.

import { baseKeymap } from "prosemirror-commands";
import { history, isHistoryTransaction, redo, undo, undoDepth } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { permanentIds } from "../../../lib/editor/permanent-ids";
import type { DraftParagraph, ParagraphKind } from "../../../lib/ipc/generated/api";
import { clipboard } from "./clipboard";
import { addBelow, become, current, move, putBack, remove, reword, split, unconditionalWhenMerged } from "./commands";
import { choose, insertMenu, openMenu, type InsertMenu } from "./insert-menu";
import { readingsPlugin, withReadings, type EditorWords, type Readings } from "./readings";
import { documentOf, namesOf, paragraphsOf } from "./schema";

/** Keystrokes within this time of each other, in milliseconds, are taken back together. */
const pauseBetweenEdits = 600;

/** The paragraph of the caret. */
export type CurrentParagraph = Pick<DraftParagraph, "id" | "kind">;

/** Whether a change is an edit of its own, goes on with the running one, or takes one back or makes it again. */
export type EditOfParagraphs = "new" | "running" | "undoing";

/** What the editor is told. */
export interface EditorOptions {
  readonly id: string;
  readonly label: string;
  readonly describedby: string;
  readonly words: EditorWords;
  readonly paragraphs: readonly DraftParagraph[];
  /** The highest id that a paragraph of the letter has had. */
  readonly lastParagraph: number;
  readonly readings: Readings;
  /** Told of the paragraphs whenever they change. */
  readonly onchange: (paragraphs: DraftParagraph[], edit: EditOfParagraphs) => void;
  /** Told of the paragraph of the caret whenever it is another. */
  readonly oncurrent: (paragraph: CurrentParagraph) => void;
  /** Told of the menu at the caret, or that there is none. */
  readonly onmenu: (menu: InsertMenu | null) => void;
  /** Asked to take the last edit of the letter back. */
  readonly onundo: () => void;
  /** Asked to make it again. */
  readonly onredo: () => void;
}

/** What can be done with an editor from outside. What acts on a paragraph acts on that of the caret. */
export interface Editor {
  readonly focus: () => void;
  /** Puts the caret at the end of a paragraph. */
  readonly focusOn: (id: number) => void;
  /** Takes the last edit back; false where there is none. */
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  /** Shows what the record says now. */
  readonly show: (readings: Readings) => void;
  /** Opens the menu of what can be inserted at the caret. */
  readonly openMenu: () => void;
  /** Inserts one of those that the menu has found. */
  readonly choose: (at: number) => void;
  /** Where a place in the document stands in the window. */
  readonly caretAt: (place: number) => { left: number; top: number; bottom: number };
  readonly become: (kind: ParagraphKind) => void;
  readonly move: (by: -1 | 1) => void;
  readonly addBelow: () => void;
  readonly remove: () => void;
  /** Gives a paragraph other words, as one edit, and puts the caret behind them. */
  readonly reword: (id: number, source: string) => void;
  /** Puts a paragraph that was taken out below that of the caret, as one edit. */
  readonly putBack: (paragraph: Omit<DraftParagraph, "when">) => void;
  /** Puts other paragraphs in place of all, as one edit. */
  readonly replace: (paragraphs: readonly DraftParagraph[]) => void;
  readonly destroy: () => void;
}

/** Puts an editor into an element, with the caret before the first word. */
export function makeEditor(holder: HTMLElement, options: EditorOptions): Editor {
  const { id, label, describedby, words, paragraphs, lastParagraph, readings, onchange, oncurrent, onmenu, onundo, onredo } = options;
  const doc = documentOf(paragraphs);
  let last = Math.max(lastParagraph, ...paragraphs.map((one) => one.id));
  let at: CurrentParagraph | null = null;

  const state = EditorState.create({
    doc,
    selection: TextSelection.atStart(doc),
    plugins: [
      readingsPlugin(readings, words),
      insertMenu(onmenu),
      history({ newGroupDelay: pauseBetweenEdits, depth: 200 }),
      keymap({
        "Mod-z": asked(onundo),
        "Mod-y": asked(onredo),
        "Mod-Shift-z": asked(onredo),
        Enter: split,
        "Shift-Enter": split,
        "Alt-ArrowUp": move(-1),
        "Alt-ArrowDown": move(1),
        "Mod-]": become("ask"),
        "Mod-[": become("numbered"),
      }),
      keymap(baseKeymap),
      permanentIds(() => (last += 1)),
      unconditionalWhenMerged,
      clipboard(),
    ],
  });
  const view = new EditorView(holder, {
    state,
    attributes: {
      id, role: "textbox", "aria-multiline": "true", "aria-label": label, "aria-describedby": describedby,
      spellcheck: "false", autocorrect: "off", autocapitalize: "off", autocomplete: "off", tabindex: "0",
    },
    dispatchTransaction(transaction) {
      const before = view.state;
      view.updateState(before.apply(transaction));
      if (transaction.docChanged) {
        const edit = undoDepth(view.state) > undoDepth(before) ? "new" : "running";
        onchange(paragraphsOf(view.state.doc), isHistoryTransaction(transaction) ? "undoing" : edit);
      }
      tellCurrent();
    },
  });

  function tellCurrent(): void {
    const node = current(view.state)?.node;
    if (node === undefined) return;
    const { id: paragraph, kind } = namesOf(node);
    if (at?.id === paragraph && at.kind === kind) return;
    at = { id: paragraph, kind };
    oncurrent(at);
  }
  const run = (command: Command): boolean => {
    const isDone = command(view.state, view.dispatch);
    view.focus();
    return isDone;
  };
  function focusOn(paragraph: number): void {
    view.state.doc.forEach((node, offset) => {
      if (node.attrs["id"] !== paragraph) return;
      const end = TextSelection.create(view.state.doc, offset + node.nodeSize - 1);
      view.dispatch(view.state.tr.setSelection(end).scrollIntoView());
    });
    view.focus();
  }
  tellCurrent();
  return {
    focus: () => view.focus(),
    focusOn,
    undo: () => undo(view.state, view.dispatch),
    redo: () => redo(view.state, view.dispatch),
    show: (now) => view.dispatch(withReadings(view.state, now)),
    openMenu() {
      view.focus();
      openMenu(view, view.state.selection.from, view.state.selection.to);
    },
    choose(one) {
      choose(view, one);
      view.focus();
    },
    caretAt: (place) => view.coordsAtPos(place),
    become: (kind) => void run(become(kind)),
    move: (by) => void run(move(by)),
    addBelow: () => void run(addBelow),
    remove: () => void run(remove),
    reword(paragraph, source) {
      run(reword(paragraph, source));
      focusOn(paragraph);
    },
    putBack(paragraph) {
      run(putBack(paragraph));
      focusOn(paragraph.id);
    },
    replace(others) {
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, documentOf(others).content));
    },
    destroy: () => view.destroy(),
  };
}

const asked =
  (act: () => void): Command =>
  () => {
    act();
    return true;
  };
