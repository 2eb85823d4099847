import { splitBlock, joinBackward } from "prosemirror-commands";
import { history, undo } from "prosemirror-history";
import { EditorState, TextSelection, type Command } from "prosemirror-state";
import { describe, expect, test } from "vitest";
import { paragraphId } from "../../../invented/statements";
import { permanentIds } from "../../../lib/editor/permanent-ids";
import { insertPlain } from "../../../lib/editor/plain-paste";
import type { Paragraph } from "../../../lib/ipc/generated/api";
import { makeEditor } from "./editor";
import { documentOf, freshId, newParagraph, paragraphsOf } from "./schema";

const account: Paragraph[] = [
  { id: paragraphId(1), text: "one two" },
  { id: paragraphId(2), text: "three" },
];

function edited(at: number, ...commands: Command[]): Paragraph[] {
  const doc = documentOf(account);
  let state = EditorState.create({ doc, plugins: [history(), permanentIds(freshId)] });
  state = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  for (const command of commands) command(state, (tr) => (state = state.apply(tr)));
  return paragraphsOf(state.doc);
}
const ids = (paragraphs: readonly Paragraph[]): (1 | 2 | "new")[] =>
  paragraphs.map(({ id }) => (id === paragraphId(1) ? 1 : id === paragraphId(2) ? 2 : "new"));
const texts = (paragraphs: readonly Paragraph[]): string[] => paragraphs.map(({ text }) => text);

describe("the paragraphs of an account", () => {
  test("come back from a document as they went in", () => {
    expect(paragraphsOf(documentOf(account))).toEqual(account);
    expect(texts(paragraphsOf(documentOf([])))).toEqual([""]);
  });

  test("split in the middle keep their id on the first half", () => {
    const split = edited(4, splitBlock);
    expect(texts(split)).toEqual(["one", " two", "three"]);
    expect(ids(split)).toEqual([1, "new", 2]);
  });

  test("pushed down by an empty one keep their id with their words", () => {
    const split = edited(1, splitBlock);
    expect(texts(split)).toEqual(["", "one two", "three"]);
    expect(ids(split)).toEqual(["new", 1, 2]);
  });

  test("merged keep the earlier id", () => {
    const merged = edited(10, joinBackward);
    expect(texts(merged)).toEqual(["one twothree"]);
    expect(ids(merged)).toEqual([1]);
  });

  test("split and taken back are as they were", () => {
    expect(edited(4, splitBlock, undo)).toEqual(account);
  });

  test("pasted are plain, a line each, with ids of their own", () => {
    const pasted = edited(8, insertPlain(" and\r\n\r\n<b>bold</b>\u0007\nlast", newParagraph));
    expect(texts(pasted)).toEqual(["one twoand", "<b>bold</b>", "last", "three"]);
    expect(ids(pasted)).toEqual([1, "new", "new", 2]);
  });
});

test("a fresh id is a UUID that no other is", () => {
  const drawn = Array.from({ length: 200 }, freshId);
  expect(new Set(drawn).size).toBe(200);
  for (const id of drawn) expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
});

test("the editor corrects nothing, and is a text box with a name", () => {
  const place = document.createElement("div");
  document.body.append(place);
  const editor = makeEditor(place, {
    id: "paragraphs", label: "The account", describedby: "help", paragraphs: account, onchange: () => undefined,
  });
  const box = place.firstElementChild;
  expect(box?.getAttribute("role")).toBe("textbox");
  expect([box?.getAttribute("spellcheck"), box?.getAttribute("autocorrect"), box?.getAttribute("autocapitalize")])
    .toEqual(["false", "off", "off"]);
  editor.destroy();
  expect(place.childElementCount).toBe(0);
});
