import { render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { expect, test } from "vitest";
import { said } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import DatePhraseField from "./DatePhraseField.svelte";
import KnownDateField from "./KnownDateField.svelte";

const label = "When did it happen?";

async function faults(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, { rules: { "color-contrast": { enabled: false }, region: { enabled: false } } });
  return violations.map(({ id }) => id);
}

test("a reading is announced below the words, which stay as they were typed", async () => {
  answer({ read_date: (words) => said(words, "2003-06-01", "2003-08-31") });
  const { container } = render(DatePhraseField, { id: "happened", label, value: "" });
  await userEvent.type(screen.getByLabelText(label), "the summer of 2003");
  await screen.findByText("1 June to 31 August 2003");
  expect(screen.getByRole("status").textContent).toContain("From memory");
  expect(screen.getByLabelText<HTMLInputElement>(label).value).toBe("the summer of 2003");
  expect(await faults(container)).toEqual([]);
});

test("words that no reading fits are said to be kept", async () => {
  answer({ read_date: (words) => said(words, null, null) });
  render(DatePhraseField, { id: "happened", label, value: "not sure" });
  await screen.findByText("Kept as said, with no range");
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
