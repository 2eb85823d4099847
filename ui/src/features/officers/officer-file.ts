// Everything the screen of one officer in a matter shows, read in one go.

import { call } from "../../lib/ipc/call";
import type { Directory, Matter, MatterId, OfficerRecord, PartyId } from "../../lib/ipc/generated/api";

/** An officer of a matter, with the matter and the directory of forces. */
export interface OfficerFile {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly record: OfficerRecord;
}

/** Reads it. */
export async function readOfficerFile(matter: MatterId, party: PartyId): Promise<OfficerFile> {
  const [one, directory, record] = await Promise.all([
    call("matter", matter),
    call("directory"),
    call("officer", { matter, party }),
  ]);
  return { matter: one, directory, record };
}
