// A Desk, settings and an About for tests and for the gallery. The firm and the forces are invented.

import type {
  AnswerTarget, About, BodyId, CorrespondenceId, Desk, DiaryEntryId, DraftLine, Firm, LetterId, MatterId, OpenCasebook, ReplyAsked, Settings,
  SilenceLine,
} from "../lib/ipc/generated/api";
import { renewals } from "./preservation";
import { ids } from "./records";

export const openCasebook: OpenCasebook = {
  name: "Casebook 1", today: "Monday 23 November 2026", notices: [], invented: false, backupIsDue: false,
};

export const firm: Firm = {
  name: "Hartley Quill Solicitors",
  lines: ["4 Ropewalk Yard", "Northmere", "NM1 4QX", "Telephone 01632 960114", "cases@hartleyquill.example"],
  regulatorLine: "Authorised and regulated by the Solicitors Regulation Authority",
  feeEarner: "M. Hartley",
  contact: "by email to cases@hartleyquill.example",
};

export const settings: Settings = {
  firm, preferences: { theme: "system", idleMinutes: 5, letterKeys: true },
};

const psd = { body: "psd" as BodyId, force: ids.force };
const iopc = { body: "iopc" as BodyId, force: null };

function reply(letter: string, workingName: string, number: number, office: ReplyAsked["office"], datedOn: string, replyBy: string): ReplyAsked {
  const entry = `e-${letter}` as CorrespondenceId;
  return { matter: `m-${workingName}` as MatterId, workingName, entry, letter: letter as LetterId, number, office, datedOn, replyBy };
}

function silence(workingName: string, office: ReplyAsked["office"], since: string, workingDays: number, target: AnswerTarget | null): SilenceLine {
  const entry = `s-${workingName}` as CorrespondenceId;
  return {
    matter: `m-${workingName}` as MatterId,
    workingName,
    silence: {
      office, first: entry, since, last: entry, lastWrittenOn: since, unanswered: 1, workingDays,
      workingDaysInAll: workingDays, target, isAcknowledged: false,
    },
  };
}

const drafts: DraftLine[] = [
  {
    letter: "l-9" as LetterId, matter: ids.matter, workingName: "Marlowe",
    title: "Request for mandatory referral and independent investigation", to: psd,
  },
];

export const desk: Desk = {
  today: "2026-11-23",
  alarms: [{
    matter: ids.matter, workingName: "Marlowe",
    alarm: {
      title: "A letter asks whether your client wants to withdraw the complaint",
      words: "If nobody replies in time, the complaint counts as withdrawn.",
      on: "2026-11-16", investigation: null, lastDay: "2026-12-14",
    },
  }],
  due: [
    {
      matter: "m-Ashdown" as MatterId, workingName: "Ashdown", date: "d-1" as DiaryEntryId,
      title: "Apply for a review of a complaint outcome", actor: "client", dueOn: "2026-11-23", lastDay: "2026-11-30", nearFrom: "2026-11-16",
      isFirm: true, from: "The written outcome came, with the right to a review",
      arithmetic: "Information given Monday 2 November 2026; day 28 is Monday 30 November 2026.",
      citation: "SI 2020/2 reg 29(2)",
    },
  ],
  undiarised: [{ matter: "m-Hale" as MatterId, workingName: "Hale" }, { matter: "m-Lune" as MatterId, workingName: "Lune and another" }],
  replies: [
    reply("l-1", "Ashdown", 3, iopc, "2026-10-27", "2026-11-20"),
    reply("l-2", "Marlowe", 1, psd, "2026-10-26", "2026-11-23"),
    reply("l-3", "Pryce", 2, psd, "2026-11-09", "2026-11-24"),
    reply("l-4", "Ashdown", 4, psd, "2026-11-12", "2026-11-27"),
    { ...reply("l-5", "Lennard", 1, iopc, "2026-11-18", "2026-12-16"), letter: null, number: null },
  ],
  silences: [
    silence("Marlowe", iopc, "2026-09-25", 41, { basis: { is: "own" }, day: "2026-10-23", workingDays: 20, past: 21 }),
    silence("Ashdown", psd, "2026-10-27", 19, {
      basis: { is: "rule", citation: "Freedom of Information Act 2000 s.10(1), (6)" }, day: "2026-11-24", workingDays: 20,
      past: 0,
    }),
    silence("Pryce", psd, "2026-11-09", 10, null),
  ],
  drafts,
  renewals,
};

export const emptyDesk: Desk = { today: "2026-11-23", alarms: [], due: [], undiarised: [], replies: [], silences: [], drafts: [], renewals: [] };

export const about: About = {
  version: "0.1.0",
  rulesAsAt: "2 November 2026",
  licence: "Apache License\nVersion 2.0, January 2004",
  shipped: [
    { name: "svelte 5.57.3", licence: "MIT", text: "Permission is hereby granted, free of charge, to any person…" },
    { name: "Source Serif 4", licence: "OFL-1.1", text: "This Font Software is licensed under the SIL Open Font License." },
    { name: "zeroize 1.9.2", licence: "Apache-2.0 OR MIT", text: "" },
  ],
};
