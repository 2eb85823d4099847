// What the screens of the exhibits show, read in one go, and what those who produce them are called.

import { call } from "../../lib/ipc/call";
import type { Exhibit, ExhibitId, MatterId, OfferedMark } from "../../lib/ipc/generated/api";
import { exhibits as words } from "../../words/exhibits.en-GB";

/** A matter's exhibits, with its clients and the mark that the next of each would have. */
export interface ExhibitFile {
  readonly exhibits: readonly Exhibit[];
  readonly marks: readonly OfferedMark[];
}

/** Reads the exhibits of a matter. */
export async function readExhibitFile(matter: MatterId): Promise<ExhibitFile> {
  const [exhibits, marks] = await Promise.all([call("exhibits_of", matter), call("offer_marks", matter)]);
  return { exhibits, marks };
}

/** An exhibit; one that is not there fails as a reading does. */
export function exhibitOf({ exhibits }: ExhibitFile, id: ExhibitId): Exhibit {
  const exhibit = exhibits.find((one) => one.id === id);
  if (exhibit === undefined) throw new Error("an exhibit that is not in the matter");
  return exhibit;
}

/** Who produces an exhibit: a client by cipher, or the firm's words. */
export function producerName(marks: readonly OfferedMark[], { producer }: Exhibit): string {
  if (producer === null) return words.nobodyYet;
  if (producer.kind === "other") return producer.words;
  return marks.find(({ client }) => client === producer.client)?.cipher ?? "";
}
