import { expect, test } from "vitest";
import { desk } from "../../invented/desk";
import { dueGroups } from "./due-list";

test("replies stand under their days, with a shape and a word for how far off they are", () => {
  const groups = dueGroups(desk.replies, desk.today);
  expect(groups.map(({ head, day, lines }) => [head, day, ...lines.map(({ mark, when }) => `${mark}: ${when}`)])).toEqual([
    ["Late", "", "now: 3 days late"],
    ["Today", "23 Nov", "now: Today"],
    ["Tomorrow", "24 Nov", "soon: 1 day"],
    ["Friday", "27 Nov", "soon: 4 days"],
    ["December", "", "later: 16 Dec, 23 days"],
  ]);
});

test("a month of another year says which", () => {
  const replies = desk.replies.slice(0, 1).map((reply) => ({ ...reply, replyBy: "2027-01-04" }));
  expect(dueGroups(replies, desk.today)[0]).toMatchObject({ head: "January", day: "2027" });
});
