// The menu at the caret: `/` at the beginning of a word opens it, typing on filters it, arrows and Enter choose, Escape leaves
// the words as they are. The caret stays in the text.

import { Plugin, PluginKey, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Insertable } from "../../../lib/ipc/generated/api";
import { menuId, optionId } from "../menu-ids";
import { insertFact } from "./commands";
import { readingsOf } from "./readings";

/** The menu while it is open. */
export interface InsertMenu {
  /** Where the `/` stands. */
  readonly from: number;
  readonly query: string;
  readonly found: readonly Insertable[];
  /** Which of those found is chosen. */
  readonly at: number;
}

type Act = { readonly open: number } | { readonly step: 1 | -1 } | "close";

const key = new PluginKey<InsertMenu | null>("insert-menu");
const menuOf = (state: EditorState): InsertMenu | null => key.getState(state) ?? null;
const longest = 40;

/** `onmenu` is told of the menu whenever it is another. */
export const insertMenu = (onmenu: (menu: InsertMenu | null) => void): Plugin<InsertMenu | null> =>
  new Plugin<InsertMenu | null>({
    key,
    state: {
      init: () => null,
      apply(tr, menu, _before, state) {
        const act = tr.getMeta(key) as Act | undefined;
        if (act === "close") return null;
        if (act !== undefined && "open" in act) return menuAt(state, act.open, null);
        if (menu === null) return null;
        const now = menuAt(state, tr.mapping.map(menu.from, -1), menu);
        const step = act === undefined || now === null || now.found.length === 0 ? 0 : act.step;
        return now === null || step === 0 ? now : { ...now, at: (now.at + step + now.found.length) % now.found.length };
      },
    },
    props: {
      attributes(state): Record<string, string> {
        const menu = menuOf(state);
        if (menu === null || menu.found.length === 0) return {};
        return { "aria-controls": menuId, "aria-activedescendant": optionId(menu.at) };
      },
      handleTextInput: (view, from, to, text) => text === "/" && beginsWord(view.state, from) && openMenu(view, from, to),
      handleKeyDown: (view, event) => !event.isComposing && press(view, event.key),
      // Whoever scrolls the list is still choosing from it.
      handleDOMEvents: { blur: (view, { relatedTarget: to }) => !isInList(to) && close(view) && false },
    },
    view: () => ({
      update(view, before) {
        const menu = menuOf(view.state);
        if (menu !== menuOf(before)) onmenu(menu);
      },
      destroy: () => onmenu(null),
    }),
  });

/** Opens the menu at the caret, as typing `/` does. */
export function openMenu(view: EditorView, from: number, to: number): boolean {
  view.dispatch(view.state.tr.insertText("/", from, to).setMeta(key, { open: from } satisfies Act).scrollIntoView());
  return true;
}

/** Puts one of those found in place of what was typed. */
export function choose(view: EditorView, at: number): boolean {
  const menu = menuOf(view.state);
  const chosen = menu?.found[at];
  if (menu === null || chosen === undefined) return false;
  return insertFact(chosen.name, menu.from)(view.state, view.dispatch);
}

function press(view: EditorView, pressed: string): boolean {
  const menu = menuOf(view.state);
  if (menu === null) return false;
  switch (pressed) {
    case "ArrowDown":
    case "ArrowUp":
      view.dispatch(view.state.tr.setMeta(key, { step: pressed === "ArrowDown" ? 1 : -1 } satisfies Act));
      return true;
    case "Enter":
    case "Tab":
      return choose(view, menu.at);
    case "Escape":
      return close(view);
    default:
      return false;
  }
}

const isInList = (to: EventTarget | null): boolean => to instanceof Element && to.closest(`#${menuId}`) !== null;

function close(view: EditorView): boolean {
  if (menuOf(view.state) === null) return false;
  view.dispatch(view.state.tr.setMeta(key, "close" satisfies Act));
  return true;
}

function beginsWord(state: EditorState, at: number): boolean {
  const $at = state.doc.resolve(at);
  const before = $at.parent.textBetween(0, $at.parentOffset, undefined, "x").at(-1);
  return before === undefined || /[\s(“‘]/u.test(before);
}

/** The menu whose `/` stands at a place, or null where the caret has left it. */
function menuAt(state: EditorState, from: number, menu: InsertMenu | null): InsertMenu | null {
  const { $head, empty } = state.selection;
  if (!empty || $head.depth === 0 || from < $head.start() || $head.pos <= from) return null;
  const typed = state.doc.textBetween(from, $head.pos, undefined, "\n");
  const query = typed.slice(1);
  if (!typed.startsWith("/") || query.startsWith(" ") || query.includes("\n") || query.length > longest) return null;
  const found = matching(readingsOf(state)?.insertable ?? [], query);
  const at = menu?.query === query ? Math.min(menu.at, Math.max(0, found.length - 1)) : 0;
  return { from, query, found, at };
}

/** What is called, or reads, as what was typed: every word of it. */
function matching(all: readonly Insertable[], query: string): Insertable[] {
  const sought = query.toLowerCase().split(" ").filter((word) => word !== "");
  return all.filter(({ label, value }) => {
    const text = `${label} ${value}`.toLowerCase();
    return sought.every((word) => text.includes(word));
  });
}
