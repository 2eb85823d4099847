// Invented people, forces and letters for tests and for the gallery. Nobody in it is real, and nothing is quoted.

import type {
  Allegation, AllegationId, AllegationLine, Authority, AuthorityId, BodyId, CategoryId, Client, Composition,
  CorrespondenceId, Correspondence, CriterionId, DescribedId, DescribedLine, DescribedPerson, DescribedRecord,
  Directory, EarlierWording, ForceId, IdentificationId, IssuedLetter, LetterDrawing, LetterId, Matter, MatterId, MatterLine,
  OffenceId, Officer, PaperId, PartialDate, PartyId, PostingId, Understood,
} from "../lib/ipc/generated/api";
import { unprompted } from "../features/letters/occasions";

/** Ids as Rust would draw them, shortened. */
export const ids = {
  matter: "m-1" as MatterId,
  client: "p-1" as PartyId,
  secondClient: "p-2" as PartyId,
  officer: "p-7" as PartyId,
  described: "d-1" as DescribedId,
  otherDescribed: "d-2" as DescribedId,
  authority: "a-1" as AuthorityId,
  allegation: "g-1" as AllegationId,
  letter: "l-1" as LetterId,
  force: "northmere" as ForceId,
};

/** A date as said, with a range. */
export function said(words: string, earliest: string | null, latest: string | null): PartialDate {
  return { words, edtf: null, earliest, latest, kind: earliest === latest ? "exact" : "between", basis: "memory" };
}

/** Words as they are understood: these readings, the first of them settled. */
export function understood(...readings: readonly [PartialDate, ...PartialDate[]]): Understood {
  return { readings: [...readings], settled: readings[0], ask: null, fromBirth: false };
}

export const directory: Directory = {
  asAt: "2026-11-02",
  letters: [
    {
      id: "referral-request", title: "Request for mandatory referral and independent investigation",
      purpose: "Puts beyond argument that the matter must be referred",
    },
    { id: "chaser", title: "Chaser and escalation", purpose: "Proves the silence" },
    { id: "review-application", title: "Application for review", purpose: "Challenges the outcome of a complaint" },
  ],
  addressGoodForDays: 90,
  bodies: [
    {
      id: "psd" as BodyId, name: "Professional standards department", short: "PSD",
      addressee: "Head of Professional Standards", salutation: "Dear Head of Professional Standards", ofAForce: true,
      letters: ["referral-request", "chaser"], dutyToReceive: true, maxClass: "confidential-shareable", sizeLimitKilobytes: 7_500, isOff: false, names: [],
    },
    {
      id: "iopc" as BodyId, name: "Independent Office for Police Conduct", short: "IOPC",
      addressee: "The Director General", salutation: "Dear Director General", ofAForce: false,
      letters: ["referral-request", "chaser", "review-application"], dutyToReceive: true, maxClass: "confidential-shareable", sizeLimitKilobytes: 7_500, isOff: false, names: [],
    },
    {
      id: "press" as BodyId, name: "A newspaper", short: "Press", addressee: "The Editor", salutation: "Dear Editor",
      ofAForce: false, letters: [], dutyToReceive: false, maxClass: "public", sizeLimitKilobytes: null, isOff: false, names: [],
    },
  ],
  forces: [
    {
      id: ids.force, name: "Northmere Constabulary", chiefOfficerTitle: "Chief Constable",
      salutation: "Dear Chief Constable", psdName: "Professional Standards Department", isOff: false,
      names: [
        { name: "Northmere County Constabulary", from: null, to: "1997-03-31" },
        { name: "Northmere Constabulary", from: "1997-04-01", to: null },
      ],
    },
    {
      id: "westmarch" as ForceId, name: "Westmarch Police", chiefOfficerTitle: "Chief Constable",
      salutation: "Dear Chief Constable", psdName: "Standards and Ethics Department", isOff: false, names: [],
    },
  ],
  ownCriteria: [],
  criteria: [
    {
      id: "serious-sexual-offence" as CriterionId, title: "Serious sexual offence",
      text: "A serious sexual offence.", citation: "SI 2020/2 reg 4(1)(a)(ii)",
      question: "Would the conduct, if proved, be a serious sexual offence?", confidence: "certain",
    },
    {
      id: "serious-corruption" as CriterionId, title: "Serious corruption", text: "Serious corruption.",
      citation: "SI 2020/2 reg 4(1)(a)(iii)", question: "Was a police power or position abused for gain or for a sexual purpose?",
      confidence: "check",
    },
  ],
  categories: [
    {
      id: "abuse-of-position-sexual" as CategoryId, title: "Abuse of position for a sexual purpose",
      note: "Contact with somebody met through the job.",
      criteria: [
        { criterion: "serious-corruption" as CriterionId, standing: "always", question: null },
        {
          criterion: "serious-sexual-offence" as CriterionId, standing: "ask",
          question: "Was there a sexual act without consent?",
        },
      ],
      offences: ["misconduct-in-public-office" as OffenceId], basis: "The regulation names it in terms.", confidence: "certain",
    },
    {
      id: "threats" as CategoryId, title: "Threats, coercion or intimidation", note: "Being told to keep silent.",
      criteria: [{ criterion: "serious-corruption" as CriterionId, standing: "ask", question: "Was it to protect someone?" }],
      offences: ["threats-to-kill" as OffenceId], basis: "Threats to kill: ten years.", confidence: "likely",
    },
  ],
  offences: [
    {
      id: "misconduct-in-public-office" as OffenceId, title: "Misconduct in public office", citation: "Common law", from: null,
      until: null, maximum: "No fixed maximum", confidence: "likely", note: "", asAt: "2026-11-02",
    },
    {
      id: "threats-to-kill" as OffenceId, title: "Threats to kill", citation: "Offences against the Person Act 1861 s.16",
      from: null, until: null, maximum: "Ten years", confidence: "likely", note: "", asAt: "2026-11-02",
    },
  ],
};

