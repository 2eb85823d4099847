import { afterEach, describe, expect, test } from "vitest";
import { backToShipped, changed, shipped } from "../../invented/templates";
import { answer, answerNothing } from "../../lib/ipc/canned";
import { TemplateForm, TemplateUseForm } from "./template-form.svelte";
import { factInWords, isSame, piecesOf, withFact } from "./template-words";

afterEach(answerNothing);
const fields = (form: { problems: readonly { field: string }[] }): string[] => form.problems.map(({ field }) => field);
const sources = (form: TemplateForm): string[] => form.paragraphs.map(({ source }) => source);

describe("a wording of the firm", () => {
  test("begins with what is used, and is sent whole with its reason", async () => {
    const asked = answer({ change_template: () => changed });
    const form = new TemplateForm(shipped);
    form.write(4, { source: "say what was done", when: "to.psd" });
    form.reason = "Counsel words it so";
    await form.save();
    const paragraphs = shipped.now.paragraphs.with(4, { kind: "ask", source: "say what was done", when: "to.psd" });
    expect(asked[0]?.[1]).toEqual({
      kind: "update-request", wording: { subject: shipped.now.subject, paragraphs }, reason: "Counsel words it so",
    });
  });

  test("says by its number which paragraph has no words", async () => {
    const asked = answer({ change_template: () => changed });
    const form = new TemplateForm(shipped);
    Object.assign(form, { subject: " " });
    form.write(2, { source: "  " });
    expect(await form.save()).toBeNull();
    expect(fields(form)).toEqual(["subject", "paragraphs.3", "reason"]);
    expect(asked).toEqual([]);
  });

  test("a paragraph is added below another, moved, and taken out", () => {
    const form = new TemplateForm(shipped);
    form.addAfter(0);
    expect(form.paragraphs[1]).toEqual({ key: 6, kind: "numbered", source: "", when: "" });
    expect(form.current).toBe(6);
    form.write(6, { source: "New" });
    form.move(6, 1);
    expect(sources(form)[2]).toBe("New");
    form.move(0, -1);
    expect(sources(form)[0]).toBe("The last contact");
    form.remove(6);
    expect(sources(form)).toEqual(shipped.now.paragraphs.map(({ source }) => source));
    expect(form.current).toBe(2);
    form.addAfter(null);
    expect(form.paragraphs.at(-1)?.kind).toBe("ask");
  });

  test("what is left half written can be put back", () => {
    const form = new TemplateForm(shipped);
    expect(form.keeps).toEqual(["subject", "paragraphs", "reason"]);
  });
});

test("another wording is taken into use with its reason", async () => {
  const asked = answer({ use_template: () => shipped });
  const form = new TemplateUseForm("update-request", null);
  expect(await form.save()).toBeNull();
  expect(fields(form)).toEqual(["reason"]);
  form.reason = "The shipped one was amended";
  await form.save();
  expect(asked).toEqual([["use_template", { kind: "update-request", version: null, reason: "The shipped one was amended" }]]);
});

test("a paragraph is parted into words and facts, and an escaped brace is a brace", () => {
  expect(piecesOf("We act for {clients.ciphers}, who ask \\{so}.")).toEqual([
    { text: "We act for ", isFact: false },
    { text: "{clients.ciphers}", isFact: true },
    { text: ", who ask {so}.", isFact: false },
  ]);
});

test("a fact is put in where the caret stands, and says what it reads like", () => {
  expect(withFact("We act for .", "clients.ciphers", 11, 11)).toEqual({ text: "We act for {clients.ciphers}.", caret: 28 });
  expect(changed.facts.map(factInWords)).toContain("investigation.references: CO/114/26 (only where there is a reference)");
});

test("two wordings are the same only where subject and paragraphs are", () => {
  expect(isSame(shipped.differences)).toBe(true);
  expect(isSame({ ...shipped.differences, subject: backToShipped.subject })).toBe(false);
  expect(isSame(changed.differences)).toBe(false);
});
