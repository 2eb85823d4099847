import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test, vi } from "vitest";
import { text } from "../examples";
import Button from "./Button.svelte";

afterEach(cleanup);

test("a busy button stays where it is, says that it is busy, and does nothing", async () => {
  const onclick = vi.fn();
  render(Button, { busy: true, onclick, children: text("Saving…") });
  const button = screen.getByRole("button", { name: "Saving…" });
  await userEvent.setup().click(button);
  expect(onclick).not.toHaveBeenCalled();
  expect(button.getAttribute("aria-busy")).toBe("true");
  expect(button.hasAttribute("disabled")).toBe(false);
});
