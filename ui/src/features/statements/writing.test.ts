import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { draftText, paragraphId } from "../../invented/statements";
import { answer, deferred, refuse } from "../../lib/ipc/canned";
import type { KeptStatement, Paragraph } from "../../lib/ipc/generated/api";
import { pauseBeforeKeeping, Writing } from "./writing.svelte";

const typed = (text: string): Paragraph[] => [{ id: paragraphId(1), text }];
const writing = (): Writing =>
  new Writing(draftText, (error) => {
    throw error;
  });

describe("an account being written", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("is kept once, 600 ms after typing stops", async () => {
    const asked = answer({ keep_statement: () => ({ keptAt: "09:42" }) });
    const account = writing();
    account.write(typed("He"));
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping - 1);
    account.write(typed("He came"));
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    expect(asked).toEqual([["keep_statement", { statement: draftText.statement, paragraphs: typed("He came") }]]);
    expect([account.keeping, account.keptAt]).toEqual(["kept", "09:42"]);
  });

  test("typed on while it is being kept is not called kept", async () => {
    const answered = deferred<KeptStatement>();
    answer({ keep_statement: () => answered.promise });
    const account = writing();
    account.write(typed("first"));
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    account.write(typed("second"));
    answered.resolve({ keptAt: "09:42" });
    await vi.advanceTimersByTimeAsync(0);
    expect(account.keeping).toBe("changed");
  });

  test("typed on while keeping it takes longer than the pause is kept after that", async () => {
    const answered = deferred<KeptStatement>();
    const asked = answer({ keep_statement: () => (asked.length === 1 ? answered.promise : { keptAt: "09:43" }) });
    const account = writing();
    account.write(typed("first"));
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    account.write(typed("second"));
    await vi.advanceTimersByTimeAsync(2 * pauseBeforeKeeping);
    answered.resolve({ keptAt: "09:42" });
    await vi.advanceTimersByTimeAsync(2 * pauseBeforeKeeping);
    expect([asked.length, account.keeping, account.keptAt]).toEqual([2, "kept", "09:43"]);
  });

  test("is kept at once when asked, to the last letter", async () => {
    const sent: unknown[] = [];
    answer({ keep_statement: ({ paragraphs }) => (sent.push(paragraphs), { keptAt: "09:42" }) });
    const account = writing();
    account.write(typed("to the last letter"));
    expect(await account.keep()).toBe(true);
    expect(sent).toEqual([typed("to the last letter")]);
  });

  test("that cannot be kept says where, and is tried again when asked", async () => {
    answer({ keep_statement: () => refuse("invalid", [{ field: "paragraphs.1", problem: "Paragraph 1 is too long" }]) });
    const account = writing();
    account.write(typed("x"));
    expect(await account.keep()).toBe(false);
    expect([account.keeping, account.problems[0]?.field]).toEqual(["failed", "paragraphs.1"]);
    answer({ keep_statement: () => ({ keptAt: "09:43" }) });
    expect(await account.keep()).toBe(true);
    expect(account.problems).toEqual([]);
  });
});
