// An invented officer whom two matters share, for tests and for the gallery.

import type {
  InvestigationId, MatterId, OfficerAcross, OfficerCandidate, OfficerLine, OfficerRecord, OfficersCompared, PartyId, Posting, PostingId,
  RecognitionId,
} from "../lib/ipc/generated/api";
import { allegation, client, ids, officer, said } from "./records";

const elsewhere: Posting = {
  id: "o-2" as PostingId, force: ids.force, unit: "Mereside", rank: "Sergeant", numberKind: "collar", number: "4471", source: "",
  certainty: "likely", isOwn: false, from: said("1 January 2005 to 31 March 2005", "2005-01-01", "2005-03-31"), to: null,
};

export const officerRecord: OfficerRecord = {
  officer: { ...officer, left: said("2015", "2015-01-01", "2015-12-31"), postings: [...officer.postings, elsewhere] },
  note: "Traced through the annual list",
  allegations: [
    {
      id: ids.allegation, client: ids.client, clientCipher: client.cipher, number: 1, roles: ["did-it", "covered-up"], happened: allegation.happened,
      status: "draft",
    },
  ],
  appointments: [
    {
      investigation: "i-1" as InvestigationId, number: 1, role: "Family liaison",
      from: said("2016", "2016-01-01", "2016-12-31"), to: null,
    },
  ],
  isNamedElsewhere: true,
  recognition: {
    id: "r-1" as RecognitionId, reasons: ["spelling", "same-number"], basis: "Both accounts give the number and the station",
    certainty: "likely", on: "2026-11-23", by: "slot-1", accountOn: "2026-02-03",
  },
};

export const candidate: OfficerCandidate = {
  party: "p-60" as PartyId, cipher: "R4-8D", status: "retired", forces: [ids.force], reasons: ["spelling", "same-number"],
  certainty: "likely", isWithin: false,
};

export const compared: OfficersCompared = {
  officer: officerRecord.officer,
  other: {
    party: candidate.party, cipher: candidate.cipher, status: "serving", left: null, died: null,
    postings: [{ ...elsewhere, id: "o-9" as PostingId, unit: "", rank: "" }],
  },
  isWithin: false,
  reasons: ["spelling", "same-number"],
  said: [],
};

export const officerLines: readonly OfficerLine[] = [
  { party: ids.officer, cipher: officer.cipher, status: "retired", forces: [ids.force], matters: 2, allegations: 5 },
  {
    party: "p-60" as PartyId, cipher: "R4-8D", status: "serving", forces: ["westmarch" as typeof ids.force, ids.force], matters: 1,
    allegations: 1,
  },
];

export const across: OfficerAcross = {
  officer: { ...officerRecord.officer, postings: [elsewhere] },
  appearances: [
    {
      matter: "m-2" as MatterId, reference: "HQ/2026/0207", namedOn: "2026-11-02", accountOn: "2026-02-03",
      years: [{ year: 2003, allegations: 2 }, { year: null, allegations: 1 }],
      allegations: [
        { client: "T5-3W", number: 1, happened: said("between 1 June 2003 and 31 August 2003", "2003-06-01", "2003-08-31") },
        { client: "T5-3W", number: 2, happened: said("2003", "2003-01-01", "2003-12-31") },
        { client: "T5-3W", number: 4, happened: said("not known", null, null) },
      ],
      hasMore: true,
    },
  ],
  others: 1,
};
