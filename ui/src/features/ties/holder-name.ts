// What somebody who decides or does the work is called: a cipher, or the office.

import type { TieHolder } from "../../lib/ipc/generated/api";
import { officeName } from "../bodies/offices";
import type { InvestigationFile } from "../investigations/investigation-file";

/** What the holder of a tie is called. */
export function holderName({ directory, investigation }: InvestigationFile, holder: TieHolder): string {
  if (holder.kind === "office") return officeName(directory, holder.office);
  return investigation.investigators.find(({ party }) => party === holder.party)?.cipher ?? "";
}
