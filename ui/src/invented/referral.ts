// The criteria for referral of an invented allegation, for tests and for the gallery.

import type { AllegationReferral, CriterionId } from "../lib/ipc/generated/api";

export const referral: AllegationReferral = {
  proposal: {
    own: [], criteriaMet: "yes", asAt: "2026-11-23",
    met: [{
      criterion: "serious-sexual-offence" as CriterionId, title: "Serious sexual offence", citation: "SI 2020/2 reg 4(1)(a)(ii)", asItStands: true,
    }],
    ask: [{
      criterion: "same-incident" as CriterionId, title: "Same incident", citation: "SI 2020/2 reg 4(1)(b)",
      questions: ["Does it arise from the same incident as another allegation that meets one of the other criteria?"],
    }],
  },
  answers: [{
    criterion: "serious-corruption" as CriterionId, answer: "no", words: "Nothing points to a gain", on: "2026-11-20",
  }],
};