export const matter: Matter = {
  id: ids.matter, reference: "HQ/2026/0114", workingName: "Matter 14", force: ids.force, openedOn: "2026-01-14",
  conflicts: ["The officers served in the unit that would investigate"], evidenceAtRisk: ["Duty rosters for 2003"],
  needs: [],
};

export const matterLine: MatterLine = {
  id: ids.matter, reference: matter.reference, workingName: matter.workingName, force: ids.force,
  clients: 1, allegations: 2, letters: 1,
};

export const client: Client = { party: ids.client, matter: ids.matter, cipher: "K7-4Q", capacity: "complainant" };

export const authority: Authority = {
  id: ids.authority, matter: ids.matter, client: ids.client, purpose: "letters", scope: "",
  recipients: [{ body: "psd" as BodyId, force: ids.force }, { body: "iopc" as BodyId, force: null }],
  identityAllowed: false, givenOn: "2026-11-03", expiresOn: null, withdrawnOn: null,
};

export const officer: Officer = {
  party: ids.officer, cipher: "M3-9T", status: "retired", left: null, died: null,
  postings: [
    {
      id: "o-1" as PostingId, force: ids.force, unit: "Corran Road", rank: "PC", numberKind: "collar", number: "4471",
      from: said("1999", "1999-01-01", "1999-12-31"), to: said("2004", "2004-01-01", "2004-12-31"),
      source: "Duty roster of 2003", certainty: "likely", isOwn: true,
    },
  ],
};

export const described: DescribedPerson = {
  id: ids.described, matter: ids.matter, client: ids.client, number: 1, description: "the driver, in his thirties",
  features: {
    seen: said("the summer of 2003", "2003-06-01", "2003-08-31"), force: null, place: "Corran Road", build: "",
    age: { words: "thirties", youngest: 30, oldest: 39 }, voice: "", clothing: "", vehicle: "a grey estate",
    number: { words: "ends 47", pattern: "*47" }, nickname: "Sarge", withWhom: "",
  },
};

export const describedLine: DescribedLine = {
  id: described.id, matter: described.matter, client: described.client, number: described.number,
  features: described.features,
};

export const describedRecord: DescribedRecord = {
  person: described,
  identities: [{ identification: "i-1" as IdentificationId, words: "It may have been him." }],
};

