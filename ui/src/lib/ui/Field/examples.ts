import type { Examples } from "../examples";
import Field from "./Field.svelte";

export const component = Field;
export const examples = {
  empty: { id: "reference", label: "Reference", value: "" },
  "with a hint": { id: "name", label: "Working name", hint: "A neutral name is best.", value: "Matter 14" },
  wrong: { id: "minutes", label: "Minutes", problem: "Write a number from 1 to 30", width: "short", value: "99" },
  "with what is usual": { id: "means", label: "Sent", list: ["By email", "By post"], value: "" },
} satisfies Examples<typeof Field>;
