import type { Examples } from "../examples";
import CheckList from "./CheckList.svelte";

const options = [
  { value: "psd", label: "Professional standards", hint: "Of the force concerned" },
  { value: "iopc", label: "Independent Office for Police Conduct" },
];

export const component = CheckList;
export const examples = {
  "one ticked": { id: "recipients", legend: "Who may be written to", options, values: ["psd"] },
  wrong: { id: "ticks", legend: "Who may be written to", problem: "Tick at least one", options, values: [] },
} satisfies Examples<typeof CheckList>;
