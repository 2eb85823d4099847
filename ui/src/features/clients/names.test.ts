import { expect, test } from "vitest";
import { ids } from "../../invented/records";
import { answer } from "../../lib/ipc/canned";
import { ClientForm } from "./client-form.svelte";
import { client } from "../../invented/records";
import { Names } from "./names.svelte";

test("names are asked for by one recorded command, and dropped when hidden", async () => {
  const asked = answer({ reveal_names: () => [{ party: ids.client, name: "An Invented Client", birth: null }] });
  const names = new Names(ids.matter);
  expect(names.of(ids.client)).toBeNull();
  await names.show();
  expect(names.of(ids.client)?.name).toBe("An Invented Client");
  expect(asked).toEqual([["reveal_names", ids.matter]]);
  names.hide();
  expect(names.of(ids.client)).toBeNull();
  expect(names.isShown).toBe(false);
});

test("a client's name leaves the form once it is saved", async () => {
  answer({ take_on_client: () => client });
  const form = new ClientForm();
  form.name = "An Invented Client";
  expect(await form.save(ids.matter)).toEqual(client);
  expect(form.name).toBe("");
});
