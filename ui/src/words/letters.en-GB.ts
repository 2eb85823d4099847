// Words of the letter composer.

import type { ParagraphKind, Weight } from "../lib/ipc/generated/api";
import { capital, counted } from "./counted";

export const letters = {
  newTitle: "New letter",
  kindLabel: "Which letter?",
  draftChaser: "Draft a chaser",
  officeLabel: "Who is it for?",
  officeMissing: "Choose who the letter is for",
  begin: "Begin the letter",
  beginning: "Beginning…",
  draftTo: (office: string) => `Draft. To ${office}.`,
  saved: (at: string) => `Saved ${at}`,
  keeping: "Saving…",
  changed: "Not saved yet",
  notSaved: "Not saved",
  undo: "Undo",
  makePdf: "Make PDF",
  paneLabel: { write: "Write", page: "Page", check: "Before it goes" },
  panes: { write: "Write", page: "Page", check: "Check" },
  panesLabel: "What to show",
  particulars: "What this letter says",
  ofAllegation: (number: number, what: string) => `Allegation ${number}: ${what}`,
  mayBeEmpty: (what: string) => `${what} (may be left empty)`,
  aboutLabel: "Which investigation is it about?",
  aboutNone: "Choose one",
  aboutChoice: (number: number, track: string, references: readonly string[]) =>
    [`${number}. ${track}`, ...references].join(", "),
  facts: { to: "To", datedOn: "Dated", replyBy: "Answer by", means: "Sent", theirReference: "Their ref", about: "About" },
  noReference: "not given",
  change: "Change",
  changeOf: (what: string) => `Change: ${what}`,
  done: "Done",
  meansOffered: ["By email", "By post", "By email and first class post", "By hand"],
  paragraphs: "Paragraphs",
  factHelp:
    "Underlined words are facts of the record, and follow it. Enter begins a paragraph; Alt with an arrow moves one; Control with a square bracket makes it an ask or a numbered paragraph.",
  paragraphTools: (name: string) => `This paragraph: ${name}`,
  kindOf: "What it is",
  editParagraph: (label: string) => `Paragraph ${label}`,
  paragraphKind: {
    heading: "Heading",
    numbered: "Paragraph",
    ask: "Ask",
  } satisfies Record<ParagraphKind, string>,
  editor: {
    missing: "no value yet:",
    leftOut: "Left out: the record has nothing for it, or the letter goes elsewhere",
    empty: "Empty: left out of the letter",
    unnumbered: "Paragraph",
  },
  addBelow: "Add below",
  moveUp: "Up",
  moveDown: "Down",
  remove: "Remove",
  preview: "Page preview",
  pageOf: (page: number, pages: number) => `Page ${page} of ${pages}`,
  pageAlt: (page: number, pages: number) => `Page ${page} of ${pages}, as it will be printed. “Read as text” gives its words.`,
  previousPage: "Previous page",
  nextPage: "Next page",
  fitWidth: "Fit width",
  wholePage: "Whole page",
  readAsText: "Read as text",
  showPages: "Show pages",
  drawAgain: "Draw the pages again",
  pageLost: "This page could not be shown.",
  checksMet: (met: number, all: number) => `${met} of ${all} checks met`,
  summary: (stops: number, looks: number): string => {
    const parts = [];
    if (stops > 0) parts.push(`${capital(counted(stops, "thing stops", "things stop"))} this letter.`);
    if (looks > 0) parts.push(`${capital(counted(looks, "needs", "need"))} a look.`);
    return parts.length === 0 ? "Nothing stops this letter." : parts.join(" ");
  },
  group: {
    stop: "Stops the letter",
    look: "Needs a look",
    fine: "In order",
  } satisfies Record<Weight, string>,
  settle: {
    settings: "Open Settings",
    matter: "Open the matter",
    client: "Open the client’s authorities",
    allegation: "Open the allegation",
    investigations: "Open the investigations",
    particular: "Write it",
    office: "Write the address",
    letter: "Go to the letter",
  },
  accept: "Accept with a reason",
  acceptReason: "Why it may go as it is",
  acceptMissing: "Write why it may go as it is",
  acceptSave: "Accept",
  accepted: (reason: string) => `Accepted: ${reason}`,
  takeBack: "Take back",
  cancel: "Cancel",
  issueTitle: "Issue this letter?",
  issueTo: "It goes to",
  issueFreezes: "The pages are frozen as they are now and entered in the ledger with their SHA-256. A correction is a new letter.",
  issueLearns: "What they will learn about your clients is in these pages, and nothing else goes with them.",
  issuePages: (n: number) => capital(counted(n, "page", "pages")),
  issue: "Issue the letter",
  issuing: "Issuing…",
  action: {
    nextProblem: "next problem",
    makePdf: "make PDF",
    undo: "undo the last edit",
    redo: "redo the edit",
    keep: "save the draft",
  },
} as const;

export const matching = {
  title: "Is this the letter we sent?",
  intro: "Choose a file. Its bytes are compared with those of every letter that was issued from this casebook. Nothing of it is opened or kept.",
  choose: "Choose a file",
  isOne: "Yes: it is this letter, byte for byte",
  isOneMeans: "A file that differs in one character, in a date or in its metadata would have another SHA-256.",
  isNone: "No letter of this casebook has these bytes",
  isNoneMeans:
    "A scan of a letter, a copy saved again by another program, or one that was changed is another file. A letter from another casebook is not known here.",
  letter: "Letter",
  reference: "Our reference",
  to: "To",
  dated: "Dated",
  hash: "SHA-256",
  open: "Open the letter",
} as const;

/** What stands above the paragraphs of a letter, and can be changed there. */
export type LetterFact = keyof typeof letters.facts;
