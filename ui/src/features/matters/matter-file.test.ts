import { expect, test } from "vitest";
import { rules as evidence } from "../../invented/preservation";
import { trackRules } from "../../invented/investigations";
import { identification } from "../../invented/likeness";
import { allegationLine, client, describedLine, directory, ids, matter, officer } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import type { AccusedPart } from "../../lib/ipc/generated/api";
import { postingInWords } from "../officers/postings";
import { accusedInWords, readMatterFile } from "./matter-file";

const answers = {
  matter: () => matter,
  directory: () => directory,
  clients_of: () => [client],
  authorities_of: () => [],
  conflicts_of: () => [],
  officers_of: () => [officer],
  described_in: () => [describedLine],
  identifications_in: () => [identification],
  samenesses_in: () => [],
  suggestions_in: () => [],
  allegations_of: () => [allegationLine],
  investigations_of: () => [],
  independence_in: () => ({ reached: null, investigations: [], allegations: [] }),
  track_rules: () => trackRules,
  notes_of: () => [],
  preservation_of: () => [],
  preservation_rules: () => evidence,
  correspondence_of: () => [],
  asks_of: () => [],
  silences_of: () => [],
  statements_of: () => [],
  letters_of: () => [],
  diary_of: () => [],
  desk: () => ({
    today: "2026-11-23",
    alarms: [], due: [],
    undiarised: [],
    replies: [],
    silences: [],
    drafts: [
      { letter: ids.letter, matter: ids.matter, workingName: "", title: "", to: { body: "iopc" as never, force: null } },
      { letter: ids.letter, matter: "m-2" as never, workingName: "", title: "", to: { body: "iopc" as never, force: null } },
    ],
    renewals: [],
  }),
};

test("a matter's file holds the drafts of this matter alone, and no name", async () => {
  const asked = answer(answers);
  const file = await readMatterFile(ids.matter);
  expect(file.drafts).toHaveLength(1);
  const commands = asked.map(([command]) => command);
  expect(commands).not.toContain("reveal_names");
  expect(commands).not.toContain("read_allegation");
});

test("those accused stand in a list by cipher and by number", async () => {
  answer(answers);
  const file = await readMatterFile(ids.matter);
  const accused = [
    ...allegationLine.accused,
    { who: { kind: "described", described: ids.described }, roles: ["was-present", "covered-up"] } as AccusedPart,
  ];
  expect(accusedInWords(file, { accused })).toBe("M3-9T, Person 1 (may be M3-9T) (was present, covered it up)");
});

test("an officer is told by what is known of the first posting", () => {
  expect(postingInWords(directory, officer)).toBe("PC, collar 4471, Corran Road, Northmere Constabulary, 1999 to 2004");
  expect(postingInWords(directory, { ...officer, postings: [] })).toBe("Retired");
});
