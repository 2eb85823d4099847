// Words that every form page shares.

import { weekdayInWords, type CivilDate } from "../features/dates/civil";

export const forms = {
  save: "Save",
  saving: "Saving…",
  back: "Back",
  begun: (day: CivilDate) => `You began this on ${weekdayInWords(day)}.`,
  afresh: "Start afresh",
} as const;
