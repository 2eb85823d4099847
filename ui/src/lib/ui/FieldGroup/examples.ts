import { text, type Examples } from "../examples";
import FieldGroup from "./FieldGroup.svelte";

export const component = FieldGroup;
export const examples = {
  "with a hint": { id: "accused", legend: "Who did it?", hint: "People of the matter", children: text("The fields") },
  wrong: { id: "offences", legend: "Offences", problem: "Choose from the list", children: text("The fields") },
} satisfies Examples<typeof FieldGroup>;
