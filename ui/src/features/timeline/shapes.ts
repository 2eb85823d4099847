// The shape in which a date is drawn, by how exactly anyone can give it; and rows in which shapes do not cover each other.

import type { PartialDate } from "../../lib/ipc/generated/api";
import type { CivilDate } from "../dates/civil";
import { placeOf, segmentOf, type Scale } from "./scale";

/** How a date is drawn: a dot for a day, brackets for a range, a fade for about, an open side before or after, a comb for
 *  what was repeated, and dashes in the margin where nobody can say. */
export type ShapeKind = "dot" | "brackets" | "fade" | "open-before" | "open-after" | "comb" | "margin";

/** A date as drawn, from one place to another. */
export interface DateShape {
  readonly kind: ShapeKind;
  readonly from: number;
  readonly to: number;
}

/** The narrowest that a range is drawn. */
const narrowest = 7;
/** How far dashes in the margin reach. */
export const dashes = 18;

/** The shape of a date. `margin` is where dates lie that nobody can place. */
export function shapeOf(scale: Scale, when: PartialDate, today: CivilDate, margin: number): DateShape {
  const { earliest, latest, kind } = when;
  if (earliest === null && latest === null) return { kind: "margin", from: margin, to: margin + dashes };
  if (earliest === null) {
    const to = placeOf(scale, latest ?? today, true);
    return widened({ kind: "open-before", from: segmentOf(scale, latest ?? today)?.x ?? to, to });
  }
  const from = placeOf(scale, earliest);
  if (latest === null) {
    const segment = segmentOf(scale, earliest);
    const end = segment === undefined ? from : segment.x + segment.width;
    const now = placeOf(scale, today, true);
    return widened({ kind: "open-after", from, to: now > from ? Math.min(end, now) : end });
  }
  if (earliest === latest) return { kind: "dot", from, to: from };
  const to = placeOf(scale, latest, true);
  return widened({ kind: kind === "about" ? "fade" : kind === "repeated" ? "comb" : "brackets", from, to });
}

/** The teeth of a comb: an odd number of places from one end to the other. */
export function teeth({ from, to }: DateShape): readonly number[] {
  const count = Math.min(25, Math.max(3, Math.round((to - from) / 8)));
  return Array.from({ length: count }, (_, n) => from + ((to - from) * n) / (count - 1));
}

/** The row of each box, such that boxes in one row do not touch. Earlier boxes take the first row that is free. */
export function rowsOf(boxes: readonly { readonly from: number; readonly to: number }[]): readonly number[] {
  const ends: number[] = [];
  return boxes.map(({ from, to }) => {
    const free = ends.findIndex((end) => end <= from);
    const row = free < 0 ? ends.length : free;
    ends[row] = to;
    return row;
  });
}

function widened(shape: DateShape): DateShape {
  const lack = narrowest - (shape.to - shape.from);
  return lack <= 0 ? shape : { ...shape, from: shape.from - lack / 2, to: shape.to + lack / 2 };
}
