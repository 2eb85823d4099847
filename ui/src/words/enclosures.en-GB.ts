// Words of what goes with a letter.

import { capital, counted } from "./counted";

export const enclosures = {
  title: "Enclosures",
  none: "Nothing goes with this letter.",
  choose: "What goes with the letter?",
  chooseOne: "Choose a paper or a letter of this matter",
  chooseMissing: "Choose what goes with the letter",
  nothingToEnclose: "Papers that may go out and letters that were issued can be enclosed once the matter has them.",
  enclose: "Enclose it",
  nameOther: "Name something else",
  otherLabel: (letter: string) => `Enclosure ${letter}: what it is`,
  otherHint: "It goes by itself: on paper, or in another way. A fact of the record can stand in braces.",
  letters: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  up: "Up",
  down: "Down",
  remove: "Take it out",
  size: (bytes: number) => (bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`),
  takes: (kilobytes: number) => `The addressee's mailbox takes ${(kilobytes / 1000).toFixed(1)} MB in one message (check).`,
  takesUnknown: "What the addressee's mailbox takes in one message is not known.",
  messages: (n: number) => `${capital(counted(n, "message", "messages"))}`,
  message: (number: number, parts: string, size: string) => `Message ${number}: ${parts}, ${size}`,
  tooLarge: "more than the mailbox takes",
  theLetter: "the letter",
  sending: "Goes with it",
  nothingWith: "Nothing goes with it.",
  saveAll: "Save all copies",
  saveAllAbout: (messages: number) =>
    messages > 1
      ? "The copies are put in a new folder, those of each message in a folder of its own."
      : "The copies are put in a new folder.",
} as const;
