// Invented templates: one kind in the firm's words, changed in each way, and one as shipped, for tests and the gallery.

import type { TemplateComparison, TemplateFact, TemplateLine, TemplateRecord, TemplateWording } from "../lib/ipc/generated/api";

const shippedWording: TemplateWording = {
  subject: "Overdue progress update: {force.name}",
  paragraphs: [
    { kind: "heading", source: "The last contact", when: null },
    { kind: "numbered", source: "We act for {clients.ciphers}. Consent to our acting was given {authority.given}.", when: null },
    { kind: "numbered", source: "The reference of the complaint is {investigation.references}.", when: "investigation.references" },
    { kind: "heading", source: "What we ask", when: null },
    { kind: "ask", source: "say what has been done since the last update; and", when: null },
    { kind: "ask", source: "say which steps come next, and when the work is expected to end.", when: null },
  ],
};

const ownWording: TemplateWording = {
  subject: "Update overdue: {force.name}",
  paragraphs: [
    { kind: "heading", source: "The last contact", when: null },
    { kind: "numbered", source: "We act for {clients.ciphers}. Authority was given to us {authority.given}.", when: null },
    { kind: "heading", source: "What we ask", when: null },
    { kind: "ask", source: "say what has been done since the last update; and", when: null },
    { kind: "ask", source: "say which steps come next, and when the work is expected to end.", when: "to.psd" },
    { kind: "ask", source: "offer a meeting within four weeks.", when: null },
  ],
};

const facts: TemplateFact[] = [
  { name: "authority.given", reads: "in writing on 3 November 2026", onlyWhere: null, isFlag: false },
  { name: "clients.ciphers", reads: "K7-4Q; K7-4Q and M3-9T", onlyWhere: null, isFlag: false },
  { name: "force.name", reads: "Northmere Constabulary", onlyWhere: null, isFlag: false },
  { name: "investigation.references", reads: "CO/114/26", onlyWhere: "there is a reference", isFlag: false },
  { name: "to.iopc", reads: "the letter goes to: Independent Office for Police Conduct", onlyWhere: null, isFlag: true },
  { name: "to.psd", reads: "the letter goes to: Professional Standards Department", onlyWhere: null, isFlag: true },
];

const unlike = { kindBefore: null, isWhenChanged: false, whenBefore: null } as const;

export const differences: TemplateComparison = {
  subject: [
    { change: "removed", text: "Overdue progress update" },
    { change: "added", text: "Update overdue" },
    { change: "same", text: ": {force.name}" },
  ],
  paragraphs: [
    { ...unlike, before: 1, after: 1, change: "same", kind: "heading", when: null, pieces: [{ change: "same", text: "The last contact" }] },
    {
      ...unlike, before: 2, after: 2, change: "changed", kind: "numbered", when: null,
      pieces: [
        { change: "same", text: "We act for {clients.ciphers}. " },
        { change: "removed", text: "Consent to our acting" },
        { change: "added", text: "Authority" },
        { change: "same", text: " was given " },
        { change: "added", text: "to us " },
        { change: "same", text: "{authority.given}." },
      ],
    },
    {
      ...unlike, before: 3, after: null, change: "removed", kind: "numbered", when: "investigation.references",
      pieces: [{ change: "removed", text: "The reference of the complaint is {investigation.references}." }],
    },
    { ...unlike, before: 4, after: 3, change: "same", kind: "heading", when: null, pieces: [{ change: "same", text: "What we ask" }] },
    {
      ...unlike, before: 5, after: 4, change: "same", kind: "ask", when: null,
      pieces: [{ change: "same", text: "say what has been done since the last update; and" }],
    },
    {
      before: 6, after: 5, change: "changed", kind: "ask", kindBefore: null, when: "to.psd", isWhenChanged: true, whenBefore: null,
      pieces: [{ change: "same", text: "say which steps come next, and when the work is expected to end." }],
    },
    {
      ...unlike, before: null, after: 6, change: "added", kind: "ask", when: null,
      pieces: [{ change: "added", text: "offer a meeting within four weeks." }],
    },
  ],
};

const nothing: TemplateComparison = {
  subject: [{ change: "same", text: shippedWording.subject }],
  paragraphs: differences.paragraphs.filter(({ change }) => change === "same"),
};

/** What would change if the shipped wording were used again. */
export const backToShipped: TemplateComparison = {
  subject: differences.subject,
  paragraphs: [
    ...nothing.paragraphs,
    {
      ...unlike, before: 6, after: null, change: "removed", kind: "ask", when: null,
      pieces: [{ change: "removed", text: "offer a meeting within four weeks." }],
    },
  ],
};

const line: TemplateLine = {
  kind: "update-request", title: "Request for a progress update", version: 2, changedOn: "2026-11-20", shippedAsAt: "2026-11-23",
  isShippedNewer: true,
};

export const lines: TemplateLine[] = [
  {
    kind: "referral-request", title: "Request for mandatory referral and independent investigation", version: null, changedOn: null,
    shippedAsAt: "2026-11-23", isShippedNewer: false,
  },
  line,
];

export const changed: TemplateRecord = {
  line, purpose: "Holds the body to the update that is due every four weeks", now: ownWording, shipped: shippedWording, differences,
  looks: ["No paragraph has a place for this: The reference of the complaint ({investigation.references})"],
  versions: [
    { number: 2, wording: ownWording, madeFrom: "2026-11-01", madeOn: "2026-11-20", reason: "A meeting is worth asking for" },
    { number: 1, wording: { ...ownWording, subject: "Update" }, madeFrom: "2026-11-01", madeOn: "2026-11-12", reason: "Counsel words it so" },
  ],
  facts,
};

export const shipped: TemplateRecord = {
  ...changed, line: { ...line, version: null, changedOn: null, isShippedNewer: false }, now: shippedWording, differences: nothing, looks: [],
  versions: [],
};
