// Everything that the screens of a matter's correspondence show, read in one go.

import { call } from "../../lib/ipc/call";
import type {
  AskLine, Correspondence, Directory, IssuedLetter, Matter, MatterId, SilentOffice,
} from "../../lib/ipc/generated/api";

/** The correspondence of a matter with what was asked and answered in it. */
export interface CorrespondenceFile {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly entries: readonly Correspondence[];
  readonly letters: readonly IssuedLetter[];
  readonly asks: readonly AskLine[];
  readonly silences: readonly SilentOffice[];
}

/** Reads the correspondence of a matter. */
export async function readCorrespondenceFile(id: MatterId): Promise<CorrespondenceFile> {
  const [matter, directory, entries, letters, asks, silences] = await Promise.all([
    call("matter", id),
    call("directory"),
    call("correspondence_of", id),
    call("letters_of", id),
    call("asks_of", id),
    call("silences_of", id),
  ]);
  return { matter, directory, entries, letters, asks, silences };
}
