// Words of the audit log. What each entry says comes from Rust.

import type { ActGroup, AuditActor } from "../lib/ipc/generated/api";

const number = (n: number): string => n.toLocaleString("en-GB");

export const auditEntries = {
  intro:
    "Everything that changed the casebook, and every look at what is covered. No word of a case stands here. Who is told apart by the way into the casebook alone, and the time is this computer’s.",
  filter: "Which entries",
  matter: "Matter",
  everywhere: "The whole casebook",
  group: "Kind",
  everything: "Everything",
  groups: {
    casebook: "The casebook itself",
    firm: "The firm, its rules and templates",
    matters: "Matters",
    clients: "Clients and authorities",
    names: "Names shown and looked for",
    officers: "Officers and people described",
    allegations: "Allegations",
    accounts: "Accounts and statements",
    investigations: "Investigations",
    evidence: "Notes and evidence",
    diary: "Dates",
    letters: "Letters and papers",
    undone: "The bin, and changes taken back",
    left: "What left the casebook",
  } satisfies Record<ActGroup, string>,
  from: "From",
  to: "To",
  dayHint: "Leave it blank for no limit.",
  show: "Show",
  list: "Audit log",
  column: { number: "No.", when: "When", what: "What was done", matter: "Matter", by: "By" },
  actor: {
    passphrase: "Passphrase",
    "recovery-words": "Recovery words",
    "second-person": "Second passphrase",
    removed: "A way in that was removed",
  } satisfies Record<AuditActor, string>,
  none: "No entry is of this kind, in this matter, on these days.",
  shown: (shown: number, total: number) =>
    shown === total ? `${number(total)} ${total === 1 ? "entry" : "entries"}` : `${number(shown)} of ${number(total)} entries`,
  more: "Show more",
  proof: {
    title: "What proves it",
    about:
      "Each entry is bound to all before it. What shows that the log was not written anew is a head of it that somebody else holds: every letter bears one at its foot, and so does a record statement.",
    check: "Check the chain",
    statement: "Save a record statement",
    statementAbout: "One page with the whole head, to be signed and kept elsewhere. It names nobody.",
    export: "Save the audit log",
    exportAbout: "A folder with the log, and with a program and a text by which anybody can check it without Candour.",
    exportOne: "Save it for this matter",
    exportOneAbout:
      "A folder with the entries of this matter and of the casebook. In place of those of other matters stand two heads: without the line itself nobody can work out that the one follows from the other.",
    file: "Check a file",
  },
} as const;
