// Words of the list of matters, of starting one, and of its Overview.

import { counted } from "./counted";

const counts = (clients: number, officers: number, unidentified: number): string => {
  const people = counted(clients, "client", "clients");
  const all = counted(officers + unidentified, "officer", "officers");
  if (officers + unidentified === 0) return `${capital(people)}, nobody accused yet`;
  if (unidentified === 0) return `${capital(people)}, ${all}`;
  return `${capital(people)}, ${all} (${counted(unidentified, "not yet identified", "not yet identified")})`;
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const matters = {
  title: "Matters",
  start: "Start a matter",
  empty: "Start with one client and one force.",
  listed: (n: number) => capital(counted(n, "matter", "matters")),
  column: {
    name: "Matter",
    reference: "Reference",
    force: "Force",
    clients: "Clients",
    allegations: "Allegations",
    letters: "Letters",
  },
  tabs: {
    overview: "Overview",
    allegations: "Allegations",
    statements: "Statements",
    officers: "Officers",
    investigations: "Investigations",
    correspondence: "Correspondence",
    deadlines: "Deadlines",
    timeline: "Timeline",
    preservation: "Preservation",
    notes: "Notes",
  },
  tabsLabel: "Matter",
  newLetter: "New letter",
  newAllegation: "New allegation",
  opened: (day: string) => `Opened ${day}.`,
  counts,
  startPage: {
    title: "Start a matter",
    intro: "One page to begin with. A part left empty can be added from the matter later.",
    matter: "The matter",
    client: "Your client",
    clientHint: "Your client is called by a cipher everywhere else. The name is kept apart, and every look at it is recorded.",
    authority: "What your client allows",
    authorityHint: "A letter goes only to a body that is ticked here.",
    authorityNeedsForce: "Choose the force first, to see whom your client may allow you to write to.",
    allegation: "The first thing your client says happened",
    save: "Save",
    saving: "Saving…",
    goOn: "Save the rest",
    openMatter: "Open the matter",
    saved: {
      matter: "The matter is saved.",
      client: (cipher: string) => `Your client is saved as ${cipher}.`,
      authority: "The authority is saved.",
      allegation: "The allegation is saved.",
    },
    partlySaved: "What is saved stays saved. Mend what is named below, and save the rest.",
  },
  label: { reference: "Reference", workingName: "Working name", force: "Force concerned" },
  hint: {
    reference: "Your firm’s reference. It is printed on every letter.",
    workingName: "What the firm calls it. It never leaves the casebook, so a neutral name is best.",
  },
  chooseForce: "Choose a force",
  missing: {
    reference: "Write a reference",
    workingName: "Write a working name",
    force: "Choose the force concerned",
  },
  firstSteps: {
    title: "The first three steps",
    client: "Take on a client",
    clientWhy: "and record what they allow you to say, and to whom",
    allegation: "Record what your client says happened",
    allegationWhy: "in their words, with the date as they say it",
    letter: "Write the first letter",
    letterWhy: "a request for referral and independent investigation",
    done: "Done",
  },
  people: "People",
  showNames: "Show names",
  hideNames: "Hide names",
  showNamesNote: "Showing names is recorded. They are hidden again when you leave this matter.",
  authoritiesTitle: "Authorities",
  standingTitle: "Where it stands",
  standing: (state: string, day: string) => `${state} since ${day}`,
  nobodyInvestigates: "Nobody has said who will investigate.",
  investigatedBy: (mode: string, body: string) => `${mode}, by ${body}`,
  particulars: {
    title: "What every letter needs",
    conflicts: "Why the force should not investigate itself",
    conflictsHint: "One reason to a line: same unit, known colleagues, earlier findings.",
    evidenceAtRisk: "Evidence at risk",
    evidenceHint: "One item to a line: pocket notebooks, duty rosters, recordings.",
    needs: "What your clients need to be safe and supported",
    needsHint: "One item to a line. It is printed in letters, so name nobody.",
    found: {
      show: "Add what the check found",
      legend: "What the independence check found",
      hint: "What is ticked is added as lines above, to be edited there. Persons stand by cipher or number.",
      none: "The check found no conflict and no concern that is not written above.",
      missing: "Tick what is to be added",
      add: "Add ticked",
      close: "Close",
    },
    none: "Nothing recorded yet",
    edit: "Edit",
    save: "Save",
    saving: "Saving…",
    cancel: "Cancel",
  },
} as const;
