// Invented entries of the bin, for tests and for the gallery.

import type { Binned, BinnedId } from "../lib/ipc/generated/api";
import { ids, matter } from "./records";

/** A letter in the bin. */
export const binnedLetter: Binned = {
  id: "b-1" as BinnedId, matter: ids.matter, workingName: matter.workingName, noun: "letter-draft", number: null,
  binnedOn: "2026-11-20",
};

/** What is in the bin. */
export const binned: Binned[] = [
  binnedLetter,
  { ...binnedLetter, id: "b-2" as BinnedId, noun: "allegation", number: 4, binnedOn: "2026-11-19" },
  { ...binnedLetter, id: "b-3" as BinnedId, noun: "account", number: 2, binnedOn: "2026-11-02" },
];
