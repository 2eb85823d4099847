import type { Examples } from "../examples";
import Facts from "./Facts.svelte";

export const component = Facts;
export const examples = {
  plain: { rows: [["Language", "Welsh"], ["Pronouns", "they, them"]] },
  "a fact of several lines, and one without words": { rows: [["Do not ask about", "The house\nThe summer"], ["Word", ""]] },
} satisfies Examples<typeof Facts>;
