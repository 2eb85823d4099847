// Only plain text is pasted, a line to a paragraph, and nothing is dragged in or out. The browser's own parser of HTML is
// never asked.

import { Fragment, Slice, type Node } from "prosemirror-model";
import { Plugin, type Command, type EditorState } from "prosemirror-state";

/** Makes a paragraph of a line of text. */
export type ToParagraph = (text: string) => Node;

/** What pasted text becomes: lines are paragraphs, blank lines are dropped, and the ends join what they are put into. */
export function sliceOf(text: string, toParagraph: ToParagraph): Slice {
  const lines = text.split(/\r\n?|\n/u).map((line) => line.replaceAll(/[\p{Cc}\u2028\u2029]/gu, " ").trim());
  const paragraphs = lines.filter((line) => line !== "").map(toParagraph);
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
}

/** Puts text where the selection is. */
export const insertPlain =
  (text: string, toParagraph: ToParagraph): Command =>
  (state: EditorState, dispatch) => {
    const slice = sliceOf(text, toParagraph);
    if (slice.size > 0) dispatch?.(state.tr.replaceSelection(slice).scrollIntoView());
    return slice.size > 0;
  };

/** Pastes plain text alone. */
export const plainPaste = (toParagraph: ToParagraph): Plugin =>
  new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          insertPlain(event.clipboardData?.getData("text/plain") ?? "", toParagraph)(view.state, view.dispatch);
          event.preventDefault();
          return true;
        },
        dragstart: refuse,
        drop: refuse,
      },
    },
  });

/** Refuses an event that would drag something in or out. */
export function refuse(_view: unknown, event: Event): boolean {
  event.preventDefault();
  return true;
}
