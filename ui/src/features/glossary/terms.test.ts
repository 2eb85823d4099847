import { expect, test } from "vitest";
import { glossary } from "../../invented/glossary";
import { answer } from "../../lib/ipc/canned";
import { Terms, termsWith } from "./terms.svelte";

test("every word sought must be in the term or in what it means", () => {
  const found = (sought: string): string[] => termsWith(glossary.terms, sought).map(({ id }) => id);
  expect(found("")).toHaveLength(glossary.terms.length);
  expect(found("AUTHORITY chief")).toEqual(["appropriate-authority"]);
  expect(found("authority nowhere")).toEqual([]);
});

test("the glossary is asked for once, however many terms want it", async () => {
  const asked = answer({ glossary: () => glossary });
  const terms = new Terms();
  await Promise.all([terms.want(), terms.want()]);
  expect(terms.of("cipher")?.term).toBe("cipher");
  expect(terms.of("nothing-of-the-kind")).toBeUndefined();
  expect(asked).toHaveLength(1);
});
