// Which officers of the list fit what is written in the filter: each word must be in the cipher, a force or the service.

import type { Directory, OfficerLine } from "../../lib/ipc/generated/api";
import { officers as words } from "../../words/officers.en-GB";
import { forceName } from "../bodies/offices";

/** An officer with what the row says, so that the filter looks at what is seen. */
export interface OfficerRow {
  readonly line: OfficerLine;
  readonly forces: string;
  readonly status: string;
}

/** The rows of a list. */
export function rowsOf(directory: Directory, lines: readonly OfficerLine[]): OfficerRow[] {
  return lines.map((line) => ({
    line,
    forces: line.forces.map((force) => forceName(directory, force)).join(", "),
    status: words.status[line.status],
  }));
}

/** Those that fit. */
export function fitting(rows: readonly OfficerRow[], filter: string): readonly OfficerRow[] {
  const sought = filter.toLocaleLowerCase("en-GB").split(/\s+/u).filter((word) => word !== "");
  const text = ({ line, forces, status }: OfficerRow): string =>
    `${line.cipher} ${forces} ${status}`.toLocaleLowerCase("en-GB");
  return rows.filter((row) => sought.every((word) => text(row).includes(word)));
}
