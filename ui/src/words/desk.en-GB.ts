// Words of the Desk.

import { capital, counted, workingDays } from "./counted";

export const desk = {
  nothing: "Nothing is due. Nobody owes you a reply.",
  late: (n: number) => `${capital(counted(n, "thing is late", "things are late"))}.`,
  dueToday: (n: number) => `${capital(counted(n, "thing falls due today", "things fall due today"))}.`,
  nothingToday: "Nothing falls due today.",
  nextIs: (day: string) => `Next is ${day}, on`,
  owes: (n: number, overdue: number) => {
    const owed = `${capital(counted(n, "body owes", "bodies owe"))} you a reply`;
    if (overdue === 0) return `${owed};`;
    return n === 1 ? `${owed}, past its time;` : `${owed}, ${counted(overdue, "of them past its time", "of them past their time")};`;
  },
  longest: (days: number, office: string) =>
    `the longest silence is ${workingDays(days)}, from ${office} on`,
  undiarised: (n: number) => `In ${counted(n, "matter", "matters")} no date is kept and no reply is awaited.`,
  undiarisedTitle: "Nothing in the diary",
  more: (n: number) => `${n.toLocaleString("en-GB")} more.`,
  dueTitle: "Due",
  own: "Our own date",
  lastDay: "Last lawful day",
  lastDayIs: (day: string) => `Last lawful day ${day}`,
  toConfirm: "To confirm",
  asked: "Asked for in our letter",
  group: { late: "Late", today: "Today", tomorrow: "Tomorrow" },
  reply: (office: string) => `Reply from ${office}`,
  letter: (number: string, day: string) => `letter ${number} of ${day}`,
  sent: (day: string) => `what was sent on ${day}`,
  far: (day: string, days: number) => `${day}, ${days} days`,
  beside: "Silence and drafts",
  drafts: "Drafts",
  draft: "Draft",
  noDrafts: "No letter is being written.",
  draftOf: (matter: string, office: string) => `${matter}. To ${office}`,
  start: "Start a matter",
  startWhy: "Start with one client and one force.",
  openMatters: "Open the matters",
  backup: "No backup of the last seven days lies on another disk.",
  toBackup: "Check and backup",
  letterhead: "Letters need the name of your firm, its address and who signs.",
  writeLetterhead: "Write the letterhead",
  firstDue: "Open the first due",
  firstDueHint: "first due",
} as const;
