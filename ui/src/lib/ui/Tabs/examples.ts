import { text, type Examples } from "../examples";
import Tabs from "./Tabs.svelte";

export const component = Tabs;
export const examples = {
  three: {
    label: "Matter",
    tabs: [
      { id: "overview", label: "Overview" },
      { id: "allegations", label: "Allegations", count: 9 },
      { id: "correspondence", label: "Correspondence", count: 14 },
    ],
    chosen: "allegations",
    children: text("Nine allegations"),
  },
} satisfies Examples<typeof Tabs>;
