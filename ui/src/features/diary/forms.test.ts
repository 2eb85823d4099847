// What the forms of the diary send, and which list a date stands in.

import { expect, test } from "vitest";
import { entries, entry, kinds, offered, own, unconfirmed, update } from "../../invented/diary";
import { ids } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import type {
  CorrespondenceId, DeadlineId, Decision, DecisionId, DecisionKind, DiaryEntryId, EventId, InvestigationId,
} from "../../lib/ipc/generated/api";
import type { BegunEvent } from "../../lib/routes";
import { putBack, typedIn } from "../../lib/state/typed.svelte";
import { caseInWords, typedCase } from "./case-known";
import { eventsOf } from "./decided";
import { aboutOf, ActForm, EventForm, OwnDateForm } from "./diary-forms.svelte";
import { inLists, noDayOf, standingOf, whoseOf } from "./due";

const today = "2026-11-23";

test("the dates that follow are all chosen until one is left out", async () => {
  const asked = answer({ record_diary_event: () => entries });
  const form = new EventForm(today);
  expect(form.asked, "nothing is asked before it is said what happened").toBeNull();
  form.kind = "review-rights-given" as EventId;
  form.on = "20/11/26";
  expect(form.asked).toEqual({ kind: "review-rights-given", on: "2026-11-20", investigation: null });
  expect(await form.save(ids.matter), "nothing is saved before its dates are seen").toBeNull();
  expect(form.problems).toEqual([{ field: "kind", problem: "See the dates that follow before it is saved" }]);
  form.offer(offered);
  expect(form.dates).toEqual(["review-application"]);
  form.settles = [];
  await form.save(ids.matter);
  expect(asked[0]?.[1]).toEqual({
    matter: ids.matter, kind: "review-rights-given", on: "2026-11-20", investigation: null, entry: null, document: "",
    dates: [{ rule: "review-application", known: { hasEnhancedRights: false, leftOut: [], extension: null } }], settles: [],
  });
});

test("a date that was left out stays out when the dates are offered anew, and when the form is opened again", () => {
  const form = new EventForm(today, { kind: "review-rights-given" as EventId, investigation: "i-1" as InvestigationId });
  expect(form.asked).toMatchObject({ investigation: "i-1" });
  form.offer(offered);
  form.dates = [];
  form.offer(null);
  expect(form.settles).toEqual([]);
  form.offer(offered);
  expect([form.dates, form.settles]).toEqual([[], [update.id]]);
  const again = new EventForm(today);
  putBack(again, typedIn(form));
  again.offer(offered);
  expect([again.dates, again.settles]).toEqual([[], [update.id]]);
  again.dates = ["review-application" as DeadlineId];
  again.settles = [];
  expect([again.dates, again.settles]).toEqual([["review-application"], []]);
});

test("what is known of the case goes with the date it is known of, once it is said whole", async () => {
  const asked = answer({ record_diary_event: () => entries });
  const form = new EventForm(today);
  form.kind = "review-rights-given" as EventId;
  form.on = "20/11/26";
  form.offer(offered);
  const typed = form.known["review-application"];
  typed?.times.push({ first: "23/11/26", last: "20/11/26", why: "" });
  expect(form.said, "what is not said whole is not asked").toEqual([]);
  expect(await form.save(ids.matter)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["dates.0.leftOut.0.last", "dates.0.leftOut.0.why"]);
  Object.assign(typed?.times[0] ?? {}, { last: "30/11/26", why: "It went to the commissioner first" });
  const known = {
    hasEnhancedRights: false, leftOut: [{ first: "2026-11-23", last: "2026-11-30", why: "It went to the commissioner first" }],
    extension: null,
  };
  expect(form.said).toEqual([{ rule: "review-application", known }]);
  const again = new EventForm(today);
  putBack(again, typedIn(form));
  again.offer(offered);
  expect(again.said, "it is kept while the form is half filled").toEqual(form.said);
  await form.save(ids.matter);
  expect(asked[0]?.[1]).toMatchObject({ dates: [{ rule: "review-application", known }] });
  form.isStale = true;
  expect(await form.save(ids.matter), "the dates do not follow yet from what was typed since").toBeNull();
});

