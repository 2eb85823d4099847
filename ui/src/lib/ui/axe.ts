// Asks axe about a part of a page without layout. Contrast and sizes are for the screens in Chromium.

import axe from "axe-core";

/** What axe finds wrong in a component, one line each. */
export async function faultsIn(container: Element): Promise<string[]> {
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
