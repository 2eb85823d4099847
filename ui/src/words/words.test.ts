import { expect, test } from "vitest";

const files = import.meta.glob<Record<string, unknown>>("./*.en-GB.ts", { eager: true });

/** Every sentence in the words, those that take a value with a stand-in for it. */
function sentences(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "function") {
    try {
      return sentences((value as (...given: unknown[]) => unknown)(2, 2, 2));
    } catch {
      return [];
    }
  }
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(sentences) : [];
}
const all = Object.values(files).flatMap(sentences);

test.each([
  [/vault/iu, "it is a casebook"],
  [/\b(oops|sorry|please)\b/iu, "a tool, not a companion"],
  [/claims to/iu, "a client says or alleges"],
  [/!/u, "nothing is called out"],
  [/\b(organiz|recogniz|color|behavior)/iu, "British English"],
])("no sentence has %s: %s", (word) => {
  expect(all.length).toBeGreaterThan(200);
  expect(all.filter((sentence) => word.test(sentence))).toEqual([]);
});
