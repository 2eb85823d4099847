// A box that scrolls takes the focus, so that the arrow keys can scroll it.

import type { Attachment } from "svelte/attachments";

/** Lets a box take the focus. */
export const scrolls: Attachment<HTMLElement> = (box) => {
  box.tabIndex = 0;
};
