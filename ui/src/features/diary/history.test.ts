// What was done about a date, as it is listed.

import { render, screen } from "@testing-library/svelte";
import { expect, test } from "vitest";
import { entry } from "../../invented/diary";
import type { CaseKnown, DiaryStep } from "../../lib/ipc/generated/api";
import DateHistory from "./DateHistory.svelte";

test("a time that was left out twice is listed twice", () => {
  const time = { first: "2026-09-01", last: "2026-09-14", why: "It lay with the wrong body" };
  const known: CaseKnown = { hasEnhancedRights: false, leftOut: [time, time], extension: null };
  const steps: DiaryStep[] = entry.steps.map((step) => ({ ...step, act: "counted", day: null, known }));
  render(DateHistory, { steps });
  expect(screen.getAllByText(/It lay with the wrong body/)).toHaveLength(2);
});
