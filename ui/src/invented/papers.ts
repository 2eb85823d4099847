// Papers of an invented matter, for the gallery and for checking screens.

import type { MadePaper, PaperId, PaperPreview } from "../lib/ipc/generated/api";
import { ids } from "./records";

export const made: MadePaper = {
  id: "paper-1" as PaperId, matter: ids.matter, kind: "chronology", form: "internal", client: null,
  hasEditable: true, number: 1, madeOn: "2026-11-23", pages: 2,
  sha256: "7d1f0b6c2e9a4c5d8e3f1a2b4c6d8e0f7d1f0b6c2e9a4c5d8e3f1a2b4c6d8e0f", anchor: "7F3A 9K2M XQ04 T8WD", class: "privileged",
  fileName: "2026-11-23_K7-4Q_chronology_v1.pdf",
};

export const sent: MadePaper = {
  ...made, id: "paper-2" as PaperId, kind: "chronology-of-response", form: "external", number: 2, class: "confidential-shareable",
};

export const nameless: MadePaper = {
  ...made, id: "paper-5" as PaperId, kind: "refusals-log", form: "anonymised", number: 5, class: "anonymised", fileName: "2026-11-23_log_v5.pdf",
};

export const signed: MadePaper = {
  ...made, id: "paper-3" as PaperId, kind: "form-of-authority", client: ids.client, number: 3, fileName: "2026-11-23_form_v3.pdf",
};

export const clientLetter: MadePaper = {
  ...made, id: "paper-4" as PaperId, kind: "client-letter", client: ids.client, number: 4, fileName: "2026-11-23_letter_v4.pdf",
};

export const preview: PaperPreview = {
  of: { matter: ids.matter, kind: "chronology", form: "internal", client: null, entry: null },
  class: "privileged",
  findings: [
    {
      id: "paper.draft", weight: "look", title: "Allegation 2 is still a draft and is left out",
      remedy: "Approve its wording with the client, and it is in the paper.", settle: { at: "allegation", allegation: ids.allegation },
      canBeAccepted: false,
    },
    { id: "leaks.none", weight: "fine", title: "Nothing in it shows who a client is", remedy: "", settle: { at: "letter" }, canBeAccepted: false },
  ],
  pages: { pictures: ["candour-view://localhost/1"] },
  asText: [
    { heading: 1, label: "", text: "Chronology" },
    { heading: 0, label: "", text: "No.: 1\nWhen: the summer of 2003\nWhat: K7-4Q alleges: he did not log the stop." },
  ],
};

/** A letter to a client, in which the firm's name may not be seen. */
export const letterPreview: PaperPreview = {
  ...preview,
  of: { matter: ids.matter, kind: "client-letter", form: "internal", client: ids.client, entry: null },
  findings: [
    {
      id: "client.plain", weight: "look", title: "Your firm’s name may not be seen",
      remedy: "The letter has no head. Let nothing on an envelope or in a sender’s line say who writes.",
      settle: { at: "client", party: ids.client }, canBeAccepted: false,
    },
    ...preview.findings.filter(({ weight }) => weight === "fine"),
  ],
  asText: [
    { heading: 1, label: "", text: "Letter" },
    { heading: 0, label: "", text: "Dear [name, written in when it is made]" },
  ],
};
