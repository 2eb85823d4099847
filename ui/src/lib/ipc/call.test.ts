import { clearMocks } from "@tauri-apps/api/mocks";
import { afterEach, expect, test } from "vitest";
import { allAnswered, call } from "./call";
import { answer, deferred, refuse } from "./canned";
import { CandourError, errorCode, fieldProblems } from "./error";

afterEach(clearMocks);

test("what Rust cannot do is thrown with its code and its words", async () => {
  answer({ matters: () => refuse("casebook-locked") });
  const error: unknown = await call("matters").catch((raw: unknown) => raw);
  expect(error).toBeInstanceOf(CandourError);
  expect(errorCode(error)).toBe("casebook-locked");
  expect(() => fieldProblems(error)).toThrow();
});

test("problems of fields are handed to the form", async () => {
  const problem = { field: "name", problem: "Name is missing" };
  answer({ change_firm: () => refuse("invalid", [problem]) });
  const firm = { name: "", lines: [], regulatorLine: "", feeEarner: "", contact: "" };
  const error: unknown = await call("change_firm", firm).catch((raw: unknown) => raw);
  expect(fieldProblems(error)).toEqual([problem]);
});

test("locking can wait until everything asked has been answered", async () => {
  const slow = deferred<null>();
  answer({ note_activity: () => slow.promise });
  let isDone = false;
  const asked = call("note_activity");
  const waiting = allAnswered().then(() => (isDone = true));
  await Promise.resolve();
  expect(isDone).toBe(false);
  slow.resolve(null);
  await asked;
  await waiting;
  expect(isDone).toBe(true);
});