export const otherDescribedLine: DescribedLine = {
  ...describedLine, id: ids.otherDescribed, number: 2,
  features: { ...described.features, number: null, vehicle: "", nickname: "the Sarge" },
};

export const allegation: Allegation = {
  id: ids.allegation, matter: ids.matter, client: ids.client, number: 1,
  particulars: "An account, invented for a test.", happened: said("the summer of 2003", "2003-06-01", "2003-08-31"),
  happenedFromBirth: "no",
  place: "Lay-by near Corran Road", duty: "on-duty", howKnown: "It was done to her",
  accused: [{ who: { kind: "officer", party: ids.officer }, roles: ["did-it"] }],
  categories: ["abuse-of-position-sexual" as CategoryId], offences: ["misconduct-in-public-office" as OffenceId],
  criteria: ["serious-sexual-offence" as CriterionId],
  earlierReports: [{ toWhom: "A teacher", body: null, told: said("2004", "2004-01-01", "2004-12-31"), toldFromBirth: "no", outcome: "" }], status: "draft",
};

export const allegationLine: AllegationLine = {
  id: ids.allegation, client: ids.client, number: 1, happened: allegation.happened, happenedFromBirth: "no",
  place: allegation.place,
  duty: "on-duty", accused: allegation.accused, categories: allegation.categories, offences: allegation.offences,
  criteria: allegation.criteria, earlierReports: 1, paragraphs: 7,
  status: "draft",
};

export const composition: Composition = {
  draft: {
    id: ids.letter, matter: ids.matter, kind: "referral-request", to: { body: "psd" as BodyId, force: ids.force },
    replaces: null, occasion: unprompted, begunFrom: { version: null, madeOn: null, asAt: "2026-11-23", subject: "Request for referral: {force.name}" },
    datedOn: "2026-11-23", replyBy: "2026-11-25", means: "By email", theirReference: "",
    paragraphs: [
      { id: 1, kind: "heading", source: "For whom we act", when: null },
      { id: 2, kind: "numbered", source: "We act for {clients.counted} of {force.name}.", when: null },
      { id: 3, kind: "numbered", source: "{earlier-reports}", when: "earlier-reports" },
      { id: 4, kind: "ask", source: "Record the complaint today.", when: null },
    ],
    said: [],
    enclosures: [
      { id: 1, enclosed: { of: "paper", paper: "pp-2" as PaperId } },
      { id: 2, enclosed: { of: "described", words: "Form of authority, signed, on paper" } },
    ],
    accepted: [],
  },
  about: [],
  asked: [],
  title: "Request for mandatory referral and independent investigation",
  reading: [
    { id: 1, kind: "heading", label: "", pieces: [{ text: "For whom we act", fact: null, missing: false }] },
    {
      id: 2, kind: "numbered", label: "1.",
      pieces: [
        { text: "We act for ", fact: null, missing: false },
        { text: "one client", fact: "clients.counted", missing: false },
        { text: " of ", fact: null, missing: false },
        { text: "Northmere Constabulary", fact: "force.name", missing: false },
        { text: ".", fact: null, missing: false },
      ],
    },
    { id: 4, kind: "ask", label: "(a)", pieces: [{ text: "Record the complaint today.", fact: null, missing: false }] },
  ],
  findings: [
    {
      id: "allegation.1.approved", weight: "stop", title: "Allegation 1 is still a draft",
      remedy: "Ask your client to approve its wording.", settle: { at: "allegation", allegation: ids.allegation },
      canBeAccepted: false,
    },
    {
      id: "officer.unnamed", weight: "look", title: "One person has no name",
      remedy: "Say how they could be traced, or accept it as it is.", settle: { at: "letter" }, canBeAccepted: true,
    },
    {
      id: "reply-by", weight: "fine", title: "A date for reply is stated", remedy: "", settle: { at: "letter" },
      canBeAccepted: false,
    },
  ],
  lastParagraph: 9,
  insertable: [
    { name: "clients.counted", kind: "fact", label: "How many clients", value: "one client" },
    { name: "force.name", kind: "fact", label: "The force concerned", value: "Northmere Constabulary" },
    { name: "reply-by", kind: "fact", label: "The day for an answer", value: "Wednesday 25 November 2026" },
    {
      name: "letters.l01", kind: "letter", label: "Ours of 3 November 2026 to the Chief Constable of Northmere Constabulary",
      value: "our letter of 3 November 2026 (HQ/2026/0114/L01)",
    },
  ],
  sending: {
    enclosures: [
      {
        letter: "A", words: "Chronology of 23 November 2026, 3 pages, SHA-256 7f3a9c2e…",
        file: { sha256: "7f3a9c2e".repeat(8), length: 48_210, fileName: "2026-11-23_K7-4Q_chronology_v1.pdf" },
      },
      { letter: "B", words: "Form of authority, signed, on paper", file: null },
    ],
    messages: [{ hasLetter: true, enclosures: ["A"], length: 112_400, isTooLarge: false }],
    limitKilobytes: null,
  },
  enclosable: [
    { enclosed: { of: "paper", paper: "pp-1" as PaperId }, words: "Schedule of officers of 24 November 2026, one page, SHA-256 0c51ee07…" },
  ],
  pages: { pictures: ["candour-view://localhost/one", "candour-view://localhost/two"] },
  looks: ["a1", "b1"],
  places: [
    { paragraph: 1, page: 1, left: 1200, top: 3000, width: 7600, height: 220 },
    { paragraph: 2, page: 1, left: 1200, top: 3300, width: 7600, height: 440 },
    { paragraph: 4, page: 1, left: 1200, top: 3800, width: 7600, height: 220 },
  ],
  pageFault: null,
  asText: [
    { heading: 1, label: "", text: "Request for mandatory referral" },
    { heading: 0, label: "1.", text: "We act for one client of Northmere Constabulary." },
  ],
  keptAt: "09:41",
};

