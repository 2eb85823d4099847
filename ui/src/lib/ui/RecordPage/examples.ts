import { text, type Examples } from "../examples";
import RecordPage from "./RecordPage.svelte";

export const component = RecordPage;
export const examples = {
  "one record": { title: "K7-4Q/1", about: "Exhibit 1", children: text("Copy of the custody record") },
} satisfies Examples<typeof RecordPage>;
