// Which term of the glossary explains a track and a mode of investigation.

import type { Mode, Track } from "../../lib/ipc/generated/api";

/** The term of a track; a criminal case has none. */
export const termOfTrack = {
  complaint: "complaint",
  conduct: "conduct-matter",
  criminal: "",
} satisfies Record<Track, string>;

/** The term of a mode; those of the older rules share one. */
export const termOfMode = {
  local: "local-investigation",
  directed: "directed-investigation",
  independent: "independent-investigation",
  supervised: "managed-supervised-investigation",
  managed: "managed-supervised-investigation",
} satisfies Record<Mode, string>;
