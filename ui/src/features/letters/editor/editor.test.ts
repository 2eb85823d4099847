import { joinBackward } from "prosemirror-commands";
import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection, type Command, type Transaction } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { permanentIds } from "../../../lib/editor/permanent-ids";
import type { DraftParagraph, Insertable } from "../../../lib/ipc/generated/api";
import { addBelow, become, insertFact, move, remove, split, unconditionalWhenMerged } from "./commands";
import { makeEditor, type Editor } from "./editor";
import { insertMenu, type InsertMenu } from "./insert-menu";
import { readingsPlugin, type Readings } from "./readings";
import { documentOf, paragraphsOf } from "./schema";
import { piecesOf, sourceOf } from "./source";

const letter: DraftParagraph[] = [
  { id: 1, kind: "heading", source: "For whom", when: null },
  { id: 2, kind: "numbered", source: "We act for {clients.counted}.", when: null },
  { id: 5, kind: "ask", source: "Record it.", when: "to.psd" },
];

/** The letter after commands, with the caret so many places into a paragraph. */
function edited(id: number, within: number, ...commands: Command[]): DraftParagraph[] {
  const doc = documentOf(letter);
  let last = 5;
  let state = EditorState.create({ doc, plugins: [history(), permanentIds(() => (last += 1)), unconditionalWhenMerged] });
  doc.forEach((node, at) => {
    if (node.attrs["id"] === id) state = state.apply(state.tr.setSelection(TextSelection.create(doc, at + 1 + within)));
  });
  for (const command of commands) command(state, (tr) => (state = state.apply(tr)));
  return paragraphsOf(state.doc);
}
const brief = (paragraphs: readonly DraftParagraph[]): string[] => paragraphs.map(({ id, kind, source }) => `${id} ${kind}: ${source}`);

describe("the source of a paragraph", () => {
  const parts = ["We act", " ", "{force.name}", "{clients.counted}", "\\{", "{", "}", "\\", "{Not one}", "{}", "{x", "ŵ — “said”", "{earlier-reports}"];
  const drawn = (seed: number): string => {
    let state = seed;
    return Array.from({ length: 1 + (seed % 9) }, () => {
      state = (state * 1103515245 + 12345) % 2147483648;
      return parts[state % parts.length] ?? "";
    }).join("");
  };
  const sources = Array.from({ length: 500 }, (_, seed) => drawn(seed));

  test("comes back as a source that reads the same, whatever is in it", () => {
    const apart = (source: string): string =>
      piecesOf(source).map((piece) => ("text" in piece ? piece.text : `<${piece.fact}>`)).join("").replaceAll("\\ <", "\\<");
    const back = (source: string): string => paragraphsOf(documentOf([{ id: 1, kind: "numbered", source, when: null }]))[0]?.source ?? "";
    const others = sources.filter((source) => apart(back(source)) !== apart(source) || back(back(source)) !== back(source));
    expect(others).toEqual([]);
  });

  test("is unchanged where it was written by this program", () => {
    for (const source of ["", "We act for {clients.counted} of {force.name}.", "A set \\{1, 2}.", "\\{{force.name}}", "C:\\files"]) {
      expect(sourceOf(piecesOf(source))).toBe(source);
    }
  });

  test("tells a fact from a brace as the letter does", () => {
    expect(piecesOf("a {b.c} \\{d} {E} \\\\{f}")).toEqual([{ text: "a " }, { fact: "b.c" }, { text: " {d} {E} \\{f}" }]);
    expect(piecesOf("one\n  two")).toEqual([{ text: "one two" }]);
  });
});

