// Words about officers who are identified.

import type { NumberKind, ServiceStatus } from "../lib/ipc/generated/api";

export const officers = {
  newTitle: "Add an officer",
  add: "Add an officer",
  officer: "Officer",
  label: {
    name: "Name",
    status: "Still serving?",
    force: "Force",
    unit: "Station or unit",
    rank: "Rank",
    numberKind: "Sort of number",
    number: "Number",
    from: "From",
    to: "To",
  },
  hint: {
    posting: "As far as anyone can say. Leave empty what is not known.",
    numberUse: "Numbers are used again, so a number alone identifies nobody.",
  },
  nameMissing: "Write the officer’s name",
  forceMissing: "Choose the force the officer served with",
  save: "Save officer",
  saving: "Saving…",
  none: "Nobody has been named or described yet. You do not need a name.",
  status: {
    serving: "Serving",
    retired: "Retired",
    resigned: "Resigned",
    dismissed: "Dismissed",
    deceased: "Deceased",
    unknown: "Not known",
  } satisfies Record<ServiceStatus, string>,
  numberKind: { collar: "Collar number", warrant: "Warrant number", other: "Another number" } satisfies Record<NumberKind, string>,
  numbered: (kind: NumberKind, number: string) =>
    `${{ collar: "collar", warrant: "warrant", other: "number" }[kind]} ${number}`,
  span: (from: string, to: string) => (from === "" ? `to ${to}` : to === "" ? `from ${from}` : `${from} to ${to}`),
} as const;
