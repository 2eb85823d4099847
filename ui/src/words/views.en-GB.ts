// Words of the screen on which a file from outside is looked at.

import type { ViewedHeaderName } from "../lib/ipc/generated/api";

export const views = {
  look: "Look at it",
  show: "Show it",
  cover: "Cover",
  covered: "Covered. That it is shown is recorded once for as long as the casebook is open.",
  looking: "Looking at the file…",
  contentNote: (note: string) => `Content note: ${note}`,
  notAtHome: "Not to be opened at home. Show it only where nobody else can see the screen.",
  noKind: "Candour cannot show a file of this kind. Save a copy, or open one in another program.",
  pages: "Pages and size",
  shown: "The file",
  pageAlt: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pictureAlt: "The picture that this file is",
  first: "First page",
  last: "Last page",
  goTo: "Go to page",
  go: "Go",
  noSuchPage: (pages: number) => `Write a number from 1 to ${pages}.`,
  percent: (percent: number) => `${percent} %`,
  again: "Show it again",
  header: {
    from: "From",
    to: "To",
    cc: "Copy to",
    date: "Sent, as it says",
    subject: "Subject",
  } satisfies Record<ViewedHeaderName, string>,
  cut: "The text goes on. Save a copy to read the rest.",
  noText: "It holds no text.",
  parts: "What is attached",
  column: { name: "Name", mime: "Kind, as it says", length: "Size", act: "Evidence" },
  keep: "Keep as evidence",
  notTaken: "Only in a copy of the whole",
  kept: (number: number) => `Is evidence file ${number}`,
} as const;