test("a date is counted anew with what was known of it before, and what is typed now", async () => {
  const asked = answer({ act_on_diary: () => entries });
  const known = { hasEnhancedRights: false, leftOut: [{ first: "2026-11-09", last: "2026-11-16", why: "The wrong body" }], extension: null };
  const form = new ActForm("counted", today, known);
  Object.assign(form.known, { extended: "to", to: "15/1/27", givenOn: "24/11/26", by: "" });
  form.words = "Its email of today";
  expect(await form.save("d" as DiaryEntryId)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["known.extension.givenOn", "known.extension.by"]);
  Object.assign(form.known, { givenOn: "20/11/26", by: "The IOPC, by email" });
  await form.save("d" as DiaryEntryId);
  const extension = { extension: { to: "2027-01-15" }, givenOn: "2026-11-20", by: "The IOPC, by email" };
  expect(asked[0]?.[1]).toMatchObject({ step: { act: "counted", day: null, known: { ...known, extension } } });
  expect(caseInWords({ ...known, extension })).toEqual([
    "Left out: 9 November 2026 to 16 November 2026. The wrong body.",
    "Extended to 15 January 2027, given on 20 November 2026. The IOPC, by email.",
  ]);
  expect(typedCase({ ...known, extension: { ...extension, extension: "further" } }).extended).toBe("further");
});

test("what is kept of an event is found by the ids of its records alone", () => {
  const begun: BegunEvent = { kind: "review-rights-given" as EventId, on: "2026-11-20", investigation: "i-1" as InvestigationId };
  expect(aboutOf([])).toBe("");
  expect(aboutOf([{ kind: "review-rights-given" as EventId }])).toBe("");
  expect(aboutOf([begun])).toBe("i-1");
  expect(aboutOf([{ ...begun, entry: "c-1" as CorrespondenceId }, begun])).toBe("c-1 2");
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
    { date: "d", step: { act: "done", on: today, day: null, known: null, words: "Applied" } },
    { date: "d", step: { act: "snoozed", on: today, day: "2026-12-01", known: null, words: "Counsel is away" } },
  ]);
});

test("a date of our own says what and by when", async () => {
  const asked = answer({ add_diary_entry: () => entries });
  const form = new OwnDateForm(today);
  expect(await form.save(ids.matter)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["what", "on"]);
  expect(asked).toEqual([]);
  Object.assign(form, { what: "Call counsel", by: "1/12/26" });
  expect(await form.save(ids.matter)).toEqual(entries);
  expect(asked).toEqual([["add_diary_entry", { matter: ids.matter, what: "Call counsel", on: "2026-12-01" }]]);
});

test("dates to keep stand soonest first, and what is done stands apart", () => {
  const lists = inLists(entries);
  expect(lists.open.map(({ id }) => id)).toEqual([update.id, entry.id, unconfirmed.id]);
  expect(lists.done).toEqual([own]);
  expect(standingOf(update, today)).toEqual({ mark: "now", words: "56 days late" });
  expect(standingOf(entry, today).words).toBe("Today");
  expect(standingOf(own, today).mark).toBe("fine");
});

test("a date that could not be counted does not pass for one without a limit", () => {
  const none = { ...entry, computed: null, lastDay: null, actBy: null, nearFrom: null };
  const uncounted = { ...none, notComputed: "The rule was switched off." };
  expect(noDayOf(uncounted)).toBe("Not counted");
  expect(standingOf(uncounted, today)).toEqual({ mark: "soon", words: "Not counted" });
  expect(noDayOf({ ...none, computed: entry.computed })).toBe("No limit");
  expect(standingOf({ ...none, computed: entry.computed }, today)).toEqual({ mark: "later", words: "No limit" });
  expect(standingOf({ ...uncounted, lastDay: "2026-12-01" }, today), "a day was set by hand").toEqual({ mark: "later", words: "8 days" });
});

test("a date is near within a week, and from its rule's first reminder", () => {
  const far = { ...entry, actBy: null, lastDay: "2026-12-20" };
  const marks = [null, "2026-11-23", "2026-11-24"].map((nearFrom) => standingOf({ ...far, nearFrom }, today).mark);
  expect(marks).toEqual(["later", "soon", "later"]);
  expect(standingOf({ ...far, lastDay: "2026-11-30", nearFrom: null }, today).mark).toBe("soon");
});

test("a date that is not firm is neither near nor late until its rule is confirmed", () => {
  expect(standingOf({ ...unconfirmed, actBy: "2026-11-20" }, today)).toEqual({ mark: "later", words: "To confirm" });
  expect(standingOf({ ...unconfirmed, standing: { is: "done", on: "2026-11-20" } }, today).mark).toBe("fine");
});

test("a date says whose it is; one of the firm's own is the firm's", () => {
  expect([entry, update, own].map(whoseOf)).toEqual(["The client’s", "The authority’s", "The firm’s"]);
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
