import { cleanup, render, screen } from "@testing-library/svelte";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, test } from "vitest";
import ErrorSummary from "./ErrorSummary.svelte";
import { examples } from "./examples";

afterEach(cleanup);

test("the summary takes the focus, and each problem leads to its field", async () => {
  const field = document.createElement("input");
  field.id = "body";
  document.body.append(field);
  const user = userEvent.setup();
  render(ErrorSummary, examples["two problems"]);
  expect(document.activeElement).toBe(screen.getByRole("alert"));
  await user.click(screen.getByRole("button", { name: "Choose the body complained to" }));
  expect(document.activeElement).toBe(field);
  field.remove();
});

test("new problems take the focus again", async () => {
  const { rerender } = render(ErrorSummary, examples["no problem"]);
  expect(screen.queryByRole("alert")).toBeNull();
  await rerender(examples["one problem"]);
  expect(document.activeElement).toBe(screen.getByRole("alert"));
});
