// Words of the Desk.

import { counted } from "./counted";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export const desk = {
  nothing: "Nothing is due. Nobody owes you a reply.",
  late: (n: number) => `${capital(counted(n, "reply is late", "replies are late"))}.`,
  dueToday: (n: number) => `${capital(counted(n, "reply falls due today", "replies fall due today"))}.`,
  owed: (n: number) => `${capital(counted(n, "reply is", "replies are"))} asked for;`,
  first: (n: number) => (n === 1 ? "it is due" : "the first is due"),
  from: (day: string, office: string) => `${day}, from ${office}`,
  nextIs: "the next is due",
  on: "on",
  replies: "Replies asked for",
  group: { late: "Late", today: "Today", tomorrow: "Tomorrow" },
  reply: (office: string) => `Reply from ${office}`,
  letter: (number: string, day: string) => `letter ${number} of ${day}`,
  sent: (day: string) => `what was sent on ${day}`,
  when: {
    late: (days: number) => `${days} ${days === 1 ? "day" : "days"} late`,
    today: "Today",
    left: (days: number) => `${days} ${days === 1 ? "day" : "days"}`,
    far: (day: string, days: number) => `${day}, ${days} days`,
  },
  beside: "Silence and drafts",
  drafts: "Drafts",
  draft: "Draft",
  noDrafts: "No letter is being written.",
  draftOf: (matter: string, office: string) => `${matter}. To ${office}`,
  start: "Start a matter",
  startWhy: "Start with one client and one force.",
  openMatters: "Open the matters",
  letterhead: "Letters need the name of your firm, its address and who signs.",
  writeLetterhead: "Write the letterhead",
  firstDue: "Open the first due",
  firstDueHint: "first due",
} as const;
