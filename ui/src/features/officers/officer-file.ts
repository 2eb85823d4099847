// Everything the screen of one officer in a matter shows, read in one go.

import { call } from "../../lib/ipc/call";
import type {
  DescribedLine, Directory, Matter, MatterId, Officer, OfficerRecord, PartyId, Sameness,
} from "../../lib/ipc/generated/api";
import { saidOf } from "../likeness/pairs";

/** An officer of a matter, with the matter and the directory of forces. */
export interface OfficerFile {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly record: OfficerRecord;
  /** Whom the matter names, to call the other side of a pair by. */
  readonly officers: readonly Officer[];
  readonly described: readonly DescribedLine[];
  /** What was said of the officer and others, withdrawn or not. */
  readonly said: readonly Sameness[];
}

/** Reads it. */
export async function readOfficerFile(matter: MatterId, party: PartyId): Promise<OfficerFile> {
  const [one, directory, record, officers, described, said] = await Promise.all([
    call("matter", matter),
    call("directory"),
    call("officer", { matter, party }),
    call("officers_of", matter),
    call("described_in", matter),
    call("samenesses_in", matter),
  ]);
  return { matter: one, directory, record, officers, described, said: saidOf(said, party) };
}
