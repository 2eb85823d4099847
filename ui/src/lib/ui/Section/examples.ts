import { text, type Examples } from "../examples";
import Section from "./Section.svelte";

export const component = Section;
export const examples = {
  plain: { title: "People", children: text("Nobody yet") },
  "with an act": { title: "People", acts: text("Show names"), children: text("K7-4Q") },
} satisfies Examples<typeof Section>;
