// Invented rules that are not of time, one in the firm's words, one switched off and the rest as shipped, for tests and the gallery.

import type { PreceptKind, PreceptRecord, PreceptWording } from "../lib/ipc/generated/api";

function shipped(kind: PreceptKind, id: string, wording: PreceptWording): PreceptRecord {
  return {
    precept: { kind, id }, now: wording, shipped: wording, asAt: "2026-11-23", shippedAsAt: "2026-11-23", standing: "as-shipped",
    correction: null, isWorded: true, needed: null,
  };
}

const calledIn = shipped("step", "treat-as-referred", {
  title: "Ask the Director General to treat the complaint as referred, or call it in",
  text: "The power of initiative, and the power to require referral.", citation: "Invented Act Sch 3 para 4A", confidence: "certain",
});

export const correctedPrecept: PreceptRecord = {
  ...calledIn, standing: "own", asAt: "2026-11-20",
  now: { ...calledIn.shipped, title: "Ask the Director General to call the complaint in", citation: "As counsel advised", confidence: "likely" },
  correction: { reason: "Counsel reads it so", correctedOn: "2026-11-20" },
};

export const switchedOff: PreceptRecord = {
  ...shipped("flag", "identity-unknown", {
    title: "An officer is a description.", text: "Who an officer is, is not known.", citation: "Invented Regulations reg 43", confidence: "certain",
  }),
  standing: "off", correction: { reason: "The firm says it elsewhere", correctedOn: "2026-11-19" },
};

export const neededPrecept: PreceptRecord = {
  ...shipped("regime", "R12", {
    title: "", text: "What counts is the day on which it reached the authority, {reached}. The regime holds {days}.", citation: "", confidence: "certain",
  }),
  needed: "It holds where no other does: without it some matters would have no regime.",
};

export const precepts: PreceptRecord[] = [
  shipped("step", "make-complaint", {
    title: "Make the complaint, and ask for it to be handled under Schedule 3", text: "A complaint by the person to whom it was done.",
    citation: "Invented Act s.12(1)", confidence: "certain",
  }),
  correctedPrecept,
  switchedOff,
  neededPrecept,
];
