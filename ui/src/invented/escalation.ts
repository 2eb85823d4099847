// Invented next steps of an investigation, for tests and for the gallery.

import type { BodyId, DeadlineId, NextStep, NextSteps, RegimeId, StepId, TakenStepId } from "../lib/ipc/generated/api";
import { investigation } from "./investigations";
import { ids } from "./records";
import { correctedPrecept } from "./precepts";

const iopc = { name: "the Independent Office for Police Conduct", office: { body: "iopc" as BodyId, force: null } };

function step(id: string, title: string, over: Partial<NextStep["step"]> = {}): NextStep {
  return {
    step: {
      id: id as StepId, title, asked: ["iopc"], power: "The power of initiative, and the power to require referral.",
      citation: "Invented Act Sch 3 paras 4A(1), 4(1)(c)", letter: "referral-request", deadlines: ["practice-ack" as DeadlineId],
      first: "The matter has not been referred.", closes: "It decides, with reasons.", confidence: "certain", level: null,
      note: null, origin: "event", because: "The force refuses to refer", ...over,
    },
    asked: [iopc],
    letterTitle: "Request for mandatory referral and independent investigation",
    isWrittenHere: true,
    occasion: { step: id as StepId, investigation: investigation.id, follows: null },
    dates: [{
      rule: "practice-ack" as DeadlineId, title: "Acknowledge the letter", actor: "authority", date: null, lastDay: null,
      actBy: null, isFirm: false,
    }],
  };
}

const withdrawal: NextStep = {
  ...step("withdrawal-client", "Reach the client at once about the letter on withdrawal", {
    asked: ["client"], letter: "client-letter", origin: "alarm", because: "A letter asks whether the client wants to withdraw",
    power: "Silence counts as a signed withdrawal.", first: "The day of sending is found on the envelope, or asked for.",
  }),
  asked: [{ name: "the client, by the safe-contact rule", office: null }],
  letterTitle: "Letter to the client",
  isWrittenHere: false,
  dates: [{
    rule: "withdrawal-letter-reply" as DeadlineId, title: "Answer the letter on withdrawal", actor: "client", date: null,
    lastDay: "2026-12-14", actBy: null, isFirm: true,
  }],
};

/** Steps after a refusal to refer, nothing alarming. */
export const nextSteps: NextSteps = {
  matter: ids.matter,
  investigation: investigation.id,
  alarms: [],
  steps: [
    step("treat-as-referred", "Ask the Director General to treat the complaint as referred, or call it in"),
    step("lbc-force", "Write before claim to the chief constable", { confidence: "likely" }),
    step("mp", "Write to the Member of Parliament", { because: "" }),
    step("subject-access", "Ask for the client's own data", { because: "" }),
  ],
  taken: [
    {
      step: "refer-now" as StepId, title: "Ask for mandatory referral", on: "2026-11-02",
      by: { by: "letter", letter: ids.letter, number: 1, to: { body: "psd" as BodyId, force: ids.force } },
    },
    {
      step: "preserve" as StepId, title: "Ask that everything be kept", on: "2026-11-09",
      by: { by: "said", record: "01890a5d-ac96-774b-bcce-b302099a8101" as TakenStepId, words: "Asked by telephone, and confirmed by email.", entry: null },
    },
  ],
  own: [correctedPrecept],
  asks: ["How is it investigated, or has that not been decided?"],
  regime: {
    regime: "regs-2020" as RegimeId, override: null, ask: [], possible: [], own: [], confidence: "certain", asAt: "2026-11-23",
    reasons: ["It reached the force on 3 September 2026, after the rules began on 1 February 2020."], basis: "Invented Regulations reg 1",
  },
  regimeName: "Police (Complaints and Misconduct) Regulations 2020",
  asAt: "2026-11-23",
};

/** The same with a letter that must be answered. */
export const alarmedSteps: NextSteps = {
  ...nextSteps,
  alarms: [{
    title: "A letter asks whether your client wants to withdraw the complaint",
    words: "If nobody replies in time, the complaint counts as withdrawn.",
    on: "2026-11-16", investigation: investigation.id, lastDay: "2026-12-14",
  }],
  steps: [withdrawal, ...nextSteps.steps],
};
