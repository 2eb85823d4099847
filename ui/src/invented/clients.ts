// A client's record for tests and for the gallery: how they are reached and spoken with, who helps, whom they resemble.
// Nobody in it is real.

import type {
  ClientLine, ClientProfile, ClientRecord, Conflict, ConflictId, Helper, Identity, PartyId, SafeContact,
} from "../lib/ipc/generated/api";
import { client, ids, said } from "./records";

export const safeContact: SafeContact = {
  channels: ["telephone", "text-message"], times: "Weekdays after six", mayLeave: "nothing",
  mustNotKnow: "Her employer", note: "", agreedOn: "2026-11-03",
};

export const profile: ClientProfile = {
  matter: ids.matter, client: ids.client, term: "survivor", ownWords: "", pronouns: "she, her", language: "Welsh",
  needsInterpreter: true, doNotAsk: ["Her brother", "The house in Weir Street"],
};

export const helper: Helper = {
  party: "p-20" as PartyId, cipher: "W4-8H", client: ids.client, part: "support-person",
  relation: "Caseworker of a charity", endedOn: null,
};

export const record: ClientRecord = {
  client, safeContact, profile,
  helpers: [
    helper,
    { ...helper, party: "p-21" as PartyId, cipher: "B6-2N", part: "interpreter", relation: "", endedOn: "2026-10-30" },
  ],
};

export const newRecord: ClientRecord = { client, safeContact: null, profile: null, helpers: [] };

export const clientLine: ClientLine = { client, hasSafeContact: true, coveredTo: "2027-05-01", authorities: 2 };

export const identity: Identity = {
  name: "Tamsin Invented", preferredName: "Tam", formerNames: ["Tamsin Made-Up"], aliases: [],
  contactAlias: "The dentist", birth: said("11 May 1989", "1989-05-11", "1989-05-11"),
  addresses: [{ lines: ["2 Weir Street", "Northmere"], from: said("2019", "2019-01-01", "2019-12-31"), to: null }],
  telephones: ["01632 960221"], emails: ["tam@example.org"],
};

export const conflict: Conflict = {
  id: "f-1" as ConflictId, party: ids.client, cipher: client.cipher, other: "p-30" as PartyId, otherKind: "officer",
  otherCipher: "D3-6J", isWithin: false, reasons: ["spelling", "birth-fits"], decided: null, isOpen: true,
};

export const settled: Conflict = {
  ...conflict, id: "f-2" as ConflictId, otherKind: "client", otherCipher: "R9-5T", reasons: ["family-name"],
  decided: { decision: "different-person", on: "2026-11-12", reason: "Born ten years apart." }, isOpen: false,
};
