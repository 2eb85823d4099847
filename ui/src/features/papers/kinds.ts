// The papers there are to make, in the order in which they are offered.

import type { PaperForm, PaperKind } from "../../lib/ipc/generated/api";

/** The kinds, the usual one first. */
export const paperKinds: readonly PaperKind[] = ["chronology", "chronology-of-facts", "chronology-of-response"];

/** How far a paper may go; the nearer first. */
export const paperForms: readonly PaperForm[] = ["internal", "external"];
