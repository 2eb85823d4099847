import type { Examples } from "../examples";
import Choice from "./Choice.svelte";

const options = [
  { value: "northmere", label: "Northmere Constabulary" },
  { value: "westmarch", label: "Westmarch Police" },
];

export const component = Choice;
export const examples = {
  chosen: { id: "force", label: "Force", options, value: "northmere" },
  wrong: { id: "body", label: "Force", problem: "Choose a force", options, value: "" },
} satisfies Examples<typeof Choice>;
