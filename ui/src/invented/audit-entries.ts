// Entries of the audit log in tests and in the gallery.

import type { AuditEntry, AuditPage } from "../lib/ipc/generated/api";
import { ids } from "./records";

const entry = (number: number, at: string, act: string, told: string): AuditEntry => ({
  number,
  at,
  act,
  told,
  about: null,
  matter: null,
  actor: "passphrase",
  head: number.toString(16).padStart(64, "7f3a"),
});

/** The newest entries, with older ones behind them. */
export const auditPage: AuditPage = {
  entries: [
    { ...entry(1042, "2026-11-23T09:41:00Z", "letter.issued", "A letter was issued"), about: "Letter 7", matter: ids.matter },
    { ...entry(1041, "2026-11-23T09:40:12Z", "identity.looked_for", "Every client’s name was looked for in what was to leave") },
    { ...entry(1040, "2026-11-23T09:12:03Z", "casebook.checked", "Everything was checked") },
    { ...entry(1039, "2026-11-23T09:10:58Z", "casebook.opened", "The casebook was opened"), actor: "recovery-words" },
  ],
  total: 6,
  hasMore: true,
};

/** The oldest. */
export const olderPage: AuditPage = {
  entries: [
    { ...entry(2, "2026-08-03T10:00:00Z", "casebook.opened", "The casebook was opened"), actor: "removed" },
    entry(1, "2026-08-03T09:58:41Z", "casebook.created", "The casebook was made"),
  ],
  total: 6,
  hasMore: false,
};

/** None. */
export const noEntries: AuditPage = { entries: [], total: 0, hasMore: false };
