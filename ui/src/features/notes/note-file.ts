// Everything that the screens of a note show, read in one go, and what those it is with are called. No text is in it.

import { call } from "../../lib/ipc/call";
import type { Directory, Matter, MatterId, NoteContact, NoteId, NoteLine, Party } from "../../lib/ipc/generated/api";
import { notes as words } from "../../words/notes.en-GB";
import { officeName } from "../bodies/offices";

/** A matter with those whom a note can be with. */
export interface NoteSurroundings {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly people: readonly Party[];
}

/** A note with all its wordings, the latest last. */
export interface NoteFile extends NoteSurroundings {
  readonly versions: readonly NoteLine[];
  readonly latest: NoteLine;
}

/** Reads what a note of a matter can name. */
export async function readSurroundings(id: MatterId): Promise<NoteSurroundings> {
  const [matter, directory, people] = await Promise.all([call("matter", id), call("directory"), call("people_in", id)]);
  return { matter, directory, people };
}

/** Reads a note. */
export async function readNoteFile(matter: MatterId, id: NoteId): Promise<NoteFile> {
  const [around, versions] = await Promise.all([readSurroundings(matter), call("note_versions", id)]);
  const latest = versions.at(-1);
  if (latest === undefined) throw new Error("a note without a wording");
  return { ...around, versions, latest };
}

/** What somebody or an office is called in a note: a cipher, an office, or the firm's words. */
export function contactName(directory: Directory, { contact, cipher }: NoteContact): string {
  if (contact.kind === "party") return cipher ?? "";
  return contact.kind === "office" ? officeName(directory, contact.office) : contact.words;
}

/** With whom, in a list. */
export function contactsInWords(directory: Directory, { contacts }: Pick<NoteLine, "contacts">): string {
  return contacts.map((one) => contactName(directory, one)).join(", ");
}

/** The time spent, with what the times give where it was corrected. */
export function timeInWords({ minutes, minutesByTheClock }: Pick<NoteLine, "minutes" | "minutesByTheClock">): string {
  if (minutes === null) return words.timeUnknown;
  const spent = words.minutes(minutes);
  return minutesByTheClock === null ? spent : words.corrected(spent, words.minutes(minutesByTheClock));
}
