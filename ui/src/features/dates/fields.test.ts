import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";
import { ids, said, understood } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import DatePhraseField from "./DatePhraseField.svelte";
import KnownDateField from "./KnownDateField.svelte";
import { SaidEntry } from "./said-entry.svelte";
import SaidDateField from "./SaidDateField.svelte";

const label = "When did it happen?";

async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id }) => id);
}

test("a reading is announced below the words, which stay as they were typed", async () => {
  answer({ read_date: ({ words }) => understood(said(words, "2003-06-01", "2003-08-31")) });
  const { container } = render(SaidDateField, { id: "happened", label, entry: new SaidEntry() });
  await userEvent.type(screen.getByLabelText(label), "the summer of 2003");
  await screen.findByText("1 June to 31 August 2003");
  expect(screen.getByRole("status").textContent).toContain("From memory");
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe("the summer of 2003");
  expect(await faults(container)).toEqual([]);
});

test("a field of words alone shows what would be kept", async () => {
  answer({ read_date: ({ words }) => understood(said(words, "2003-06-01", "2003-08-31")) });
  render(DatePhraseField, { id: "from", label, value: "" });
  await userEvent.type(screen.getByLabelText(label), "the summer of 2003");
  await screen.findByText("1 June to 31 August 2003");
});

test("of several readings none is chosen until a person chooses, and other words drop the choice", async () => {
  const day = said("Christmas 2001", "2001-12-25", "2001-12-25");
  const season = said("Christmas 2001", "2001-12-15", "2002-01-06");
  answer({ read_date: () => ({ ...understood(day, season), settled: season }) });
  const entry = new SaidEntry();
  const { container } = render(SaidDateField, { id: "happened", label, entry });
  await userEvent.type(screen.getByLabelText(label), "Christmas 2001");
  await screen.findByText("Could be read in 2 ways");
  expect(entry.toSend()).toEqual({ words: "Christmas 2001", meant: { kind: "any" }, basis: null });
  await userEvent.click(screen.getByRole("button", { name: /^25 December 2001/u }));
  expect(entry.toSend().meant).toEqual({ kind: "reading", earliest: "2001-12-25", latest: "2001-12-25" });
  expect(await faults(container)).toEqual([]);
  await userEvent.type(screen.getByLabelText(label), " or so");
  expect(entry.toSend().meant).toEqual({ kind: "any" });
});

test("an age says what it lacks, and that a birth date was used", async () => {
  const age = said("aged 13", null, null);
  answer({ read_date: ({ of }) => ({ ...understood(age), ask: of === null ? "birth-date" : null, fromBirth: of !== null }) });
  const entry = new SaidEntry();
  const { rerender } = render(SaidDateField, { id: "happened", label, entry });
  await userEvent.type(screen.getByLabelText(label), "aged 13");
  await screen.findByText(/needs a date of birth/u);
  await rerender({ of: { matter: ids.matter, party: ids.client } });
  await screen.findByText(/That it was used is recorded/u);
});

test("exact days stand in place of a reading, and the words stay", async () => {
  answer({ read_date: ({ words }) => understood(said(words, null, null)) });
  const entry = new SaidEntry();
  const { container } = render(SaidDateField, { id: "happened", label, entry });
  await userEvent.click(screen.getByRole("button", { name: "Not sure" }));
  await screen.findByText("Kept as said, with no range");
  await userEvent.click(screen.getByRole("button", { name: "Set exact dates" }));
  await userEvent.type(screen.getByLabelText("First day it can have been"), "1/6/2003");
  expect(entry.toSend()).toEqual({
    words: "not sure", meant: { kind: "days", earliest: "2003-06-01", latest: null }, basis: null,
  });
  expect(await faults(container)).toEqual([]);
});

test("a known date is echoed with its weekday, and given to whoever listens", async () => {
  const days: string[] = [];
  const { container } = render(KnownDateField, {
    id: "givenOn", label: "Given on", today: "2026-11-23", value: "", onday: (day: string) => days.push(day),
  });
  await userEvent.type(screen.getByLabelText("Given on"), "+28d");
  expect(screen.getByRole("status").textContent).toBe("Monday 21 December 2026");
  expect(days.at(-1)).toBe("2026-12-21");
  expect(await faults(container)).toEqual([]);
});

test("a known date that cannot be says which part is wrong", async () => {
  render(KnownDateField, { id: "givenOn", label: "Given on", today: "2026-11-23", value: "" });
  await userEvent.type(screen.getByLabelText("Given on"), "31/11/26");
  expect(screen.getByRole("status").textContent).toBe("November 2026 has no day 31");
});
