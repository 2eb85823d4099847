import { text, type Examples } from "../examples";
import Button from "./Button.svelte";

export const component = Button;
export const examples = {
  plain: { children: text("Show names") },
  primary: { kind: "primary", children: text("Save") },
  quiet: { kind: "quiet", size: "small", children: text("Withdraw") },
  "with an icon": { icon: "plus", children: text("Add") },
  busy: { kind: "primary", busy: true, children: text("Saving…") },
} satisfies Examples<typeof Button>;
