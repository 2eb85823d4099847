// Invented exhibits, for tests and for the gallery.

import type { Exhibit, ExhibitId, OfferedMark } from "../lib/ipc/generated/api";
import { client, ids, said } from "./records";

export const custodyRecord: Exhibit = {
  id: "x-1" as ExhibitId, matter: ids.matter, number: 1, mark: "K7-4Q/1", what: "Copy of the custody record",
  dated: said("July 2003", "2003-07-01", "2003-07-31"), producer: { kind: "client", client: ids.client },
  original: "With the force", contentNote: "",
};

/** Something that somebody else produces, of no date. */
export const rota: Exhibit = {
  ...custodyRecord, id: "x-2" as ExhibitId, number: 3, mark: "B/1", what: "Photograph of the rota in the front office", dated: null,
  producer: { kind: "other", words: "The station clerk" }, original: "", contentNote: "Initials of officers can be read.",
};

export const exhibits: Exhibit[] = [custodyRecord, rota];

export const marks: OfferedMark[] = [{ client: ids.client, cipher: client.cipher, mark: "K7-4Q/2" }];
