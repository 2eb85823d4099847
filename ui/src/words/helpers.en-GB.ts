// Words about people at a client's side.

import type { HelperPart } from "../lib/ipc/generated/api";

export const helpers = {
  title: "At their side",
  none: "Nobody recorded.",
  add: "Add somebody",
  newTitle: "Somebody at your client’s side",
  newFor: (cipher: string) => `Client ${cipher}. They get a cipher of their own.`,
  label: { part: "What they do", name: "Name", relation: "What they are to your client", telephone: "Telephone number" },
  hint: {
    relation: "A sister, a caseworker of a charity. Not a name.",
    telephone: "Leave empty if it is not known.",
  },
  part: {
    "support-person": "Supports your client",
    interpreter: "Interprets for your client",
    "litigation-friend": "Litigation friend",
  } satisfies Record<HelperPart, string>,
  partShort: {
    "support-person": "Support",
    interpreter: "Interpreter",
    "litigation-friend": "Litigation friend",
  } satisfies Record<HelperPart, string>,
  end: "No longer helps",
  ended: (day: string) => `Until ${day}`,
  nameMissing: "Write their name",
} as const;
