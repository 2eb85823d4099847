import { describe, expect, test } from "vitest";
import { first, line, people, text } from "../../invented/notes";
import { directory, ids, matter } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { contactsInWords, timeInWords } from "./note-file";
import { NoteForm } from "./note-form.svelte";

const today = "2026-11-23";
const around = { matter, directory, people };
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);

describe("a note", () => {
  test("says with whom, about what, and what was said", async () => {
    const asked = answer({});
    const form = new NoteForm(today, around);
    form.minutes = "half an hour";
    expect(await form.save(ids.matter)).toBeNull();
    expect(fields(form)).toEqual(["contacts", "about", "text", "minutes"]);
    expect(asked).toEqual([]);
  });

  test("takes the time that the clock gives, unless it is corrected", async () => {
    const asked = answer({ write_note: () => line });
    const form = new NoteForm(today, around);
    Object.assign(form, { began: "9.05", ended: "10:40", about: "The next appointment", text: "Invented.", other: "counsel\n" });
    form.people = [ids.client];
    expect(form.minutesByTheClock).toBe(95);
    await form.save(ids.matter);
    expect(asked[0]?.[1]).toMatchObject({
      matter: ids.matter,
      entry: {
        on: today, minutes: null,
        contacts: [{ kind: "party", party: ids.client }, { kind: "other", words: "counsel" }],
      },
    });
    expect(form.text).toBe("");
  });

  test("is amended from its wording, with a reason", async () => {
    const asked = answer({ amend_note: () => line });
    const form = new NoteForm(today, around, text);
    expect(form.minutes).toBe("40");
    expect(new NoteForm(today, around, { line: first, text: text.text }).minutes).toBe("");
    expect(await form.save(ids.matter)).toBeNull();
    expect(fields(form)).toEqual(["reason"]);
    form.reason = "The day was wrong";
    await form.save(ids.matter);
    expect(asked[0]?.[1]).toMatchObject({ note: line.id, reason: "The day was wrong", entry: { contacts: line.contacts.map(({ contact }) => contact) } });
  });
});

test("those whom a note is with stand in it by cipher, by office and by what they do", () => {
  expect(contactsInWords(directory, line)).toBe("K7-4Q, Professional Standards Department, Northmere Constabulary, a support worker");
});

test("a corrected time stands beside what the times give", () => {
  expect(timeInWords(first)).toBe("35 min");
  expect(timeInWords(line)).toBe("40 min, corrected; the times give 35 min");
  expect(timeInWords({ minutes: 120, minutesByTheClock: null })).toBe("2 h");
  expect(timeInWords({ minutes: null, minutesByTheClock: null })).toBe("Not said");
});
