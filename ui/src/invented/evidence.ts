// Invented evidence files, for tests and for the gallery.

import type { Evidence, EvidenceId } from "../lib/ipc/generated/api";
import { custodyRecord } from "./exhibits";
import { ids, said } from "./records";

/** A client's own recording, which warns of what is in it and stays covered at home. */
export const recording: Evidence = {
  id: "d-1" as EvidenceId, matter: ids.matter, number: 1, title: "Recording of a call", dated: said("July 2003", "2003-07-01", "2003-07-31"),
  source: "From the client, on a memory stick", exhibit: null, contentNote: "Somebody speaks in distress.", isNotAtHome: true,
  file: { name: "call-july.m4a", length: 3_482_113, sha256: "5b1c77e0a94d".padEnd(64, "0") },
  mime: "audio/mp4", addedOn: "2026-11-20", class: "privileged",
};

/** A copy that is an exhibit. */
export const record: Evidence = {
  ...recording, id: "d-2" as EvidenceId, number: 2, title: "Copy of the custody record", source: "From the force, by post",
  exhibit: custodyRecord.id, contentNote: "", isNotAtHome: false,
  file: { name: "custody_record.pdf", length: 248_213, sha256: "0d1f9a6c4be2".padEnd(64, "0") },
  mime: "application/pdf", class: "confidential-shareable",
};

/** Something published, of which little is said. */
export const bulletin: Evidence = {
  ...record, id: "d-3" as EvidenceId, number: 4, title: "Report of an inspection", dated: null, source: "", exhibit: null,
  file: { name: "inspection-report.pdf", length: 912, sha256: "e7730b52c8aa".padEnd(64, "0") }, class: "public",
};

export const evidence: Evidence[] = [recording, record, bulletin];
