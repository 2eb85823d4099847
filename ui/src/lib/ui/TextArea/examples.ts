import type { Examples } from "../examples";
import TextArea from "./TextArea.svelte";

export const component = TextArea;
export const examples = {
  empty: { id: "address", label: "Address", hint: "One line to a line.", value: "" },
  wrong: { id: "what", label: "What happened", problem: "Write what your client says happened", value: "" },
} satisfies Examples<typeof TextArea>;
