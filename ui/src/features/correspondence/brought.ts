// What an entry of the ledger brings with it: the event that it starts or ends a time by, to be recorded next.

import type { Correspondence, EventId } from "../../lib/ipc/generated/api";
import type { BegunEvent } from "../../lib/routes";

/** The event that was chosen, on the day of the entry that is new; null where none was chosen. */
export function begunBy(
  kind: EventId | "",
  before: readonly Correspondence[],
  after: readonly Correspondence[],
): BegunEvent | null {
  const entry = after.find(({ id }) => before.every((one) => one.id !== id));
  return kind === "" || entry === undefined ? null : { kind, on: entry.datedOn, entry: entry.id };
}
