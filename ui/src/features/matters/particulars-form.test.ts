// What every letter about a matter needs: what is taken over among the reasons, and what is sent.

import { expect, test } from "vitest";
import { matter } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { ParticularsForm } from "./particulars-form.svelte";

test("sentences that are taken over stand under the reasons, a line each, and are sent as they were edited", async () => {
  const asked = answer({ set_particulars: () => matter });
  const form = new ParticularsForm({ ...matter, conflicts: ["The same station"], evidenceAtRisk: [], needs: [] });
  form.conflicts += "\n\n";
  form.addReasons(["Its own officers take part.", "The team served there."]);
  expect(form.reasons).toEqual(["The same station", "Its own officers take part.", "The team served there."]);
  form.conflicts = form.conflicts.replace("Its own", "Two of its own");
  await form.save();
  expect(asked[0]?.[1]).toMatchObject({ conflicts: ["The same station", "Two of its own officers take part.", "The team served there."] });
});
