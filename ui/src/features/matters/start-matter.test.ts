import { describe, expect, test } from "vitest";
import { allegation, authority, client, described, directory, ids, matter } from "../../invented/records";
import { answer, refuse, type Answers } from "../../lib/ipc/canned";
import { StartMatter } from "./start-matter.svelte";

const all: Answers = {
  open_matter: () => matter,
  take_on_client: () => client,
  give_authority: () => authority,
  describe_person: () => described,
  record_allegation: () => allegation,
};

/** The page with everything filled in. */
function filled(): StartMatter {
  const start = new StartMatter(directory, "referral-request", "2026-11-23");
  Object.assign(start.matterForm, { reference: "HQ/2026/0114", workingName: "Matter 14", force: ids.force });
  Object.assign(start.clientForm, { name: "An Invented Client", birth: "1989" });
  Object.assign(start.authorityForm, { recipients: ["iopc"], givenOn: "3 Nov 2026" });
  start.entry.accused.newcomer = "described";
  start.entry.accused.description.description = "the driver";
  Object.assign(start.entry.form, {
    particulars: "An account.", place: "A lay-by", howKnown: "It was done to her",
  });
  start.entry.form.happened.words = "summer 2003";
  return start;
}
const commands = (asked: readonly [string, unknown][]): string[] => asked.map(([command]) => command);

describe("starting a matter", () => {
  test("saves the parts in turn, each resting on the one before", async () => {
    const asked = answer(all);
    expect(await filled().save()).toEqual(matter);
    expect(commands(asked)).toEqual([
      "open_matter", "take_on_client", "give_authority", "describe_person", "record_allegation",
    ]);
    expect(asked[2]?.[1]).toMatchObject({ client: ids.client, givenOn: "2026-11-03", recipients: [{ body: "iopc" }] });
    expect(asked[4]?.[1]).toMatchObject({ accused: [{ who: { kind: "described", described: ids.described }, roles: ["did-it"] }] });
  });

  test("keeps what was saved when a part has a problem, and goes on from there", async () => {
    const start = filled();
    const first = answer({ ...all, give_authority: () => refuse("invalid", [{ field: "givenOn", problem: "In the future" }]) });
    expect(await start.save()).toBeNull();
    expect(start.saved).toEqual(["matter", "client"]);
    expect(start.problems).toEqual([{ field: "authority.givenOn", problem: "In the future" }]);
    expect(commands(first)).toEqual(["open_matter", "take_on_client", "give_authority"]);

    const second = answer(all);
    expect(await start.save()).toEqual(matter);
    expect(commands(second)).toEqual(["give_authority", "describe_person", "record_allegation"]);
  });

  test("does not describe the same person twice when the allegation has a problem", async () => {
    const start = filled();
    answer({ ...all, record_allegation: () => refuse("invalid", [{ field: "place", problem: "Too long" }]) });
    await start.save();
    expect(start.problems).toEqual([{ field: "allegation.place", problem: "Too long" }]);
    const again = answer(all);
    await start.save();
    expect(commands(again)).toEqual(["record_allegation"]);
  });

  test("shows every gap at once, and saves nothing", async () => {
    const asked = answer(all);
    const start = filled();
    start.matterForm.force = "";
    start.clientForm.name = "";
    start.entry.form.particulars = " ";
    expect(await start.save()).toBeNull();
    expect(start.problems.map(({ field }) => field)).toEqual(["matter.force", "client.name", "allegation.particulars"]);
    expect(asked).toEqual([]);
  });

  test("leaves out the parts that are left empty", async () => {
    const asked = answer(all);
    const start = new StartMatter(directory, "referral-request", "2026-11-23");
    Object.assign(start.matterForm, { reference: "HQ/1", workingName: "Matter 1", force: ids.force });
    expect(await start.save()).toEqual(matter);
    expect(commands(asked)).toEqual(["open_matter"]);
  });

  test("asks for the client where an allegation is written", async () => {
    answer(all);
    const start = filled();
    start.clientForm.name = "";
    start.clientForm.birth = "";
    await start.save();
    expect(start.problems.map(({ field }) => field)).toEqual(["client.name"]);
  });

  test("stops at a fault of the disk, with what was saved", async () => {
    const start = filled();
    answer({ ...all, take_on_client: () => refuse("disk-full") });
    await expect(start.save()).rejects.toMatchObject({ code: "disk-full" });
    expect(start.saved).toEqual(["matter"]);
    expect(start.saving).toBe(false);
  });

  test("offers the offices of the force once it is chosen", () => {
    const start = filled();
    expect(start.offices.map(({ name }) => name)).toEqual([
      "Professional Standards Department, Northmere Constabulary", "Independent Office for Police Conduct",
    ]);
    start.matterForm.force = "";
    expect(start.offices.map(({ key }) => key)).toEqual(["iopc"]);
  });
});
