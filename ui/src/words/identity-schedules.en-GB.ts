// Words of the Identity Schedule: who the ciphers of a letter stand for, in a file of its own.

import { capital, counted } from "./counted";

export const identitySchedules = {
  title: "Identity Schedule",
  none: "None was made. The letter calls people by cipher alone.",
  notForThisOffice: "This office may not be sent one: it is told nothing that is shared in confidence.",
  make: "Make the schedule",
  makeAnother: "Make another",
  makeTitle: "Make the Identity Schedule",
  number: (n: number) => `Schedule ${n}`,
  made: (day: string, ciphers: string) => `Made ${day} for ${ciphers}`,
  withAddresses: "with addresses",
  pages: (n: number) => capital(counted(n, "page", "pages")),
  toLedger: "How it went",
  who: "Who is named in it?",
  whoHint: "Names, other names and the date of birth are given. Telephone numbers and email addresses never are.",
  notAllowed: "has not allowed this office to be told",
  addresses: "Give addresses too, because records are sought by them",
  goesTo: (office: string) => `It is for ${office} alone, in a file that only its password opens.`,
  recorded: "That names were opened for it, and for whom it is, is recorded.",
  doMake: "Make it",
  making: "Making…",
  cancel: "Cancel",
  chooseSomebody: "Choose at least one client",
  madeTitle: "The schedule is made",
  password: "Its password",
  once: "It is shown now and never again; Candour does not keep it. Write it down and give it by telephone, to whoever is to read the schedule: never in the message that carries the file.",
  lost: "If it is lost, make another schedule.",
  written: "I have written it down",
} as const;
