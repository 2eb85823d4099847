import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import { examples } from "./examples";
import Tabs from "./Tabs.svelte";

afterEach(cleanup);

test("arrows, Home and End choose a tab and take the focus along, round and round", async () => {
  const user = userEvent.setup();
  render(Tabs, examples.three);
  await user.tab();
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: /Allegations/u }));
  await user.keyboard("{ArrowRight}{ArrowRight}");
  expect(screen.getByRole("tab", { selected: true }).textContent).toContain("Overview");
  await user.keyboard("{End}");
  expect(document.activeElement).toBe(screen.getByRole("tab", { name: /Correspondence/u }));
});