describe("the paragraphs of a letter", () => {
  test("come back from a document as they went in", () => {
    expect(paragraphsOf(documentOf(letter))).toEqual(letter);
    expect(paragraphsOf(documentOf([]))).toEqual([{ id: 1, kind: "numbered", source: "", when: null }]);
  });

  test("split keep their id on the first half, and their condition on both", () => {
    expect(brief(edited(2, 3, split)).slice(1, 3)).toEqual(["2 numbered: We ", "6 numbered: act for {clients.counted}."]);
    expect(edited(5, 3, split).slice(2).map(({ id, when }) => [id, when])).toEqual([[5, "to.psd"], [6, "to.psd"]]);
  });

  test("split at their end begin one that is always printed; after a heading, a numbered one", () => {
    expect(edited(5, 10, split).at(-1)).toEqual({ id: 6, kind: "ask", source: "", when: null });
    expect(brief(edited(1, 8, split))[1]).toBe("6 numbered: ");
  });

  test("split and taken back are as they were", () => {
    expect(edited(2, 3, split, undo)).toEqual(letter);
  });

  test("joined keep the first’s id and kind, and are always printed where their conditions differ", () => {
    const joined = edited(5, 0, joinBackward);
    expect(brief(joined)).toEqual(["1 heading: For whom", "2 numbered: We act for {clients.counted}.Record it."]);
    const second = edited(5, 0, move(-1), joinFirstOf);
    expect(second.find(({ id }) => id === 5)?.when).toBeNull();
    expect(edited(5, 0, joinBackward, undo)).toEqual(letter);
  });

  test("change between numbered and ask, and move, but not past the ends", () => {
    expect(brief(edited(2, 0, become("ask")))[1]).toBe("2 ask: We act for {clients.counted}.");
    expect(edited(5, 0, move(-1)).map(({ id }) => id)).toEqual([1, 5, 2]);
    expect(edited(1, 0, move(1), move(1), move(1)).map(({ id }) => id)).toEqual([2, 5, 1]);
    expect(edited(1, 0, move(-1))).toEqual(letter);
  });

  test("are added below with ids that none has had, and taken out to the last", () => {
    expect(brief(edited(5, 0, addBelow)).at(-1)).toBe("6 ask: ");
    expect(edited(5, 0, addBelow, remove, addBelow).at(-1)?.id).toBe(7);
    expect(brief(edited(1, 0, remove, remove, remove))).toEqual(["5 ask: "]);
  });

  test("take a fact at the caret", () => {
    expect(brief(edited(1, 3, insertFact("force.name")))[0]).toBe("1 heading: For{force.name} whom");
  });
});

/** Joins the last paragraph to the one before it. */
const joinFirstOf: Command = (state, dispatch) => {
  const before = state.doc.content.size - (state.doc.lastChild?.nodeSize ?? 0);
  dispatch?.(state.tr.join(before));
  return true;
};

describe("the editor of a letter", () => {
  const readings = (counted: string): Readings => ({
    facts: new Map([["clients.counted", { text: counted, missing: false }]]),
    insertable: [
      { name: "clients.counted", kind: "fact", label: "How many clients", value: counted },
      { name: "force.name", kind: "fact", label: "The force concerned", value: "Northmere Constabulary" },
      { name: "letters.l01", kind: "letter", label: "Ours of 3 November 2026", value: "our letter of 3 November 2026" },
    ],
    paragraphs: new Map([[1, { label: "", name: "Heading" }], [2, { label: "1", name: "Paragraph 1" }]]),
  });
  let editor: Editor | undefined;
  let changes: DraftParagraph[][] = [];
  afterEach(() => {
    editor?.destroy();
    document.body.replaceChildren();
    changes = [];
  });
  function made(): HTMLElement {
    const place = document.createElement("div");
    document.body.append(place);
    editor = makeEditor(place, {
      id: "letter-paragraphs", label: "Paragraphs", describedby: "help",
      words: { missing: "no value yet:", leftOut: "Left out", empty: "Empty", unnumbered: "Paragraph" },
      paragraphs: letter, lastParagraph: 5, readings: readings("one client"),
      onchange: (paragraphs) => changes.push(paragraphs), oncurrent: () => undefined, onmenu: () => undefined,
      onundo: () => undefined, onredo: () => undefined,
    });
    return place;
  }

  test("shows facts as they read, numbers, and what is left out, in words that are read aloud", () => {
    const place = made();
    const second = place.querySelector("#paragraph-2");
    expect(second?.textContent).toContain("We act for one client.");
    expect(second?.getAttribute("data-label")).toBe("1");
    expect(second?.getAttribute("aria-label")).toBe("Paragraph 1");
    expect(place.querySelector("#paragraph-5")?.getAttribute("aria-label")).toBe("Paragraph. Left out");
    expect(place.querySelector("h3")?.textContent).toBe("For whom");
    editor?.show({ ...readings(""), facts: new Map([["clients.counted", { text: "number of clients", missing: true }]]) });
    expect(place.querySelector(".atom.missing")?.textContent).toBe("no value yet: number of clients");
  });

  test("keeps caret and edits where they are when the record answers", () => {
    const place = made();
    editor?.focusOn(2);
    editor?.become("ask");
    const caret = (): unknown[] => {
      const selection = document.getSelection();
      return [selection?.anchorNode, selection?.anchorOffset];
    };
    const before = caret();
    const told = changes.length;
    const atom = place.querySelector(".atom");
    editor?.show(readings("two clients"));
    expect(place.querySelector(".atom")).toBe(atom);
    expect(atom?.textContent).toBe("two clients");
    expect(caret()).toEqual(before);
    expect(changes).toHaveLength(told);
    expect(editor?.undo()).toBe(true);
    expect(changes.at(-1)?.[1]?.kind).toBe("numbered");
  });

  test("puts other paragraphs in place of all as one edit", () => {
    made();
    editor?.replace([{ id: 9, kind: "numbered", source: "Earlier.", when: null }]);
    expect(changes.at(-1)).toEqual([{ id: 9, kind: "numbered", source: "Earlier.", when: null }]);
    editor?.undo();
    expect(changes.at(-1)).toEqual(letter);
  });

  test("pastes plain text alone, of the kind that it is put into; what was cut here keeps its facts", () => {
    const place = made();
    const box = place.firstElementChild as HTMLElement;
    const held = new Map<string, string>();
    const act = (kind: string): void => {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      const clipboardData = { setData: (type: string, text: string) => held.set(type, text), getData: (type: string) => held.get(type) ?? "" };
      box.dispatchEvent(Object.assign(event, { clipboardData }));
    };
    editor?.focusOn(5);
    held.set("text/html", "<b>bold</b>");
    held.set("text/plain", " {force.name}\r\n\u0007second");
    act("paste");
    expect(brief(changes.at(-1) ?? []).slice(2)).toEqual(["5 ask: Record it.\\{force.name}", "6 ask: second"]);
    box.dispatchEvent(new KeyboardEvent("keydown", { key: "a", ctrlKey: true, bubbles: true }));
    act("cut");
    expect(held.get("text/plain")).toContain("We act for one client.");
    act("paste");
    expect(changes.at(-1)?.map(({ source }) => source)).toContain("We act for {clients.counted}.");
  });
});

