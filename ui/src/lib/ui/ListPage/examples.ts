import { text, type Examples } from "../examples";
import ListPage from "./ListPage.svelte";

const add = { title: "Add an exhibit", keys: "A", run: (): void => undefined };
const said = { title: "Exhibits", about: "What letters point to.", empty: "What a letter points to is listed here.", add };

export const component = ListPage;
export const examples = {
  "a list": { ...said, isEmpty: false, children: text("Copy of the custody record") },
  "nothing yet": { ...said, isEmpty: true, children: text("") },
} satisfies Examples<typeof ListPage>;
