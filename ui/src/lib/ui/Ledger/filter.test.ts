import { expect, test } from "vitest";
import { RowFilter } from "./filter.svelte";

function body(rows: number): HTMLTableSectionElement {
  const made = document.createElement("tbody");
  for (let n = 1; n <= rows; n += 1) {
    const row = document.createElement("tr");
    row.textContent = n === 3 ? "Gwŷr 3" : `Marlowe ${n}`;
    made.append(row);
  }
  return made;
}
const shownIn = (rows: HTMLTableSectionElement): (string | null)[] =>
  [...rows.children].filter((row) => !(row as HTMLElement).hidden).map((row) => row.textContent);

test("a table of more than ten rows has a filter, a shorter one has none", () => {
  for (const [rows, isOffered] of [[10, false], [11, true]] as const) {
    const filter = new RowFilter();
    filter.apply(body(rows));
    expect(filter.isOffered).toBe(isOffered);
  }
});

test("rows without every word are hidden, whatever the case and the marks, and come back", () => {
  const filter = new RowFilter();
  const rows = body(12);
  filter.sought = "GWYR 3";
  filter.apply(rows);
  expect(shownIn(rows)).toEqual(["Gwŷr 3"]);
  expect([filter.shown, filter.rows]).toEqual([1, 12]);
  filter.sought = "";
  filter.apply(rows);
  expect(shownIn(rows)).toHaveLength(12);
});