describe("the menu at the caret", () => {
  const insertable: Insertable[] = [
    { name: "clients.counted", kind: "fact", label: "How many clients", value: "one client" },
    { name: "force.name", kind: "fact", label: "The force concerned", value: "Northmere Constabulary" },
    { name: "letters.l01", kind: "letter", label: "Ours of 3 November 2026", value: "our letter of 3 November 2026" },
  ];
  const words = { missing: "no value yet:", leftOut: "Left out", empty: "Empty", unnumbered: "Paragraph" };
  let view: EditorView;
  let menu: InsertMenu | null = null;
  beforeEach(() => {
    const doc = documentOf([{ id: 1, kind: "numbered", source: "On", when: null }]);
    const readings = { facts: new Map(), paragraphs: new Map(), insertable };
    const plugins = [readingsPlugin(readings, words), insertMenu((now) => (menu = now)), history()];
    const state = EditorState.create({ doc, selection: TextSelection.atEnd(doc), plugins });
    view = new EditorView(document.body.appendChild(document.createElement("div")), { state });
  });
  afterEach(() => {
    view.destroy();
    document.body.replaceChildren();
  });
  /** Types as the view does: asks its plugins, then puts the text in. */
  function type(text: string): void {
    for (const letter of text) {
      const { from, to } = view.state.selection;
      const insert = (): Transaction => view.state.tr.insertText(letter, from, to);
      const isTaken = view.someProp("handleTextInput", (take) => take(view, from, to, letter, insert));
      if (isTaken !== true) view.dispatch(insert());
    }
  }
  const press = (key: string): boolean =>
    !view.dom.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const names = (): string[] => menu?.found.map(({ name }) => name) ?? [];
  const source = (): string => paragraphsOf(view.state.doc)[0]?.source ?? "";

  test("opens at the beginning of a word alone, and is filtered by what is typed", () => {
    type("/");
    expect(menu).toBeNull();
    type(" /");
    expect(names()).toEqual(["clients.counted", "force.name", "letters.l01"]);
    type("nov let");
    expect(names()).toEqual(["letters.l01"]);
    expect(view.dom.getAttribute("aria-activedescendant")).toBe("insert-menu-0");
    expect(press("Enter")).toBe(true);
    expect(menu).toBeNull();
    expect(source()).toBe("On/ {letters.l01}");
  });

  test("is gone through by the arrows, round and round, and left by Escape or a space", () => {
    type(" /");
    press("ArrowUp");
    expect(menu?.at).toBe(2);
    press("ArrowDown");
    press("ArrowDown");
    expect(menu?.at).toBe(1);
    press("Tab");
    expect(source()).toBe("On {force.name}");
    type(" /f");
    expect(press("Escape")).toBe(true);
    expect(menu).toBeNull();
    expect(press("Escape")).toBe(false);
    type(" / 2");
    expect(menu).toBeNull();
    expect(source()).toBe("On {force.name} /f / 2");
  });

  test("has nothing of a name that there is not, and goes with the words that opened it", () => {
    type(" /zzz");
    expect(menu?.found).toEqual([]);
    expect(view.dom.hasAttribute("aria-activedescendant")).toBe(false);
    expect(press("Enter")).toBe(false);
    undo(view.state, view.dispatch);
    expect(menu).toBeNull();
    expect(source()).toBe("On");
  });
});
