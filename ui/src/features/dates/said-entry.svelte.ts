// A date as it is typed into a form: the words, which way of reading them is meant, and what the range rests on. Rust keeps
// no bounds from here but days set by hand; a reading is named by its bounds and worked out again.

import type { DateBasis, Meant, PartialDate, SaidDate, Understood } from "../../lib/ipc/generated/api";
import { today, type CivilDate } from "./civil";
import { readKnownDate } from "./known-date";

/** The entry of one date. */
export class SaidEntry {
  readonly keeps: readonly (keyof SaidEntry)[] = ["words", "meant", "basis", "first", "last"];
  meant = $state.raw<Meant>({ kind: "any" });
  /** What the range rests on, where a person has said so. */
  basis = $state<DateBasis | null>(null);
  first = $state("");
  last = $state("");
  private said = $state("");

  /** `kept` is the date that stands in the record. */
  constructor(readonly kept: PartialDate | null = null) {
    if (kept === null) return;
    this.said = kept.words;
    this.meant = { kind: "kept" };
    this.basis = kept.basis;
  }

  /** The words. Other words have readings of their own, so that what was chosen for the last ones is dropped. */
  get words(): string {
    return this.said;
  }
  set words(words: string) {
    if (words === this.said) return;
    this.said = words;
    if (this.meant.kind !== "days") this.leaveOpen();
  }

  /** Chooses a reading. */
  choose({ earliest, latest }: PartialDate): void {
    this.meant = { kind: "reading", earliest, latest };
    this.basis = null;
  }

  /** Whether this reading is the one that was chosen. */
  isMeant({ earliest, latest }: PartialDate): boolean {
    return this.meant.kind === "reading" && this.meant.earliest === earliest && this.meant.latest === latest;
  }

  /** Turns to exact days, or back to what the words say. */
  setDays(areSet: boolean): void {
    if (areSet) this.takeDays();
    else this.leaveOpen();
  }

  /** Takes the first day as it is typed. */
  takeFirst(text: string): void {
    this.first = text;
    this.takeDays();
  }

  /** Takes the last day as it is typed. */
  takeLast(text: string): void {
    this.last = text;
    this.takeDays();
  }

  /** The date as it is sent. */
  toSend(): SaidDate {
    return { words: this.said, meant: this.meant, basis: this.basis };
  }

  private takeDays(): void {
    this.meant = { kind: "days", earliest: dayOf(this.first), latest: dayOf(this.last) };
  }

  private leaveOpen(): void {
    const isKept = this.kept !== null && this.said === this.kept.words;
    this.meant = isKept ? { kind: "kept" } : { kind: "any" };
    this.basis = isKept ? (this.kept?.basis ?? null) : null;
  }
}

/** The date that would be kept now. */
export function shownOf({ readings, settled }: Understood, entry: SaidEntry): PartialDate {
  if (entry.meant.kind === "kept") return entry.kept ?? settled;
  return readings.find((reading) => entry.isMeant(reading)) ?? settled;
}

function dayOf(text: string): CivilDate | null {
  if (text.trim() === "") return null;
  const read = readKnownDate(text, today());
  return "day" in read ? read.day : null;
}
