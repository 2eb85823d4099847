// Words about the paragraphs that an allegation or a description rests on.

export const sources = {
  title: "Source",
  none: "No source yet",
  source: (account: number, paragraph: number) => `Paragraph ${paragraph} of account ${account}`,
  gone: (account: number) => `A paragraph since taken out of account ${account}`,
  changed: "Its words have changed since it was cited.",
  citeAgain: "Cite it as it is now",
  remove: "Take out",
  add: "Add a source",
  account: "Account",
  restsOn: "Which account says so?",
  paragraph: "Paragraph",
  cite: "Cite",
  citing: "Citing…",
  cancel: "Cancel",
  notANumber: "Write the number of a paragraph",
  noAccounts: "Take an account first.",
} as const;
