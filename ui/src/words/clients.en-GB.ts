// Words about clients.

import type { Capacity } from "../lib/ipc/generated/api";

export const clients = {
  title: "Clients",
  empty: "No client yet. A client is taken on in a matter.",
  toMatters: "Go to the matters",
  column: { cipher: "Client", matter: "Matter", capacity: "Capacity", contact: "Safe contact", authority: "Letters" },
  agreed: "Agreed",
  notAgreed: "Not agreed",
  coveredTo: (day: string) => `Until ${day}`,
  covered: "Authority given",
  ended: (day: string) => `Ended ${day}`,
  heading: (cipher: string) => `Client ${cipher}`,
  of: (matter: string) => `In ${matter}`,
  openMatter: "Open the matter",
  newTitle: "Take on a client",
  add: "Take on a client",
  label: { name: "Name", birth: "Date of birth", capacity: "In what capacity" },
  hint: {
    name: "As your client gives it. Letters use the cipher.",
    birth: "As your client says it. Leave empty if it is not known.",
  },
  save: "Save client",
  nameMissing: "Write your client’s name",
  none: "No client yet.",
  client: "Client",
  born: (words: string) => `Born ${words}`,
  noAuthority: "No authority on file",
  capacity: {
    complainant: "The conduct was directed at them",
    "adversely-affected": "Adversely affected by the conduct",
    representative: "Acts for someone, with written consent",
  } satisfies Record<Capacity, string>,
  capacityShort: {
    complainant: "Complainant",
    "adversely-affected": "Adversely affected",
    representative: "Representative",
  } satisfies Record<Capacity, string>,
} as const;
