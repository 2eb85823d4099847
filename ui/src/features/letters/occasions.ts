// What a letter is written on.

import type { Occasion } from "../../lib/ipc/generated/api";

/** A letter that is written on no step of the ladder and follows up nothing. */
export const unprompted: Occasion = { step: null, investigation: null, follows: null };
