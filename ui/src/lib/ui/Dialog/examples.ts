import { text, type Examples } from "../examples";
import Dialog from "./Dialog.svelte";

export const component = Dialog;
export const examples = {
  closed: { title: "Issue this letter?", open: false, children: text("It is frozen as it stands.") },
} satisfies Examples<typeof Dialog>;
