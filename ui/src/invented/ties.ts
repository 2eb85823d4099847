// Invented ties of the invented investigation, for tests and for the gallery.

import type { ForceId, InvestigationId, PartyId, Tie, TieId, TieKind, Ties } from "../lib/ipc/generated/api";
import { investigation } from "./investigations";
import { ids } from "./records";

const party = investigation.investigators[0]?.party ?? ("" as PartyId);
const id: InvestigationId = investigation.id;

export const kinds: TieKind[] = [
  {
    kind: "personal", rule: "G5", grade: "linked", confidence: "certain",
    when: "The lead has a personal, management or close working link with the person, or is an interested party.",
    basis: "SI 2020/2 reg 12(b), (d); SI 2020/4 reg 15(3)(b)-(d)",
  },
  {
    kind: "own-conduct", rule: "G6", grade: "linked", confidence: "certain",
    when: "What the investigating body itself did, or failed to do, is part of what is complained of.",
    basis: "SI 2020/2 reg 12(d); nobody judges their own cause",
  },
  {
    kind: "shared-unit", rule: "G8", grade: "weak", confidence: "likely",
    when: "The body shares another unit with a linked force, in which the person or the team worked.",
    basis: "Police Act 1996 s.22A",
  },
];

export const tie: Tie = {
  id: "tie-1" as TieId, investigation: id, withdrawn: null,
  said: {
    holder: { kind: "office", office: { body: "psd" as never, force: "northmere" as ForceId } }, to: null, kind: "own-conduct",
    basis: "It kept the custody records that are complained of", source: "Its letter", saidOn: "2026-11-12",
  },
};

export const withdrawn: Tie = {
  ...tie, id: "tie-2" as TieId, withdrawn: { on: "2026-11-20", reason: "It was somebody of the same name" },
  said: {
    ...tie.said, holder: { kind: "investigator", party }, to: { kind: "officer", party: ids.officer }, kind: "personal",
    basis: "They trained together", source: "The client",
  },
};

export const ties: Ties = {
  recorded: [tie, withdrawn],
  proposed: [{
    party, to: { kind: "officer", party: ids.officer }, kind: "shared-unit", force: "northmere" as ForceId, unit: "Corran Road",
    isSure: true,
  }],
  kinds,
};
