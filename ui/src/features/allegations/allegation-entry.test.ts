import { describe, expect, test } from "vitest";
import { allegation, describedLine, directory, ids, officer } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import type { CategoryId, CriterionId, OffenceId } from "../../lib/ipc/generated/api";
import { AllegationEntry } from "./allegation-entry.svelte";
import { AllegationForm } from "./allegation-form.svelte";
import { offencesFor, proposalOf } from "./proposals";

describe("an allegation", () => {
  test("needs somebody it is against, and says so beside every other gap", async () => {
    const asked = answer({});
    const entry = new AllegationEntry(new AllegationForm());
    expect(await entry.save(ids.matter, ids.client)).toBeNull();
    expect(entry.problems.map(({ field }) => field)).toEqual(["happened", "particulars", "accused"]);
    expect(asked).toEqual([]);
  });

  test("that is amended keeps its number and sends everything it says", async () => {
    const asked = answer({ amend_allegation: () => allegation });
    const entry = AllegationEntry.amending(allegation);
    entry.accused.officers = [officer];
    entry.accused.described = [describedLine];
    entry.accused.ticked.push(describedLine.id);
    entry.accused.setRoles(describedLine.id, ["was-present"]);
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
            happened: { words: "the summer of 2003", meant: { kind: "kept" }, basis: "memory" },
            place: "Corran Road",
            duty: "on-duty",
            howKnown: "It was done to her",
            accused: [
              { who: { kind: "officer", party: ids.officer }, roles: ["did-it"] },
              { who: { kind: "described", described: ids.described }, roles: ["was-present"] },
            ],
            categories: ["abuse-of-position-sexual"],
            offences: ["misconduct-in-public-office"],
            criteria: ["serious-sexual-offence"],
            earlierReports: [{ toWhom: "A teacher", body: null, told: { words: "2004", meant: { kind: "kept" }, basis: "memory" }, outcome: "" }],
            sources: [],
          },
        },
      ],
    ]);
  });

  test("takes an officer whom the matter names already in place of a new one", async () => {
    answer({});
    const entry = new AllegationEntry(new AllegationForm());
    entry.accused.officers = [officer];
    entry.accused.newcomer = "officer";
    entry.accused.officer.name = "An Invented Officer";
    entry.accused.newcomerRoles = ["was-present"];
    entry.accused.takeWithin(officer.party);
    expect(entry.accused.officer.isUntouched).toBe(true);
    expect(await entry.accused.settle(ids.matter, ids.client)).toEqual([
      { who: { kind: "officer", party: ids.officer }, roles: ["was-present"] },
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
    Object.assign(entry.form, { particulars: "a", place: "c", howKnown: "d" });
    entry.form.happened.words = "b";
    entry.accused.newcomer = "officer";
    entry.accused.officer.name = "An Invented Officer";
    entry.accused.officer.posting.force = ids.force;
    await entry.save(ids.matter, ids.client);
    expect(asked.map(([command]) => command)).toEqual(["add_officer", "record_allegation"]);
    expect(asked[1]?.[1]).toMatchObject({ accused: [{ who: { kind: "officer", party: ids.officer }, roles: ["did-it"] }] });
    expect(entry.accused.officer.name).toBe("");
  });

  test("says what is missing where somebody has no part, or a paragraph is no number", () => {
    answer({});
    const entry = AllegationEntry.amending(allegation);
    entry.accused.setRoles(ids.officer, []);
    entry.form.source.number = "eleven";
    entry.check();
    expect(entry.problems.map(({ field }) => field)).toEqual(["sources.0.number", "accused"]);
  });

  test("rests on the paragraph that was named", async () => {
    const asked = answer({ record_allegation: () => allegation });
    const form = new AllegationForm();
    form.particulars = "a";
    form.happened.words = "b";
    Object.assign(form.source, { statement: "s-1", number: " 11 " });
    await form.save({ matter: ids.matter, client: ids.client, accused: [] });
    expect(asked[0]?.[1]).toMatchObject({ sources: [{ statement: "s-1", number: 11 }] });
  });
});

describe("what the chosen categories propose", () => {
  const { categories, offences } = directory;
  const [abuse, threats] = categories.map(({ id }) => id) as [CategoryId, CategoryId];

  test("is a criterion as it stands, before one to be asked about", () => {
    const of = (chosen: CategoryId[], criterion: string): string | undefined =>
      proposalOf(categories, chosen, criterion as CriterionId)?.standing;
    expect([of([], "serious-corruption"), of([threats], "serious-corruption")]).toEqual([undefined, "ask"]);
    expect(of([threats, abuse], "serious-corruption")).toBe("always");
  });

  test("are offences, and what was chosen before stays among them", () => {
    const titles = (chosen: CategoryId[], kept: OffenceId[]): string[] =>
      offencesFor(categories, offences, chosen, kept).map(({ title }) => title);
    expect(titles([], [])).toEqual([]);
    expect(titles([threats], [])).toEqual(["Threats to kill"]);
    expect(titles([threats], [offences[0]?.id as OffenceId])).toEqual(["Misconduct in public office", "Threats to kill"]);
  });
});
