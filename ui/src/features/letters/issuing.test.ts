import { describe, expect, test } from "vitest";
import { composition, issued } from "../../invented/records";
import { answer, refuse } from "../../lib/ipc/canned";
import type { Composition } from "../../lib/ipc/generated/api";
import { Composer } from "./composer.svelte";
import { Issuing } from "./issuing.svelte";

const ready: Composition = {
  ...composition,
  findings: composition.findings.filter(({ weight }) => weight === "fine"),
};
const issuing = (from: Composition): Issuing => new Issuing(new Composer(from, () => undefined));

describe("making the PDF", () => {
  test("goes to the first stop instead, and does not ask", async () => {
    answer({});
    const attempt = issuing(composition);
    expect(await attempt.attempt()).toEqual({ stop: composition.findings[0] });
    expect(attempt.isAsking).toBe(false);
  });

  test("asks once where nothing stops the letter, then issues it", async () => {
    const asked = answer({ issue_letter: () => issued });
    const attempt = issuing(ready);
    expect(await attempt.attempt()).toBe("asking");
    expect(asked).toEqual([]);
    expect(await attempt.issue()).toEqual(issued);
    expect(attempt.isAsking).toBe(false);
  });

  test("does not ask while the newest words are not on the disk", async () => {
    answer({ keep_letter: () => refuse("disk-full") });
    const attempt = issuing(ready);
    attempt.composer.rewrite([], "new");
    expect(await attempt.attempt()).toBe("unsaved");
    expect(attempt.isAsking).toBe(false);
  });

  test("reads the findings anew where Rust finds a stop after all", async () => {
    answer({ issue_letter: () => refuse("not-ready"), compose: () => composition });
    const attempt = issuing(ready);
    await attempt.attempt();
    expect(await attempt.issue()).toBeNull();
    expect(attempt.composer.stops).toHaveLength(1);
  });

  test("passes any other fault on", async () => {
    answer({ issue_letter: () => refuse("disk-full") });
    const attempt = issuing(ready);
    await expect(attempt.issue()).rejects.toMatchObject({ code: "disk-full" });
    expect(attempt.isIssuing).toBe(false);
  });

  test("goes round the problems, stops first", () => {
    answer({});
    const attempt = issuing(composition);
    const [stop, look] = composition.findings;
    expect([attempt.next(), attempt.next(), attempt.next()]).toEqual([stop, look, stop]);
    expect(issuing(ready).next()).toBeNull();
  });
});
