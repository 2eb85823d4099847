// Words of letters to a client.

import type { Channel } from "../lib/ipc/generated/api";

/** A part that every letter to a client has. */
export type LetterPart = "contentNote" | "inShort" | "happened" | "meaning" | "support" | "nextContact";

export const clientLetters = {
  begin: "Write to this client",
  title: "A letter to your client",
  subtitle: (cipher: string) => `To ${cipher}, by name`,
  show: "Show its pages",
  showing: "Drawing the pages…",
  plainly: "Write to your client as “you”, in plain words. An empty line begins a paragraph.",
  noCiphers: "No cipher stands in this letter, and nothing of anybody else’s case.",
  channelLabel: "How will it reach your client?",
  /** Ways in which a letter goes. */
  channels: ["post", "email", "in-person", "through-helper"] as readonly Channel[],
  label: {
    contentNote: "Before they read on",
    inShort: "In short",
    happened: "What has happened",
    meaning: "What it means for them",
    decision: "What you need from them",
    decideBy: "By which day",
    costs: "Costs, where something changed",
    support: "Support",
    nextContact: "When they will hear from you",
  },
  hint: {
    contentNote: "What the letter speaks of, so that your client can choose when to read it, and with whom.",
    inShort: "Everything that matters, in two or three sentences.",
    decision: "What is to be decided, what each choice leads to, and that they may ask. Leave it empty where nothing is needed.",
    decideBy: "Only where something is to be decided. A week is usual; more where the law leaves it.",
    support: "Whom your client chose, and how to reach them; or that none was wished.",
  },
  missing: {
    contentNote: "Say what the letter speaks of, before it is read",
    inShort: "Say everything in short",
    happened: "Say what has happened",
    meaning: "Say what it means",
    support: "Say what support your client chose, or that none was wished",
    nextContact: "Say when your client will hear from you",
  } satisfies Record<LetterPart, string>,
  nameLater: "Your client’s name and address are written in when the letter is made. That they were opened is recorded.",
  change: "Change what it says",
  make: "Make the letter",
  making: "Making…",
} as const;
