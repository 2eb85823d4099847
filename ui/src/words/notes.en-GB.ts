// Words of attendance notes and notes of telephone calls.

import type { NoteKind } from "../lib/ipc/generated/api";
import { counted } from "./counted";

export const notes = {
  title: (number: number) => `Note ${number}`,
  empty: "Write the first note while it is fresh.",
  add: "Write a note",
  list: "Notes",
  column: { day: "Day", kind: "Kind", contacts: "With", about: "About", time: "Time spent", text: "Text" },
  kind: { attendance: "Attendance", telephone: "Telephone", video: "Video" } satisfies Record<NoteKind, string>,
  kindHint: {
    attendance: "People met.",
    telephone: "People spoke by telephone.",
    video: "People met by video.",
  } satisfies Record<NoteKind, string>,
  minutes: (minutes: number) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [...(hours > 0 ? [`${hours} h`] : []), ...(rest > 0 || hours === 0 ? [`${rest} min`] : [])].join(" ");
  },
  corrected: (spent: string, clock: string) => `${spent}, corrected; the times give ${clock}`,
  timeUnknown: "Not said",
  times: (began: string, ended: string) => {
    if (began !== "" && ended !== "") return `${began} to ${ended}`;
    if (began !== "") return `From ${began}`;
    return ended === "" ? "" : `Until ${ended}`;
  },
  covered: (paragraphs: number) => `${counted(paragraphs, "paragraph", "paragraphs")}, covered`.replace(/^./, (c) => c.toUpperCase()),
  read: "Read",
  cover: "Cover",
  holdSpace: "Read opens the note until it is covered again. Reading it is recorded.",
  amend: "Amend",
  newTitle: "Write a note",
  amendTitle: (number: number) => `Amend note ${number}`,
  amendIntro: "The wording so far is kept as it is.",
  versionsTitle: "Wordings",
  version: (n: number) => `Wording ${n}`,
  latest: "Latest",
  writtenOn: (day: string) => `Written on ${day}`,
  readVersion: (n: number) => `Read wording ${n}`,
  coverVersion: (n: number) => `Cover wording ${n}`,
  client: "client",
  officer: "officer",
  person: "person",
  label: {
    kind: "What sort of contact?",
    on: "On which day?",
    began: "From",
    ended: "To",
    contacts: "With whom?",
    office: "An office",
    officeForce: "Of which force?",
    other: "Others, by what they do",
    about: "About what?",
    text: "The note",
    minutes: "Time spent, in minutes",
    reason: "Why is it amended?",
  },
  hint: {
    times: "For example 9:30. Leave empty if it is not known.",
    other: "One to a line: a support worker, counsel’s clerk. Name nobody.",
    about: "A few neutral words. They stand in lists, so quote nothing and name nobody.",
    text: "It is privileged, and covered wherever it is listed.",
    minutes: (worked: string) => `The times give ${worked}. Leave empty for that.`,
    minutesAlone: "Leave empty if it is not known.",
  },
  noOffice: "None",
  missing: {
    about: "Write what it was about",
    text: "Write the note",
    contacts: "Say with whom",
    ofForce: "Choose the force it is an office of",
    minutes: "Write the time spent as a number of minutes",
    reason: "Write why it is amended",
  },
  save: "Save note",
} as const;
