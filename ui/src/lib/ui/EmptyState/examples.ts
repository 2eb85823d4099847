import { text, type Examples } from "../examples";
import EmptyState from "./EmptyState.svelte";

export const component = EmptyState;
export const examples = {
  "a sentence": { text: "Nothing sent yet." },
  "a sentence and more": { text: "Start with one client and one force.", children: text("Start a matter") },
} satisfies Examples<typeof EmptyState>;
