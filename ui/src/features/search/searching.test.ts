import { expect, test } from "vitest";
import { found, foundNothing, letter, people } from "../../invented/search";
import { answer, deferred, refuse } from "../../lib/ipc/canned";
import type { Found } from "../../lib/ipc/generated/api";
import { Sought } from "../../lib/state/sought.svelte";
import { Searching } from "./searching.svelte";

function searching(words: string): Searching {
  const sought = new Sought();
  sought.words = words;
  return new Searching(sought);
}

test("nothing is asked until there is something to search for", async () => {
  const asked = answer({});
  const search = searching("  ");
  await search.run();
  expect(search.problem).toBe("What to search for is missing");
  expect(asked).toEqual([]);
});

test("names are searched only when that was ticked, because it is recorded", async () => {
  const asked = answer({ search: () => found, search_names: () => people });
  const search = searching("rosters");
  await search.run();
  expect(asked.map(([command]) => command)).toEqual(["search"]);
  search.sought.withNames = true;
  await search.run();
  expect(search.people).toEqual(people);
  expect(asked.at(-1)).toEqual(["search_names", { name: "rosters", matter: null }]);
});

test("an index that is not ready is built anew, and the search follows", async () => {
  let isReady = false;
  const asked = answer({
    search: () => ({ ...foundNothing, isIndexReady: isReady }),
    rebuild_index: () => {
      isReady = true;
      return null;
    },
  });
  const search = searching("rosters");
  await search.run();
  expect(asked.map(([command]) => command)).toEqual(["search", "rebuild_index", "search"]);
  expect(search.stage).toBe("done");
});

test("an answer that comes after another search was begun is dropped", async () => {
  const late = deferred<Found>();
  let first = true;
  answer({
    search: () => {
      if (!first) return foundNothing;
      first = false;
      return late.promise;
    },
  });
  const search = searching("rosters");
  const before = search.run();
  await search.run();
  late.resolve(found);
  await before;
  expect(search.found).toEqual(foundNothing);
});

test("what Rust says is wrong with the words stands at the field", async () => {
  answer({ search: () => refuse("invalid", [{ field: "words", problem: "It holds no letter and no figure" }]) });
  const search = searching("***");
  await search.run();
  expect(search.problem).toBe("It holds no letter and no figure");
  expect(search.found).toBeNull();
});

test("more of one kind is asked for by itself and put in its place", async () => {
  const more = { group: "letters" as const, matches: 41, records: Array.from({ length: 30 }, () => letter), hasMore: false };
  const asked = answer({ search: (input) => (input.group === null ? found : { ...found, groups: [more] }) });
  const search = searching("rosters");
  await search.run();
  await search.more("letters");
  expect(asked.at(-1)?.[1]).toMatchObject({ group: "letters", records: 200 });
  expect(search.found?.groups.map(({ records }) => records.length)).toEqual([1, 30]);
});
