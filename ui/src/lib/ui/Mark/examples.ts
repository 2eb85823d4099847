import { text, type Examples } from "../examples";
import Mark from "./Mark.svelte";

export const component = Mark;
export const examples = {
  now: { kind: "now", children: text("Today") },
  soon: { kind: "soon", children: text("4 days") },
  later: { kind: "later", children: text("16 December") },
  fine: { kind: "fine", children: text("Done") },
} satisfies Examples<typeof Mark>;
