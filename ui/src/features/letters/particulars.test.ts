import { expect, test } from "vitest";
import { composition, ids } from "../../invented/records";
import type { AskedParticular } from "../../lib/ipc/generated/api";
import { particularId, particularLabel, saidOf, withSaid } from "./particulars";

const period: AskedParticular = {
  particular: "period", allegation: null, number: null, what: "The period", help: "", form: "phrase", isOptional: false,
};
const grounds: AskedParticular = { ...period, particular: "grounds", allegation: ids.allegation, number: 3, what: "Why it is wrong" };

test("one that is asked of each allegation says of which, and one that may be left empty says so", () => {
  expect(particularLabel(grounds)).toBe("Allegation 3: Why it is wrong");
  expect(particularLabel({ ...period, isOptional: true })).toContain("may be left empty");
  expect(particularId(grounds)).not.toBe(particularId({ ...grounds, allegation: null }));
});

test("what is written is kept apart for each, and gone once it is emptied", () => {
  const first = { ...composition.draft, ...withSaid(composition.draft, period, "from 1999") };
  const both = { ...first, ...withSaid(first, grounds, "It was not looked at.") };
  expect([saidOf(both, period), saidOf(both, grounds)]).toEqual(["from 1999", "It was not looked at."]);
  const anew = { ...both, ...withSaid(both, period, "from 2001") };
  expect([saidOf(anew, period), anew.said.length]).toEqual(["from 2001", 2]);
  const emptied = { ...anew, ...withSaid(anew, period, "") };
  expect(emptied.said.map(({ particular }) => particular)).toEqual(["grounds"]);
});
