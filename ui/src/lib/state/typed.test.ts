import { expect, test } from "vitest";
import { AllegationEntry } from "../../features/allegations/allegation-entry.svelte";
import { AllegationForm } from "../../features/allegations/allegation-form.svelte";
import { AnswerForm } from "../../features/asks/answer-form.svelte";
import { AuthorityForm } from "../../features/authorities/authority-form.svelte";
import { BodyForm, ForceForm } from "../../features/bodies/correction-forms.svelte";
import { OfficeForm } from "../../features/bodies/office-form.svelte";
import { firstKind } from "../../features/letters/kinds";
import { DispatchForm, NoteForm as AnnotationForm, ReceiptForm } from "../../features/dispatches/forms.svelte";
import { ModeForm } from "../../features/investigations/decision-forms.svelte";
import { StartMatter } from "../../features/matters/start-matter.svelte";
import { NoteForm } from "../../features/notes/note-form.svelte";
import { OfficerForm } from "../../features/officers/officer-form.svelte";
import { EvidenceForm, RegisterForm, StepForm } from "../../features/preservation/preservation-forms.svelte";
import { SessionForm } from "../../features/sessions/session-form.svelte";
import { AccountForm } from "../../features/statements/account-form.svelte";
import { people } from "../../invented/notes";
import { allegation, directory, ids, matter } from "../../invented/records";
import type { Role } from "../ipc/generated/api";
import { putBack, readTyped, typedIn, written, type Keeping } from "./typed.svelte";

const today = "2026-11-23";
const around = { matter, directory, people };

/** One form of every kind that has a part of its own in it, and some plain ones. */
const forms: readonly (() => Keeping)[] = [
  () => new AllegationEntry(new AllegationForm()),
  () => AllegationEntry.amending(allegation),
  () => new StartMatter(directory, firstKind, today),
  () => new RegisterForm(new EvidenceForm(directory, matter.force), new StepForm(today, "first")),
  () => new AccountForm(today),
  () => new SessionForm(today),
  () => new NoteForm(today, around),
  () => new OfficerForm(),
  () => new ModeForm(today, directory, matter.force),
  () => new AuthorityForm(today),
  () => new BodyForm(today, null),
  () => new ForceForm(today, null),
  () => new OfficeForm(),
  () => new AnswerForm(today, undefined),
  () => new DispatchForm(today),
  () => new ReceiptForm(today),
  () => new AnnotationForm(),
];

/** The same values with every text in them made longer. */
function longer(value: unknown): unknown {
  if (typeof value === "string") return `${value}x`;
  if (Array.isArray(value)) return value.map(longer);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, name === "meant" ? one : longer(one)]));
}

test("what stands in a form goes back into a fresh one as it was", () => {
  for (const make of forms) {
    const typed = longer(typedIn(make())) as Record<string, unknown>;
    const form = make();
    putBack(form, readTyped(written(typed)));
    expect(typedIn(form)).toEqual(typed);
    expect(form.keeps.length).toBeGreaterThan(0);
  }
});

test("whom an allegation is against and who was told come back with what was said of each", () => {
  const entry = new AllegationEntry(new AllegationForm());
  entry.client = ids.client;
  entry.accused.ticked = [ids.officer];
  entry.accused.setRoles(ids.officer, ["was-present"]);
  entry.accused.newcomer = "officer";
  entry.accused.officer.name = "Hallam Voss";
  entry.form.addReport();
  const [report] = entry.form.earlierReports;
  report!.toWhom = "The front desk";
  report!.told.words = "2004";

  const again = new AllegationEntry(new AllegationForm());
  putBack(again, readTyped(written(typedIn(entry))));
  expect(again.client).toBe(ids.client);
  expect(again.accused.rolesOf(ids.officer)).toEqual<Role[]>(["was-present"]);
  expect(again.accused.officer.name).toBe("Hallam Voss");
  expect(again.form.earlierReports.map(({ toWhom, told }) => [toWhom, told.toSend().words])).toEqual([["The front desk", "2004"]]);
});

test("values of another kind, of no field, or that cannot be read are left out", () => {
  const form = new OfficeForm();
  form.email = "office@example.org";
  putBack(form, { email: ["a"], address: "1 Station Road", saving: true });
  expect([form.email, form.address, form.saving]).toEqual(["office@example.org", "1 Station Road", false]);
  for (const text of ["", "[]", "null", "{"]) expect(readTyped(text)).toEqual({});
});

test("a form that says it keeps a field it does not have is a fault", () => {
  expect(() => typedIn({ keeps: ["nothing"] })).toThrow("keeps nothing");
});

test("what cannot be seen is written as its number and comes back", () => {
  const typed = { text: "a\u202eb\ufeffc\u0000d" };
  expect(written(typed)).toBe(String.raw`{"text":"a\u202eb\ufeffc\u0000d"}`);
  expect(readTyped(written(typed))).toEqual(typed);
});
