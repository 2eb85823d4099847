// The entries of a ledger as choices of what shows something, newest first.

import type { Correspondence, Directory } from "../../lib/ipc/generated/api";
import { officeName } from "../bodies/offices";
import { dayInWords } from "../dates/civil";

/** None, then each entry by its day and its office. */
export function proofsFor(directory: Directory, ledger: readonly Correspondence[], none: string): { value: string; label: string }[] {
  const entries = ledger.toReversed().map(({ id, office, datedOn }) => ({
    value: id, label: `${dayInWords(datedOn)}, ${officeName(directory, office)}`,
  }));
  return [{ value: "", label: none }, ...entries];
}
