// What is known of backups in tests and in the gallery.

import type { BackupHandle, OfferedBackup, Safekeeping } from "../lib/ipc/generated/api";

/** A casebook that is whole, with a stick in the safe and a folder on its own disk. */
export const safekeeping: Safekeeping = {
  check: { checkedAt: "2026-11-23T09:12:00Z", entries: 1042, files: 12, findings: [] },
  backups: [
    {
      backup: { madeAt: "2026-11-21T16:41:00Z", place: "/media/quill/blue", entries: 1031, files: 12, bytes: 2_211_840 },
      whereabouts: "away",
      daysSince: 2,
    },
    {
      backup: { madeAt: "2026-11-02T08:05:00Z", place: "/home/quill/Copies", entries: 940, files: 9, bytes: 2_150_400 },
      whereabouts: "same-disk",
      daysSince: 21,
    },
  ],
  isDue: false,
};

/** One that was never copied, in which the check found something. */
export const broken: Safekeeping = {
  check: {
    checkedAt: "2026-11-23T09:12:00Z",
    entries: 1042,
    files: 12,
    findings: [
      {
        problem: "The sealed file 9f3a02c1 is not there.",
        remedy: "Restore it from a backup that was made when it was there.",
      },
      {
        problem: "The record allegation/3 is not as it was last written down.",
        remedy: "Keep this casebook as it is, restore the last good backup beside it, and compare that record.",
      },
    ],
  },
  backups: [],
  isDue: true,
};

export const offeredBackups: OfferedBackup[] = [
  { handle: 0 as BackupHandle, madeAt: "2026-11-21T16:41:00Z", casebook: "4c1f09aa", twoSecrets: true },
  { handle: 1 as BackupHandle, madeAt: "2026-11-14T17:02:00Z", casebook: "4c1f09aa", twoSecrets: true },
];
