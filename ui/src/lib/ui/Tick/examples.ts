import type { Examples } from "../examples";
import Tick from "./Tick.svelte";

export const component = Tick;
export const examples = {
  "not so": { label: "An interpreter is needed", checked: false },
  so: { label: "An interpreter is needed", checked: true },
} satisfies Examples<typeof Tick>;
