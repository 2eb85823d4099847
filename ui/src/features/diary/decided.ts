// What a decision starts or ends: the events that it is, each on the day of the decision that counts for it.

import type { Decision, EventKind, InvestigationId } from "../../lib/ipc/generated/api";
import type { BegunEvent } from "../../lib/routes";

/** The events that a decision is, as far as its days are known. */
export function eventsOf(decision: Decision, investigation: InvestigationId, kinds: readonly EventKind[]): BegunEvent[] {
  const days = { decided: decision.decidedOn, notified: decision.notifiedOn, provided: decision.providedOn };
  return kinds.flatMap(({ id, decisions, decisionDay }) => {
    const on = decisionDay === null ? null : days[decisionDay];
    return on !== null && decisions.includes(decision.kind) ? [{ kind: id, on, investigation }] : [];
  });
}
