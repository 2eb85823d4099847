// One rule of time out of all of them.

import type { DeadlineId, DeadlineRecord } from "../../lib/ipc/generated/api";

/** A rule of time; one that is not there fails as a reading does. */
export function recordOf(rules: readonly DeadlineRecord[], id: DeadlineId): DeadlineRecord {
  const record = rules.find(({ rule }) => rule.id === id);
  if (record === undefined) throw new Error("no such rule");
  return record;
}
