import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { matterLine } from "../../invented/records";
import { account, found, people } from "../../invented/search";
import { answer, deferred } from "../ipc/canned";
import type { Found } from "../ipc/generated/api";
import { Actions } from "../state/actions.svelte";
import { Frame } from "../state/frame.svelte";
import { Sought } from "../state/sought.svelte";
import { CommandBox } from "./command-box.svelte";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function boxed(): { box: CommandBox; frame: Frame; sought: Sought } {
  const actions = new Actions();
  actions.add(() => [{ id: "lock", title: "Lock", keys: "Ctrl L", run: () => undefined }]);
  const frame = new Frame();
  const sought = new Sought();
  return { box: new CommandBox(actions, frame, sought), frame, sought };
}

test("acts come first with their keys, then matters, then the record, then the way to search everything", async () => {
  answer({ matters: () => [matterLine], search: () => found });
  const { box } = boxed();
  await box.begin();
  expect(box.groups.map(({ title }) => title)).toEqual(["To do", "Matters"]);
  expect(box.found[0]).toMatchObject({ title: "Lock", note: "Ctrl L" });
  box.sought = "rosters";
  await vi.advanceTimersByTimeAsync(200);
  expect(box.groups.map(({ title }) => title)).toEqual(["In the record", "People of this name"]);
  expect(box.found.map(({ title }) => title)).toEqual([
    "Statement 2", "Letter L07", "Search everything for \u201crosters\u201d", "Look for people named \u201crosters\u201d",
  ]);
  expect(box.found[0]?.note).toContain("2 matches in the text: paragraphs 3 and 7");
});

test("the record is asked once typing pauses, and a late answer is dropped", async () => {
  const late = deferred<Found>();
  const asked = answer({ search: ({ words }) => (words === "ros" ? late.promise : { ...found, groups: [] }) });
  const { box } = boxed();
  for (const typed of ["r", "ro", "ros"]) box.sought = typed;
  await vi.advanceTimersByTimeAsync(200);
  box.sought = "rosters";
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map(([, input]) => (input as { words: string }).words)).toEqual(["ros", "rosters"]);
  late.resolve(found);
  await vi.advanceTimersByTimeAsync(0);
  expect(box.found.map(({ id }) => id)).toEqual(["search-everything", "look-for-people"]);
});

test("a record opens as it would from anywhere, and searching everything takes the words along", async () => {
  answer({ search: () => ({ ...found, groups: found.groups.slice(0, 1) }) });
  const { box, frame, sought } = boxed();
  box.sought = "rosters";
  await vi.advanceTimersByTimeAsync(200);
  box.found[0]?.run();
  expect(frame.route).toEqual({ screen: "statement", matter: account.matter, id: account.record });
  box.found[1]?.run();
  expect(frame.route).toEqual({ screen: "search" });
  expect(sought.words).toBe("rosters");
});

test("people are looked for by name only when that is chosen, and are shown by cipher", async () => {
  const asked = answer({ search: () => ({ ...found, groups: [] }), search_names: () => people });
  const { box, frame } = boxed();
  box.sought = "Invented";
  await vi.advanceTimersByTimeAsync(200);
  expect(asked.map(([command]) => command)).toEqual(["search"]);
  const look = box.found.find(({ id }) => id === "look-for-people");
  expect(look?.stays).toBe(true);
  await look?.run();
  expect(asked.at(-1)).toEqual(["search_names", { name: "Invented", matter: null }]);
  expect(box.groups.at(-1)?.found.map(({ title }) => title)).toEqual(["Officer D3-6J", "Witness R9-5T"]);
  box.found.at(-1)?.run();
  expect(frame.route).toMatchObject({ screen: "matter", tab: "overview" });
  box.sought = "Invente";
  expect(box.groups.at(-1)?.found.map(({ id }) => id)).toEqual(["look-for-people"]);
});
