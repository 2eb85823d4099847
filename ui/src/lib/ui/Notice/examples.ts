import { text, type Examples } from "../examples";
import Notice from "./Notice.svelte";

export const component = Notice;
export const examples = {
  "said when it appears": { children: text("The clock of this computer went back.") },
  "not said": { live: false, children: text("The clock of this computer went back.") },
} satisfies Examples<typeof Notice>;
