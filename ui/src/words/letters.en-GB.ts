// Words of the letter composer.

import type { ParagraphKind, Weight } from "../lib/ipc/generated/api";
import { capital, counted } from "./counted";

export const letters = {
  newTitle: "New letter",
  kind: {
    "referral-request": "Request for mandatory referral and independent investigation",
    chaser: "Chaser and escalation",
  } as Record<string, string>,
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
  facts: { to: "To", datedOn: "Dated", replyBy: "Answer by", means: "Sent", theirReference: "Their ref" },
  noReference: "not given",
  change: "Change",
  changeOf: (what: string) => `Change: ${what}`,
  done: "Done",
  meansOffered: ["By email", "By post", "By email and first class post", "By hand"],
  paragraphs: "Paragraphs",
  factsFollow: "Inserted facts update themselves",
  factHelp: "Words in braces are facts of the record. Leave the braces as they are, and the fact follows the record.",
  editParagraph: (label: string) => `Paragraph ${label}`,
  paragraphKind: {
    heading: "Heading",
    numbered: "Paragraph",
    ask: "Ask",
  } satisfies Record<ParagraphKind, string>,
  emptyParagraph: "Empty paragraph",
  leftOut: "Left out: the record has nothing for it, or the letter goes elsewhere",
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

/** What stands above the paragraphs of a letter, and can be changed there. */
export type LetterFact = keyof typeof letters.facts;
