import { expect, test } from "vitest";
import { CandourError } from "../ipc/error";
import type { ErrorCode, MatterId } from "../ipc/generated/api";
import { identityOf } from "../routes";
import { Frame } from "./frame.svelte";

const id = "m-1" as MatterId;
const fault = (code: ErrorCode): CandourError =>
  new CandourError({ code, problem: "It did not work.", remedy: "Try again.", fields: [], reference: null });

test("back and forward go along the way one came; replacing leaves no step", () => {
  const frame = new Frame();
  frame.go({ screen: "matters" });
  frame.go({ screen: "new-client", matter: id });
  frame.replace({ screen: "matter", id, tab: "overview" });
  frame.back();
  expect(frame.route.screen).toBe("matters");
  frame.forward();
  expect(frame.route.screen).toBe("matter");
});

test("with nothing to go back to, back leads to the Desk", () => {
  const frame = new Frame();
  frame.replace({ screen: "matters" });
  frame.back();
  expect(frame.route.screen).toBe("desk");
});

test("what goes wrong is shown until the next act, and takes the window where the casebook itself is hurt", async () => {
  const frame = new Frame();
  expect(await frame.attempt(() => Promise.reject(fault("missing")))).toBeNull();
  expect([frame.fault, frame.isStopped]).toEqual([fault("missing"), false]);
  await frame.attempt(() => Promise.reject(fault("casebook-damaged")));
  expect(frame.isStopped).toBe(true);
  expect(await frame.attempt(() => Promise.resolve(7))).toBe(7);
  expect(frame.fault).toBeNull();
});

test("once covered, no screen is shown and nothing is remembered", () => {
  const frame = new Frame();
  frame.go({ screen: "matter", id, tab: "overview" });
  frame.crumbs = [{ label: "Marlowe" }];
  frame.cover();
  frame.go({ screen: "matter", id, tab: "overview" });
  expect([frame.route.screen, frame.crumbs]).toEqual(["desk", null]);
  frame.back();
  expect(frame.route.screen).toBe("desk");
});

test("tabs of one matter are one screen; two matters are two", () => {
  expect(identityOf({ screen: "matter", id, tab: "overview" })).toBe(identityOf({ screen: "matter", id, tab: "allegations" }));
  expect(identityOf({ screen: "new-letter", matter: id })).not.toBe(identityOf({ screen: "new-client", matter: id }));
});
