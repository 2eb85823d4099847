import nodes from "lucide-static/icon-nodes.json";
import { expect, test } from "vitest";
import { icons, type Shape } from "./icons";

type Drawn = Record<string, [string, Record<string, string>][]>;

test.each(Object.entries<readonly Shape[]>(icons))("%s is drawn as Lucide draws it", (name, shapes) => {
  expect(shapes).toEqual((nodes as unknown as Drawn)[name]?.map(([element, attributes]) => [element, attributes]));
});
