// Words about what a client allows the firm to say, and to whom.

export const authorities = {
  newTitle: "Record an authority",
  newFor: (cipher: string) => `Client ${cipher}`,
  add: "Record an authority",
  label: {
    recipients: "Bodies that may be written to",
    givenOn: "Given on",
    expiresOn: "Ends on",
    identityAllowed: "They may also be given the client’s identity, in the sealed Identity Schedule",
  },
  hint: {
    recipients: "Tick only those your client has agreed to.",
    expiresOn: "Leave empty if it does not end.",
  },
  recipientsMissing: "Choose at least one body that may be written to",
  save: "Save authority",
  saving: "Saving…",
  none: "No authority yet. Without one, no letter can go.",
  column: { client: "Client", recipients: "May be written to", given: "Given", state: "Standing" },
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