/** The same, drawn while it is typed. */
export const drawing: LetterDrawing = {
  reading: composition.reading,
  pages: { pictures: ["candour-view://localhost/three", "candour-view://localhost/four"] },
  looks: ["a2", "b1"],
  places: composition.places,
  pageFault: null,
  asText: composition.asText,
};

/** How its paragraphs stood before: one that is there, twice, and one that was taken out. */
export const earlierWordings: EarlierWording[] = [
  {
    paragraph: 2, kind: "numbered", source: "We act for {clients.counted}, who complains of {force.name}.",
    pieces: [
      { text: "We act for ", fact: null, missing: false },
      { text: "one client", fact: "clients.counted", missing: false },
      { text: ", who complains of ", fact: null, missing: false },
      { text: "Northmere Constabulary", fact: "force.name", missing: false },
      { text: ".", fact: null, missing: false },
    ],
    untilDay: "2026-11-23", untilTime: "09:12",
  },
  {
    paragraph: 9, kind: "ask", source: "Tell us who decides.",
    pieces: [{ text: "Tell us who decides.", fact: null, missing: false }],
    untilDay: "2026-11-22", untilTime: "16:40",
  },
  {
    paragraph: 2, kind: "numbered", source: "We write for a client.",
    pieces: [{ text: "We write for a client.", fact: null, missing: false }],
    untilDay: "2026-11-20", untilTime: "11:05",
  },
];

export const issued: IssuedLetter = {
  id: ids.letter, matter: ids.matter, kind: "referral-request", number: 1,
  to: { body: "psd" as BodyId, force: ids.force }, replaces: null, occasion: unprompted, datedOn: "2026-11-23", replyBy: "2026-11-25",
  sha256: "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef", pages: 3, templateVersion: "2026-11-23",
  anchor: "7F3A 9K2M XQ04 T8WD",
  fileName: "2026-11-23_K7-4Q_letter_v1.pdf",
};

export const correspondence: Correspondence = {
  id: "c-1" as CorrespondenceId, matter: ids.matter, direction: "out", office: issued.to, datedOn: issued.datedOn,
  receivedOn: null, means: null, subject: "Request for referral", ourReference: "HQ/2026/0114/L01",
  theirReference: "", replyBy: issued.replyBy, letter: ids.letter, onlyAcknowledges: false, answers: [],
  class: "confidential-shareable", file: null,
};
