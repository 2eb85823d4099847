// What the screens of the evidence files show, read in one go, and the title that a file's name offers.

import { call } from "../../lib/ipc/call";
import type { Evidence, EvidenceId, Exhibit, MatterId } from "../../lib/ipc/generated/api";

/** A matter's evidence files, with the exhibits that they may be. */
export interface EvidenceFile {
  readonly evidence: readonly Evidence[];
  readonly exhibits: readonly Exhibit[];
}

/** Reads the evidence files of a matter. */
export async function readEvidenceFile(matter: MatterId): Promise<EvidenceFile> {
  const [evidence, exhibits] = await Promise.all([call("evidence_of", matter), call("exhibits_of", matter)]);
  return { evidence, exhibits };
}

/** An evidence file; one that is not there fails as a reading does. */
export function evidenceOf({ evidence }: EvidenceFile, id: EvidenceId): Evidence {
  const one = evidence.find((each) => each.id === id);
  if (one === undefined) throw new Error("evidence that is not in the matter");
  return one;
}

/** A title by the name of a file: without its ending, its strokes as spaces. */
export function offeredTitle(name: string): string {
  return name.replace(/\.[^.]*$/u, "").replaceAll(/[-_]+/gu, " ").trim();
}
