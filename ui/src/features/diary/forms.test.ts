// What the forms of the diary send, and which list a date stands in.

import { expect, test } from "vitest";
import { entries, entry, kinds, offered, own, unconfirmed, update } from "../../invented/diary";
import { ids } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import type { Decision, DecisionId, DecisionKind, DiaryEntryId, EventId, InvestigationId } from "../../lib/ipc/generated/api";
import type { BegunEvent } from "../../lib/routes";
import { eventsOf } from "./decided";
import { ActForm, EventForm, OwnDateForm } from "./diary-forms.svelte";
import { inLists, standingOf } from "./due";

const today = "2026-11-23";

test("the dates that follow are all chosen until one is left out", async () => {
  const asked = answer({ record_diary_event: () => entries });
  const form = new EventForm(today);
  expect(form.asked, "nothing is asked before it is said what happened").toBeNull();
  form.kind = "review-rights-given" as EventId;
  form.on = "20/11/26";
  expect(form.asked).toEqual({ kind: "review-rights-given", on: "2026-11-20" });
  form.offer(offered);
  expect(form.dates).toEqual(["review-application"]);
  form.settles = [];
  await form.save(ids.matter);
  expect(asked[0]?.[1]).toEqual({
    matter: ids.matter, kind: "review-rights-given", on: "2026-11-20", investigation: null, entry: null, document: "",
    dates: [{ rule: "review-application", hasEnhancedRights: false, leftOut: [] }], settles: [],
  });
});

test("what does not belong to an act is not sent", async () => {
  const asked = answer({ act_on_diary: () => entries });
  const done = new ActForm("done", today);
  done.day = "1/12/26";
  done.words = "Applied";
  await done.save("d" as DiaryEntryId);
  const putOff = new ActForm("snoozed", today);
  putOff.words = "Counsel is away";
  expect(await putOff.save("d" as DiaryEntryId), "it says until when").toBeNull();
  putOff.day = "1/12/26";
  await putOff.save("d" as DiaryEntryId);
  expect(asked.map(([, input]) => input)).toEqual([
    { date: "d", step: { act: "done", on: today, day: null, words: "Applied" } },
    { date: "d", step: { act: "snoozed", on: today, day: "2026-12-01", words: "Counsel is away" } },
  ]);
});

test("a date of our own says what and by when", async () => {
  answer({ add_diary_entry: () => entries });
  const form = new OwnDateForm(today);
  expect(await form.save(ids.matter)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["what", "on"]);
});

test("dates to keep stand soonest first, and what is done stands apart", () => {
  const lists = inLists(entries);
  expect(lists.open.map(({ id }) => id)).toEqual([update.id, entry.id, unconfirmed.id]);
  expect(lists.done).toEqual([own]);
  expect(standingOf(update, today)).toEqual({ mark: "now", words: "56 days late" });
  expect(standingOf(entry, today).words).toBe("Today");
  expect(standingOf(own, today).mark).toBe("fine");
});

test("a decision is the events whose day is known", () => {
  const decision: Decision = {
    id: "x" as DecisionId, kind: "no-further-action" as DecisionKind, decidedBy: { body: "psd" as never, force: null },
    decidedOn: "2026-11-02", notifiedOn: "2026-11-04", providedOn: null, reasons: "", document: "",
  };
  const of = (one: Decision): BegunEvent[] => eventsOf(one, "i" as InvestigationId, kinds);
  expect(of(decision)).toEqual([]);
  expect(of({ ...decision, providedOn: "2026-11-09" })).toEqual([
    { kind: "review-rights-given", on: "2026-11-09", investigation: "i" },
  ]);
});
