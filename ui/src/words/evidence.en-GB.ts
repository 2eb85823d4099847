// Words of the evidence files of a matter. What others hold and are to keep is in the words of preservation.

import type { KnownEvidence, RecordClass } from "../lib/ipc/generated/api";

export const evidence = {
  title: "Evidence files",
  intro: "Files of the matter, sealed and kept as they came. A number once given is never given again.",
  empty: "Recordings, photographs and papers are sealed and listed here, as they came.",
  add: "Add an evidence file",
  numbered: (number: number) => `Evidence file ${number}`,
  column: { source: "From whom", class: "How far it may go", file: "File", addedOn: "Added on" },
  home: "At home",
  covered: "Not to be opened at home",
  kept: "Files from outside are kept sealed. One is looked at here through a reader that can reach nothing else.",
  toExhibit: (mark: string) => `Exhibit ${mark}`,
  amendTitle: (number: number) => `What evidence file ${number} is`,
  isAlready: ({ number, isBinned }: KnownEvidence) => `Evidence file ${number}${isBinned ? ", in the bin," : ""} is this file already.`,
  keepsClass: "The matter has this file already. It goes no further than before.",
  label: {
    file: "The file",
    class: "How far may it go?",
    source: "From whom did it come, and how?",
    exhibit: "Is it an exhibit?",
    isNotAtHome: "Not to be opened at home",
  },
  titleHint: "In one line. The name of the file is offered: if it names a client, change it.",
  noExhibit: "No exhibit",
  class: {
    privileged: "Privileged",
    "confidential-shareable": "Confidential",
    anonymised: "Anonymised",
    public: "Published",
  } satisfies Record<RecordClass, string>,
  classHint: {
    privileged: "The client’s, or made for advice: it goes to nobody but the client and counsel.",
    "confidential-shareable": "May go to bodies with a duty to receive it, by the client’s authority.",
    public: "Published by somebody else: a report, guidance, a page of a newspaper.",
  },
  noFile: "Choose the file",
} as const;
