import type { Examples } from "../examples";
import RadioList from "./RadioList.svelte";

const options = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

export const component = RadioList;
export const examples = {
  chosen: { id: "theme", legend: "Theme", options, value: "light" },
  wrong: { id: "look", legend: "Theme", problem: "Choose a theme", options, value: "" },
} satisfies Examples<typeof RadioList>;
