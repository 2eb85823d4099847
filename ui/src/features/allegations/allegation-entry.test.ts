import { describe, expect, test } from "vitest";
import { allegation, describedLine, ids, officer } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { AllegationEntry } from "./allegation-entry.svelte";
import { AllegationForm } from "./allegation-form.svelte";

describe("an allegation", () => {
  test("needs somebody it is against, and says so beside every other gap", async () => {
    const asked = answer({});
    const entry = new AllegationEntry(new AllegationForm());
    expect(await entry.save(ids.matter, ids.client)).toBeNull();
    expect(entry.problems.map(({ field }) => field)).toEqual(["particulars", "happened", "place", "howKnown", "accused"]);
    expect(asked).toEqual([]);
  });

  test("that is amended keeps its number and sends everything it says", async () => {
    const asked = answer({ amend_allegation: () => allegation });
    const entry = AllegationEntry.amending(allegation);
    entry.accused.officers = [officer];
    entry.accused.described = [describedLine];
    entry.accused.ticked.push(describedLine.id);
    entry.form.place = "Corran Road";
    expect(await entry.save(ids.matter, ids.client)).toEqual(allegation);
    expect(asked).toEqual([
      [
        "amend_allegation",
        {
          allegation: ids.allegation,
          record: {
            matter: ids.matter,
            client: ids.client,
            particulars: allegation.particulars,
            happened: "the summer of 2003",
            place: "Corran Road",
            duty: "on-duty",
            howKnown: "It was done to her",
            accused: [{ kind: "officer", party: ids.officer }, { kind: "described", described: ids.described }],
            criteria: ["serious-sexual-offence"],
            earlierReports: [{ toWhom: "A teacher", told: "2004", outcome: "" }],
          },
        },
      ],
    ]);
  });

  test("names the earlier report that lacks something", () => {
    answer({});
    const form = AllegationForm.amending(allegation);
    form.addReport();
    form.check();
    expect(form.problems.map(({ field }) => field)).toEqual(["earlierReports.1.toWhom", "earlierReports.1.told"]);
    form.removeReport(1);
    expect(form.check()).toBe(true);
  });

  test("against a new officer saves the officer first", async () => {
    const asked = answer({ add_officer: () => officer, record_allegation: () => allegation });
    const entry = new AllegationEntry(new AllegationForm());
    Object.assign(entry.form, { particulars: "a", happened: "b", place: "c", howKnown: "d" });
    entry.accused.newcomer = "officer";
    entry.accused.officer.name = "An Invented Officer";
    entry.accused.officer.posting.force = ids.force;
    await entry.save(ids.matter, ids.client);
    expect(asked.map(([command]) => command)).toEqual(["add_officer", "record_allegation"]);
    expect(asked[1]?.[1]).toMatchObject({ accused: [{ kind: "officer", party: ids.officer }] });
    expect(entry.accused.officer.name).toBe("");
  });
});
