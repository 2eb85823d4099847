// The Identity Schedules to the invented letter.

import type { CorrespondenceId, IdentitySchedule, IdentityScheduleId, IdentitySchedules, MadeIdentitySchedule, PartyId } from "../lib/ipc/generated/api";
import { ids, issued } from "./records";

const schedule: IdentitySchedule = {
  id: "s-1" as IdentityScheduleId,
  matter: issued.matter,
  letter: issued.id,
  number: 1,
  entry: "e-9" as CorrespondenceId,
  office: issued.to,
  madeOn: "2026-11-23",
  clients: [ids.client],
  withAddresses: false,
  pages: 1,
  file: { name: "2026-11-23_K7-4Q_schedule_v1.pdf", length: 61_204, sha256: "5e".repeat(32) },
};

/** One was made; a second client has not allowed it. */
export const schedules: IdentitySchedules = {
  made: [schedule],
  clients: [
    { party: ids.client, cipher: "K7-4Q", isAllowed: true },
    { party: "c-2" as PartyId, cipher: "M3-9T", isAllowed: false },
  ],
  mayBeSent: true,
};

/** A schedule just made. */
export const made: MadeIdentitySchedule = {
  schedule: { ...schedule, id: "s-2" as IdentityScheduleId, number: 2 },
  password: "able-garden-willow-onion-ten-cup",
};
