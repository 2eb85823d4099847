import { expect, test } from "vitest";
import { auditPage, olderPage } from "../../invented/audit-entries";
import { ids } from "../../invented/records";
import { answer, deferred, refuse } from "../../lib/ipc/canned";
import type { AuditPage } from "../../lib/ipc/generated/api";
import { AuditLog } from "./audit-log.svelte";

const today = "2026-11-23";
const everything = { matter: null, group: null, from: null, to: null, beforeNumber: null };

test("what is sought is asked for, and a day may be written in any usual way", async () => {
  const asked = answer({ audit_entries: () => auditPage });
  const log = new AuditLog(today);
  await log.run();
  log.matter = ids.matter;
  log.group = "left";
  log.from = "1 November";
  log.to = "today";
  await log.run();
  expect(asked).toEqual([
    ["audit_entries", everything],
    ["audit_entries", { matter: ids.matter, group: "left", from: "2026-11-01", to: "2026-11-23", beforeNumber: null }],
  ]);
  expect(log.entries).toEqual(auditPage.entries);
});

test("a day that cannot be read is said at its field, and nothing is asked", async () => {
  const asked = answer({});
  const log = new AuditLog(today);
  log.to = "some day";
  await log.run();
  expect(log.problems.to).toBeTruthy();
  expect(log.problems.from).toBeUndefined();
  expect(asked).toEqual([]);
});

test("what Rust says of a day is said at its field too", async () => {
  answer({ audit_entries: () => refuse("invalid", [{ field: "to", problem: "The last day is before the first" }]) });
  const log = new AuditLog(today);
  await log.run();
  expect(log.problems.to).toBe("The last day is before the first");
  expect(log.isReading).toBe(false);
});

test("older entries follow those that are shown, by the filter that found them", async () => {
  const asked = answer({ audit_entries: ({ beforeNumber }) => (beforeNumber === null ? auditPage : olderPage) });
  const log = new AuditLog(today);
  await log.run();
  log.group = "left";
  await log.more();
  expect(asked.at(-1)).toEqual(["audit_entries", { ...everything, beforeNumber: auditPage.entries.at(-1)?.number }]);
  expect(log.entries).toEqual([...auditPage.entries, ...olderPage.entries]);
  expect(log.hasMore).toBe(false);
});

test("an answer that comes after another was asked for is dropped", async () => {
  const late = deferred<AuditPage>();
  let first = true;
  answer({
    audit_entries: () => {
      if (!first) return olderPage;
      first = false;
      return late.promise;
    },
  });
  const log = new AuditLog(today);
  const before = log.run();
  await log.run();
  late.resolve(auditPage);
  await before;
  expect(log.entries).toEqual(olderPage.entries);
});
