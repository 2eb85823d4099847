// Examples of a component are its documentation, what the gallery shows and what its test renders, at once.

import { createRawSnippet, type Snippet } from "svelte";

/** Examples of one component by name: the props of each. */
export type Examples<One extends (internals: never, props: never) => object> = Readonly<Record<string, Parameters<One>[1]>>;

/** Words inside a component. They are the example's own, never a person's. */
export function text(words: string): Snippet {
  return createRawSnippet(() => ({ render: () => `<span>${words}</span>` }));
}

/** Parts of a table: HTML of the example's own. */
export function rows(html: string): Snippet {
  return createRawSnippet(() => ({ render: () => html }));
}
