import type { Examples } from "../examples";
import Icon from "./Icon.svelte";
import { icons, type IconName } from "./icons";

export const component = Icon;
export const examples: Examples<typeof Icon> = Object.fromEntries(
  (Object.keys(icons) as IconName[]).map((name) => [name, { name }]),
);
