import { flushSync } from "svelte";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { HelperForm } from "../../features/helpers/helper-form.svelte";
import { helper } from "../../invented/clients";
import { ids } from "../../invented/records";
import { answer, refuse, type Answers, type Asked } from "../ipc/canned";
import { draftsKept, FormDraft, formOf, pauseBeforeKeeping } from "./form-draft.svelte";
import { RecordForm } from "./record-form.svelte";

const of = formOf("helper", ids.matter, ids.client);
const left = { typed: '{"name":"Ysolde","relation":"sister"}', begunOn: "2026-11-23" };
const onFault = vi.fn();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  onFault.mockClear();
});

/** A form that stands on the page, followed as its page follows it. */
async function standing(answers: Answers = {}): Promise<{ form: HelperForm; draft: FormDraft; asked: Asked; stop: () => void }> {
  const asked = answer({ form_draft: () => null, keep_form: () => null, discard_form: () => null, ...answers });
  const form = new HelperForm();
  const draft = new FormDraft(form, of, onFault);
  const stop = $effect.root(() => {
    $effect(() => draft.follow());
  });
  await draft.open();
  flushSync();
  return { form, draft, asked, stop };
}

async function type(form: HelperForm, name: string): Promise<void> {
  form.name = name;
  flushSync();
  await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
}

function kept(asked: Asked): unknown[] {
  return asked.flatMap(([command, input]) => {
    if (command === "discard_form") return ["discarded"];
    return command === "keep_form" ? [(JSON.parse((input as { typed: string }).typed) as { name: string }).name] : [];
  });
}

describe("a form that is half filled", () => {
  test("is kept once typing has stopped, and only where something was typed", async () => {
    const { form, asked, stop } = await standing();
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    expect(kept(asked)).toEqual([]);
    form.name = "Ys";
    flushSync();
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping - 1);
    expect(kept(asked)).toEqual([]);
    await type(form, "Ysolde");
    expect(kept(asked)).toEqual(["Ysolde"]);
    expect(asked.at(-1)?.[1]).toMatchObject({ of });
    stop();
  });

  test("is kept at once when it is left, and is thrown away once nothing stands in it any more", async () => {
    const { form, draft, asked, stop } = await standing();
    form.name = "Ysolde";
    flushSync();
    draft.leave();
    await draftsKept();
    expect(kept(asked)).toEqual(["Ysolde"]);
    await draft.open();
    stop();

    const again = await standing();
    await type(again.form, "Ysolde");
    await type(again.form, "");
    expect(kept(again.asked)).toEqual(["Ysolde", "discarded"]);
    again.stop();
  });

  test("is offered back with the day it was begun, and begun afresh where that is wanted", async () => {
    const { form, draft, asked, stop } = await standing({ form_draft: () => left });
    expect([form.name, form.relation, draft.begunOn]).toEqual(["Ysolde", "sister", "2026-11-23"]);
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    expect(kept(asked)).toEqual([]);
    await draft.startAfresh();
    expect([form.name, form.relation, draft.begunOn]).toEqual(["", "", null]);
    expect(kept(asked)).toEqual(["discarded"]);
    stop();
  });

  test("is thrown away when the form is saved, and what is emptied by saving is not kept", async () => {
    const { form, asked, stop } = await standing({ form_draft: () => left, add_helper: () => helper });
    expect(await form.save({ matter: ids.matter, party: ids.client })).not.toBeNull();
    flushSync();
    await vi.advanceTimersByTimeAsync(pauseBeforeKeeping);
    expect(asked.map(([command]) => command)).toEqual(["form_draft", "add_helper", "discard_form"]);
    stop();
  });

  test("stays when saving is refused", async () => {
    const { form, asked, stop } = await standing({
      form_draft: () => left,
      add_helper: () => refuse("invalid", [{ field: "name", problem: "Too long" }]),
    });
    expect(await form.save({ matter: ids.matter, party: ids.client })).toBeNull();
    expect(kept(asked)).toEqual([]);
    stop();
  });

  test("that is opened again reads what was left last, however long that takes to keep", async () => {
    let keep: () => void = () => undefined;
    const first = await standing({ keep_form: () => new Promise((kept) => (keep = () => kept(null))) });
    first.form.name = "Ysolde";
    flushSync();
    first.draft.leave();
    const second = new FormDraft(new HelperForm(), of, onFault);
    const opening = second.open();
    await vi.advanceTimersByTimeAsync(0);
    expect(first.asked.map(([command]) => command)).toEqual(["form_draft", "keep_form"]);
    keep();
    await opening;
    expect(first.asked.map(([command]) => command)).toEqual(["form_draft", "keep_form", "form_draft"]);
    first.stop();
  });

  test("says that it could not be kept", async () => {
    const { form, stop } = await standing({ keep_form: () => refuse("disk-full") });
    await type(form, "Ysolde");
    expect(onFault).toHaveBeenCalledOnce();
    stop();
  });
});

test("a form that names no field keeps none", () => {
  class SecretForm extends RecordForm<null, null> {
    passphrase = $state("ladle copper");
    protected gaps(): [] {
      return [];
    }
    protected send(): Promise<null> {
      return Promise.resolve(null);
    }
  }
  expect(new SecretForm().keeps).toEqual([]);
});
