// What is sent when the question of a criterion is answered.

import { expect, test } from "vitest";
import { referral } from "../../invented/referral";
import { answer } from "../../lib/ipc/canned";
import type { AllegationId, CriterionId } from "../../lib/ipc/generated/api";
import { AnswerForm } from "./answer-form.svelte";

test("an answer is one of three, and says on what it rests", async () => {
  const asked = answer({ answer_criterion: () => referral });
  const form = new AnswerForm("same-incident" as CriterionId);
  expect(await form.save("a-1" as AllegationId)).toBeNull();
  expect(form.problems.map(({ field }) => field)).toEqual(["answer", "words"]);
  Object.assign(form, { answer: "unknown", words: "The client does not know" });
  await form.save("a-1" as AllegationId);
  expect(asked).toEqual([
    ["answer_criterion", { allegation: "a-1", criterion: "same-incident", answer: "unknown", words: "The client does not know" }],
  ]);
});
