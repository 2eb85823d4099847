import { cleanup, render } from "@testing-library/svelte";
import type { Component } from "svelte";
import { afterEach, describe, expect, test } from "vitest";
import { faultsIn } from "./axe";
import type { Examples } from "./examples";

interface Shown {
  component: Component<Record<string, unknown>>;
  examples: Examples<Component<Record<string, unknown>>>;
}
const all = import.meta.glob<Shown>("./*/examples.ts", { eager: true });
const folders = Object.keys(import.meta.glob("./*/*.svelte")).map((path) => path.split("/")[1]);

/** These stand in the frame and are proved with the screens. */
const withFrame = ["Drafted", "FormPage", "Loaded", "Veiled"];

afterEach(cleanup);

describe.each(Object.entries(all))("%s", (_, { component, examples }) => {
  test.each(Object.entries(examples))("%s renders, and axe finds nothing", async (_name, props) => {
    const { container } = render(component, props);
    expect(await faultsIn(container)).toEqual([]);
  });
});

test("every component has examples", () => {
  const shown = Object.keys(all).map((path) => path.split("/")[1]);
  expect([...new Set(folders)].filter((name) => !shown.includes(name) && !withFrame.includes(name ?? ""))).toEqual([]);
});

test("axe does find a button without a name", async () => {
  document.body.append(document.createElement("button"));
  expect(await faultsIn(document.body)).toHaveLength(1);
});
