// A text area as tall as its text. WebKitGTK has no `field-sizing`, so a few lines of script do it.

import type { Attachment } from "svelte/attachments";

/** Keeps a text area as tall as what is in it. `text` is read so that the height follows every change. */
export function autogrow(text: () => string): Attachment<HTMLTextAreaElement> {
  return (area) => {
    text();
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight}px`;
  };
}
