import { describe, expect, test } from "vitest";
import { ids } from "../../invented/records";
import { advice, draftLine, paragraphId, sealedLine, session, statementText } from "../../invented/statements";
import { answer, refuse } from "../../lib/ipc/canned";
import { SessionForm } from "../sessions/session-form.svelte";
import { SourceForm } from "../sources/source-form.svelte";
import { AccountForm } from "./account-form.svelte";
import { momentInWords } from "../../lib/moment";
import { numbersIn, signedInWords, stateInWords } from "./states";
import { restsOn, SummaryForm } from "./summary-form.svelte";

const today = "2026-11-23";

describe("taking an account", () => {
  test("asks about an interview first, and says what is advised", () => {
    const form = new AccountForm(today);
    expect(form.adviceIn(advice)?.kinds).toEqual(["first-account"]);
    form.interview = "planned";
    expect(form.adviceIn(advice)?.reason).toContain("first account only");
  });

  test("needs a client and a day, and names what Rust refuses in the session", async () => {
    answer({});
    const form = new AccountForm(today);
    form.session.takenOn = "soon";
    expect(await form.save(ids.matter)).toBeNull();
    expect(form.allProblems.map(({ field }) => field)).toEqual(["client", "session.takenOn"]);
    answer({ take_account: () => refuse("invalid", [{ field: "session.began", problem: "Not a time" }]) });
    form.client = ids.client;
    form.session.takenOn = "20/11/26";
    await form.save(ids.matter);
    expect(form.session.problemOf("began")).toBe("Not a time");
    expect(form.allProblems).toHaveLength(1);
  });

  test("of an addendum sends the account that it adds to", async () => {
    const asked = answer({ take_account: () => draftLine });
    await new AccountForm(today, sealedLine).save(ids.matter);
    expect(asked[0]?.[1]).toMatchObject({ kind: "addendum", addsTo: sealedLine.id, client: sealedLine.client });
  });
});

test("a session begun after another offers the same people, and says nothing of how that one ended", () => {
  const next = new SessionForm(today, "", null, session).entry();
  expect(next.people).toEqual([
    { role: "took-it", name: "", party: null },
    { role: "interpreter", name: "", party: ids.secondClient },
  ]);
  expect([next.howEnded, next.ended, next.takenOn]).toEqual(["", "", today]);
  const amended = new SessionForm(today, "", session).entry();
  expect([amended.howEnded, amended.takenOn]).toEqual([session.howEnded, session.takenOn]);
});

test("a summary rests on paragraphs by number and sends their ids", async () => {
  expect(restsOn(statementText)).toBe("1, 3");
  const asked = answer({ summarise: () => sealedLine });
  const form = new SummaryForm(statementText);
  form.rests = "1, 4";
  expect(await form.save(null)).toBeNull();
  expect(form.problemOf("paragraphs")).toBeDefined();
  form.rests = "2 and 3";
  await form.save(null);
  expect(asked[0]?.[1]).toMatchObject({ paragraphs: [paragraphId(2), paragraphId(3)] });
});

test("a source is a paragraph by number, and nothing else", async () => {
  const asked = answer({ cite_paragraph: () => [] });
  const form = new SourceForm(sealedLine.id);
  form.number = "three";
  const of = { kind: "described", described: ids.described } as const;
  expect(await form.save(of)).toBeNull();
  form.number = " 3 ";
  await form.save(of);
  expect(asked[0]?.[1]).toEqual({ of, statement: sealedLine.id, number: 3 });
});

test("how an account stands is said in words", () => {
  expect(stateInWords(sealedLine)).toBe("Sealed");
  expect(stateInWords(draftLine)).toBe("Draft after version 1");
  expect(stateInWords({ ...draftLine, versions: [] })).toBe("Draft");
  expect(signedInWords(draftLine)).toBe("21 November 2026");
  expect(momentInWords("2026-07-01T09:05:00Z")).toEqual({ day: "1 July 2026", time: "10:05" });
  expect([numbersIn("1, 3"), numbersIn(""), numbersIn("1-3")]).toEqual([[1, 3], [], null]);
});
