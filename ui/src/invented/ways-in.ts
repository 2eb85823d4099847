// What opens a casebook, in tests and in the gallery.

import type { WaysIn } from "../lib/ipc/generated/api";

/** One person, whose words were replaced, and no sheet for the new ones. */
export const waysIn: WaysIn = {
  ways: [
    { kind: "passphrase-and-laptop", madeOn: "2026-03-02", replacedOn: null, isUsed: true },
    { kind: "words", madeOn: "2026-03-02", replacedOn: "2026-11-09", isUsed: false },
  ],
  hasSecondPerson: false,
  kitMadeOn: "2026-03-02",
  kitIsDue: true,
};

/** Two persons, and a sheet for the words. */
export const twoPersons: WaysIn = {
  ways: [
    ...waysIn.ways,
    { kind: "person-and-laptop", madeOn: null, replacedOn: null, isUsed: false },
  ],
  hasSecondPerson: true,
  kitMadeOn: "2026-11-09",
  kitIsDue: false,
};
