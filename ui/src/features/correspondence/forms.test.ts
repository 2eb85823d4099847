import { describe, expect, test } from "vitest";
import { directory, issued, matter } from "../../invented/records";
import { asks, ledger, silences } from "../../invented/replies";
import { answer } from "../../lib/ipc/canned";
import type { CorrespondenceId, EventId } from "../../lib/ipc/generated/api";
import { typedIn } from "../../lib/state/typed.svelte";
import { begunBy } from "./brought";
import { chainsOf, entryName } from "./chains";
import type { CorrespondenceFile } from "./correspondence-file";
import { ReplyForm } from "./reply-form.svelte";
import { SentForm } from "./sent-form.svelte";

const today = "2026-11-27";
const file: CorrespondenceFile = { matter, directory, entries: ledger, letters: [issued], asks, silences };
const letter = "c-1" as CorrespondenceId;
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);

describe("logging a reply", () => {
  test("begins with the letter that has waited longest, and asks what is missing", async () => {
    const asked = answer({});
    const form = new ReplyForm(today, file, undefined);
    expect(form.from.body).toBe("iopc");
    expect(form.answers).toEqual(["c-4"]);
    expect(await form.save(matter.id)).toBeNull();
    expect(fields(form)).toEqual(["datedOn"]);
    expect(asked).toEqual([]);
  });

  test("sends what it says to each ask, and nothing of an ask that it leaves out", async () => {
    const asked = answer({ log_received: () => ledger });
    const form = new ReplyForm(today, file, letter);
    form.datedOn = "26/11/26";
    form.sayAll(form.asked[0]?.lines ?? [], "refused");
    const [first, second] = form.asked[0]?.lines ?? [];
    if (first === undefined || second === undefined) throw new Error("two asks");
    form.saidTo(first.ask.id).outcome = "";
    Object.assign(form.saidTo(second.ask.id), { outcome: "promised", promisedBy: "11/12/26", place: "page 2" });
    await form.save(matter.id);
    expect(asked[0]?.[1]).toMatchObject({ answers: [letter], receivedOn: today, onlyAcknowledges: false });
    expect((asked[0]?.[1] as { given: unknown[] }).given.slice(0, 2)).toEqual([
      { ask: "k-2", outcome: "promised", promisedBy: "2026-12-11", place: "page 2", note: "" },
      { ask: "k-3", outcome: "refused", promisedBy: null, place: "", note: "" },
    ]);
  });

  test("an acknowledgement says nothing to any ask", async () => {
    const asked = answer({ log_received: () => ledger });
    const form = new ReplyForm(today, file, letter);
    form.datedOn = "26/11/26";
    form.sayAll(form.asked[0]?.lines ?? [], "answered");
    form.onlyAcknowledges = true;
    await form.save(matter.id);
    expect(asked[0]?.[1]).toMatchObject({ onlyAcknowledges: true, given: [] });
  });

  test("a promise without its day is named at the field", async () => {
    const form = new ReplyForm(today, file, letter);
    form.datedOn = "26/11/26";
    const third = form.asked[0]?.lines[2];
    if (third === undefined) throw new Error("three asks");
    form.saidTo(third.ask.id).outcome = "promised";
    await form.save(matter.id);
    expect(fields(form)).toEqual([`${form.prefixOf(third.ask.id)}promisedBy`]);
  });
});

test("what was sent is logged with one ask to a line", async () => {
  const asked = answer({ log_sent: () => ledger });
  const form = new SentForm(today, file);
  form.to.body = "iopc" as never;
  Object.assign(form, { datedOn: "12/10/26", subject: "Call", asks: "Say who.\nSay when." });
  await form.save(matter.id);
  expect(asked[0]?.[1]).toMatchObject({ asks: ["Say who.", "Say when."], replyBy: null, means: "telephone" });
});

test("what a reply or a letter brings is kept with it, and begins the event of the entry that is new", () => {
  const kind = "review-rights-given" as EventId;
  for (const form of [new ReplyForm(today, file, letter), new SentForm(today, file)]) {
    form.brings = kind;
    expect(typedIn(form)).toMatchObject({ brings: kind });
  }
  const before = ledger.slice(0, -1);
  const last = ledger.at(-1);
  expect(begunBy(kind, before, ledger)).toEqual({ kind, on: last?.datedOn, entry: last?.id });
  expect(begunBy("", before, ledger)).toBeNull();
  expect(begunBy(kind, ledger, ledger)).toBeNull();
});

test("one chain a body, the one that waits first", () => {
  const chains = chainsOf(ledger, silences);
  expect(chains.map(({ key, entries }) => [key, entries.length])).toEqual([
    ["iopc", 1],
    ["psd/northmere", 3],
  ]);
  expect(chains[1]?.entries.map((entry) => entryName(entry, [issued]))).toEqual(["L01", "Acknowledgement", "Refusal"]);
});
