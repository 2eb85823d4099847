// Words go out as plain text, with the facts as they read; only plain text comes in. What was taken from this letter last keeps
// its facts when it is put back.

import { Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin, type EditorState } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { refuse, sliceOf } from "../../../lib/editor/plain-paste";
import { current } from "./commands";
import { readingsOf } from "./readings";
import { kindOf, schema } from "./schema";

/** Copies, cuts and pastes within a letter. */
export function clipboard(): Plugin {
  let taken: { text: string; slice: Slice } | null = null;

  function copy(view: EditorView, event: ClipboardEvent): boolean {
    event.preventDefault();
    if (view.state.selection.empty) return true;
    const slice = view.state.selection.content();
    const text = textOf(slice, view.state);
    event.clipboardData?.setData("text/plain", text);
    taken = { text, slice: new Slice(withoutIds(slice.content), slice.openStart, slice.openEnd) };
    return true;
  }
  function paste(view: EditorView, event: ClipboardEvent): boolean {
    event.preventDefault();
    const text = event.clipboardData?.getData("text/plain") ?? "";
    const slice = taken?.text === text ? taken.slice : plain(text, view.state);
    if (slice.size > 0) view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView());
    return true;
  }
  return new Plugin({
    props: {
      handleDOMEvents: {
        copy,
        cut: (view, event) => {
          copy(view, event);
          view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
          return true;
        },
        paste,
        dragstart: refuse,
        drop: refuse,
      },
    },
  });
}

/** Words from elsewhere, a line to a paragraph, of the kind that they are put into. A brace in them is a brace. */
function plain(text: string, state: EditorState): Slice {
  const kind = current(state)?.node;
  return sliceOf(text, (line) =>
    schema.node(kind === undefined || kindOf(kind) === "heading" ? "numbered" : kindOf(kind), null, [schema.text(line)]),
  );
}

function withoutIds(content: Fragment): Fragment {
  const nodes: Node[] = [];
  content.forEach((node) => nodes.push(node.isTextblock ? node.type.create({ ...node.attrs, id: null }, node.content) : node));
  return Fragment.from(nodes);
}

function textOf({ content }: Slice, state: EditorState): string {
  const facts = readingsOf(state)?.facts;
  const leaf = (node: Node): string => facts?.get(String(node.attrs["name"]))?.text ?? "";
  return content.textBetween(0, content.size, "\n", leaf);
}

