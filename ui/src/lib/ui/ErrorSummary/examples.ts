import type { Examples } from "../examples";
import ErrorSummary from "./ErrorSummary.svelte";

export const component = ErrorSummary;
export const examples = {
  "one problem": { problems: [{ field: "receivedOn", problem: "Date received must be in the past" }] },
  "two problems": {
    problems: [
      { field: "client", problem: "Choose a client" },
      { field: "body", problem: "Choose the body complained to" },
    ],
  },
  "no problem": { problems: [] },
} satisfies Examples<typeof ErrorSummary>;
