import { describe, expect, test } from "vitest";
import { body, force } from "../../invented/bodies";
import { directory } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { BodyForm, ForceForm } from "./correction-forms.svelte";
import { bodyRows, nameAsTyped, nameWithDays, otherwise, readNames } from "./wording";

const today = "2026-11-23";
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);

describe("a correction", () => {
  test("sends the whole wording with its reason", async () => {
    const asked = answer({ correct_body: () => body });
    const form = new BodyForm(today, body);
    form.sizeLimit = "ten";
    expect(await form.save()).toBeNull();
    expect(fields(form)).toEqual(["reason", "sizeLimit"]);
    Object.assign(form, { sizeLimit: "10.5", reason: "It was renamed" });
    await form.save();
    expect(asked[0]?.[1]).toMatchObject({
      body: "iopc", reason: "It was renamed", wording: { ...body.wording, sizeLimitKilobytes: 10_500 },
    });
  });

  test("adds a former force with the one that came after it", async () => {
    const asked = answer({ correct_force: () => force });
    const form = new ForceForm(today, null);
    Object.assign(form, {
      name: "Northmere Borough Police", short: "Borough", reason: "An allegation is of 1996", successor: "northmere",
      formerNames: "Northmere Dock Police; ; 31 March 1967",
    });
    await form.save();
    expect(asked[0]?.[1]).toMatchObject({
      force: null,
      wording: { successor: "northmere", formerNames: [{ name: "Northmere Dock Police", from: null, to: "1967-03-31" }] },
    });
  });

  test("names the line that cannot be read", async () => {
    const form = new ForceForm(today, force);
    form.formerNames = "Northmere Borough Police; long ago";
    form.reason = "Why not";
    expect(await form.save()).toBeNull();
    expect(form.problemOf("formerNames")).toContain("long ago");
  });
});

test("a name as typed is read back as it was", () => {
  const names = [...force.wording.formerNames, ...body.beforeIt, { name: "Heddlu Northmere", from: null, to: null }];
  expect(readNames(names.map(nameAsTyped).join("\n"), today)).toEqual({ names, unreadable: null });
  expect(names.map(nameWithDays)).toEqual([
    "Northmere Borough Police, 1 April 1967 to 31 March 1997", "Police Complaints Authority, until 31 March 2004",
    "Heddlu Northmere, days not known",
  ]);
});

test("what is shipped is shown where something else was put in its place", () => {
  const shipped = body.shipped === null ? [] : bodyRows(body.shipped, directory);
  expect(otherwise(bodyRows(body.wording, directory), shipped)).toEqual([
    ["Office written to", "The Director General"], ["Letters open", "Dear Director General"],
  ]);
});
