import { expect, test } from "vitest";
import { nextSteps } from "../../invented/escalation";
import { asksWhom, datesInWords, officeToWrite } from "./step-lines";

const [first] = nextSteps.steps;
if (first === undefined) throw new Error("a step");

test("a step asks any of those it names", () => {
  expect(asksWhom(first)).toBe("The Independent Office for Police Conduct");
  const both = [...first.asked, { name: "the chief constable", office: null }];
  expect(asksWhom({ asked: both })).toBe("The Independent Office for Police Conduct or the chief constable");
});

test("a date that nobody keeps says so, and one that is not firm says that", () => {
  expect(datesInWords(first)).toBe("Acknowledge the letter: no date is kept yet");
  const kept = { ...first.dates[0]!, lastDay: "2026-12-14", actBy: null, isFirm: false };
  expect(datesInWords({ dates: [kept] })).toBe("Acknowledge the letter: 14 December 2026, to confirm");
  expect(datesInWords({ dates: [{ ...kept, actBy: "2026-12-07", isFirm: true }] })).toBe(
    "Acknowledge the letter: act by 7 December 2026, last lawful day 14 December 2026",
  );
});

test("a letter is begun to the first office of the directory that is asked", () => {
  expect(officeToWrite(first)).toBe("iopc");
  expect(officeToWrite({ asked: [{ name: "the client", office: null }] })).toBe(null);
});
