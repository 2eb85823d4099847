// Everything that the screens of a matter's diary show, read in one go.

import { call } from "../../lib/ipc/call";
import type {
  Correspondence, DiaryEntry, DiaryEntryId, Directory, EventKind, InvestigationLine, Matter, MatterId, TrackRules,
} from "../../lib/ipc/generated/api";

/** A matter's diary with what it can name. */
export interface DiaryFile {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly kinds: readonly EventKind[];
  readonly entries: readonly DiaryEntry[];
  readonly ledger: readonly Correspondence[];
  readonly investigations: readonly InvestigationLine[];
  readonly tracks: TrackRules;
}

/** Reads the diary of a matter. */
export async function readDiaryFile(id: MatterId): Promise<DiaryFile> {
  const [matter, directory, kinds, entries, ledger, investigations, tracks] = await Promise.all([
    call("matter", id),
    call("directory"),
    call("event_kinds"),
    call("diary_of", id),
    call("correspondence_of", id),
    call("investigations_of", id),
    call("track_rules"),
  ]);
  return { matter, directory, kinds, entries, ledger, investigations, tracks };
}

/** A date of the diary; one that is not there fails as a reading does. */
export function dateOf(entries: readonly DiaryEntry[], id: DiaryEntryId): DiaryEntry {
  const entry = entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error("a date that is not in the diary");
  return entry;
}
