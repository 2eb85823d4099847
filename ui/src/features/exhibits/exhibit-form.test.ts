import { expect, test } from "vitest";
import { custodyRecord, marks, rota } from "../../invented/exhibits";
import { ids } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { producerName } from "./exhibit-file";
import { ExhibitForm } from "./exhibit-form.svelte";

const fields = (form: ExhibitForm): string[] => form.problems.map(({ field }) => field);

test("the mark is offered by who produces it until another is written", () => {
  const form = new ExhibitForm(marks);
  expect([form.producer, form.mark]).toEqual([ids.client, "K7-4Q/2"]);
  form.producer = "other";
  expect(form.mark).toBe("");
  form.mark = "B/2";
  form.producer = ids.client;
  expect(form.mark).toBe("B/2");
});

test("an exhibit has a mark and says what it is, and who produces it where that is said in words", async () => {
  const asked = answer({ record_exhibit: () => custodyRecord });
  const form = new ExhibitForm(marks);
  form.producer = "other";
  expect(await form.save(ids.matter)).toBeNull();
  expect(fields(form)).toEqual(["producer", "mark", "what"]);
  form.producer = "";
  Object.assign(form, { mark: "B/2", what: "A photograph" });
  await form.save(ids.matter);
  expect(asked).toEqual([
    [
      "record_exhibit",
      {
        matter: ids.matter,
        entry: { mark: "B/2", what: "A photograph", dated: "", producer: null, original: "", contentNote: "" },
      },
    ],
  ]);
});

test("an exhibit is corrected from what is recorded, and keeps its mark", async () => {
  const asked = answer({ amend_exhibit: () => rota });
  const form = new ExhibitForm(marks, rota);
  form.producer = ids.client;
  await form.save(ids.matter);
  expect(asked[0]?.[1]).toMatchObject({
    exhibit: rota.id, entry: { mark: "B/1", what: rota.what, producer: { kind: "client", client: ids.client } },
  });
});

test("who produces it is a cipher, words, or not settled", () => {
  expect([custodyRecord, rota, { ...rota, producer: null }].map((one) => producerName(marks, one))).toEqual([
    "K7-4Q", "The station clerk", "Not settled",
  ]);
});
