// What the chosen categories propose: criteria for referral and offences. A proposal ticks nothing.

import type {
  Category, CategoryId, CriterionId, Offence, OffenceId, ProposedCriterion,
} from "../../lib/ipc/generated/api";

/** What the chosen categories say of a criterion; "always" beats "ask", and null is that none of them proposes it. */
export function proposalOf(
  categories: readonly Category[],
  chosen: readonly CategoryId[],
  criterion: CriterionId,
): ProposedCriterion | null {
  const proposals = categories
    .filter(({ id }) => chosen.includes(id))
    .flatMap(({ criteria }) => criteria)
    .filter((one) => one.criterion === criterion);
  return proposals.find(({ standing }) => standing === "always") ?? proposals[0] ?? null;
}

/** The offences that the chosen categories propose, with those that were chosen before, in the order of the directory. */
export function offencesFor(
  categories: readonly Category[],
  offences: readonly Offence[],
  chosen: readonly CategoryId[],
  kept: readonly OffenceId[],
): readonly Offence[] {
  const proposed = categories.filter(({ id }) => chosen.includes(id)).flatMap((category) => category.offences);
  return offences.filter(({ id }) => proposed.includes(id) || kept.includes(id));
}
