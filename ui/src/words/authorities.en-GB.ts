// Words about what a client allows the firm to do, for what purpose, and to whom.

import type { AuthorityPurpose } from "../lib/ipc/generated/api";

export const authorities = {
  newTitle: "Record an authority",
  newFor: (cipher: string) => `Client ${cipher}`,
  add: "Record an authority",
  label: {
    purpose: "What it is for",
    recipients: "Bodies that may be written to",
    scope: "How far it goes",
    givenOn: "Given on",
    expiresOn: "Ends on",
    identityAllowed: "They may also be given the client’s identity, in the sealed Identity Schedule",
  },
  hint: {
    recipients: "Tick only those your client has agreed to.",
    scope: "As your client put it. Leave empty if nothing limits it.",
    expiresOn: "Leave empty if it does not end.",
  },
  purpose: {
    letters: "Letters to the bodies ticked",
    linking: "Linking what your client says with what other clients say about the same officer",
    "hand-over": "Handing the papers to another representative",
  } satisfies Record<AuthorityPurpose, string>,
  purposeShort: {
    letters: "Letters",
    linking: "Linking with other clients’ accounts",
    "hand-over": "Handing the papers over",
  } satisfies Record<AuthorityPurpose, string>,
  reaches: (scope: string) => `Goes as far as: ${scope}`,
  recipientsMissing: "Choose at least one body that may be written to",
  save: "Save authority",
  none: "No authority yet. Without one, no letter can go.",
  column: { client: "Client", recipients: "Allows", given: "Given", state: "Standing" },
  byRecipient: { title: "What they allow", recipient: "To", purpose: "For" },
  live: "Live",
  endsOn: (day: string) => `Ends ${day}`,
  ended: (day: string) => `Ended ${day}`,
  withdrawn: (day: string) => `Withdrawn ${day}`,
  identity: "Identity may be given",
  withdraw: "Withdraw",
  withdrawing: "Withdrawing…",
  withdrawTitle: "Withdraw this authority?",
  withdrawWhat: "Letters that rest on it stop at once. The record keeps both days.",
  cancel: "Cancel",
} as const;
