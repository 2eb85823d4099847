// Where days lie on the chart: years side by side, with a fold wherever nothing is recorded. Places are in pixels.

import type { Fold, Timeline } from "../../lib/ipc/generated/api";
import { daysAfter, daysBetween, monthName, partsOf, type CivilDate } from "../dates/civil";

/** Years drawn side by side. */
export interface Segment {
  /** The first year. */
  readonly from: number;
  /** The last. */
  readonly to: number;
  readonly x: number;
  readonly width: number;
}

/** A fold, and where it is drawn. */
export interface DrawnFold extends Fold {
  readonly x: number;
  readonly width: number;
}

/** A line of the ruler; between its years it can stand for a quarter. */
export interface Tick {
  readonly x: number;
  readonly label: string;
}

/** The ruler of a chart. */
export interface Scale {
  readonly segments: readonly Segment[];
  readonly folds: readonly DrawnFold[];
  readonly ticks: readonly Tick[];
}

/** How wide a fold is drawn. */
export const foldWidth = 20;
/** The least room for the figures of a year, and for those of a quarter. */
const yearRoom = 44;
const quarterRoom = 46;

/** The ruler from `left` to `right`. Years in which much begins are given more room. */
export function scaleOf({ fromYear, toYear, folds, events }: Timeline, left: number, right: number): Scale {
  const starts = [fromYear, ...folds.map(({ to }) => to + 1)];
  const ends = [...folds.map(({ from }) => from - 1), toYear];
  const begun = events.map(({ when }) => when.earliest ?? when.latest).filter((day) => day !== null);
  const weights = starts.map((from, n) => {
    const to = ends[n] ?? from;
    return to - from + 1 + begun.filter((day) => isWithin(day, from, to)).length / 2;
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  const room = right - left - foldWidth * folds.length;
  let x = left;
  const segments = starts.map((from, n): Segment => {
    const segment = { from, to: ends[n] ?? from, x, width: (room * (weights[n] ?? 0)) / whole };
    x += segment.width + foldWidth;
    return segment;
  });
  return {
    segments,
    folds: folds.map((fold, n) => ({ ...fold, x: endOf(segments[n]), width: foldWidth })),
    ticks: segments.flatMap(ticksOf),
  };
}

/** Where a day begins, or with `isOver` where it is over. A day in a fold lies where the fold ends. */
export function placeOf(scale: Scale, day: CivilDate, isOver = false): number {
  const { year } = partsOf(day);
  const segment = segmentOf(scale, day) ?? scale.segments.find(({ from }) => year < from) ?? scale.segments.at(-1);
  if (segment === undefined) return 0;
  const share = (asYears(isOver ? daysAfter(day, 1) : day) - segment.from) / (segment.to + 1 - segment.from);
  return segment.x + Math.min(1, Math.max(0, share)) * segment.width;
}

/** The years among which a day lies. */
export function segmentOf({ segments }: Scale, day: CivilDate): Segment | undefined {
  return segments.find(({ from, to }) => isWithin(day, from, to));
}

function endOf(segment: Segment | undefined): number {
  return segment === undefined ? 0 : segment.x + segment.width;
}

function isWithin(day: CivilDate, from: number, to: number): boolean {
  const { year } = partsOf(day);
  return year >= from && year <= to;
}

function asYears(day: CivilDate): number {
  const { year } = partsOf(day);
  const [first, next] = [year, year + 1].map((one) => `${String(one).padStart(4, "0")}-01-01`) as [CivilDate, CivilDate];
  return year + daysBetween(first, day) / daysBetween(first, next);
}

function ticksOf({ from, to, x, width }: Segment): Tick[] {
  const perYear = width / (to - from + 1);
  const step = Math.max(1, Math.ceil(yearRoom / perYear));
  const isQuartered = perYear >= quarterRoom * 4;
  const ticks: Tick[] = [];
  for (let year = from; year <= to; year += 1) {
    const at = x + (year - from) * perYear;
    ticks.push({ x: at, label: (year - from) % step === 0 ? String(year) : "" });
    if (!isQuartered) continue;
    for (const month of [4, 7, 10]) ticks.push({ x: at + (perYear * (month - 1)) / 12, label: monthName(month).slice(0, 3) });
  }
  return ticks;
}
