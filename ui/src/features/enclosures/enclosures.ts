// What goes with a letter, as its draft keeps it: each with a number of its own, lettered by its place.

import type { Enclosable, Enclosed, Enclosure, Message } from "../../lib/ipc/generated/api";
import { enclosures as words } from "../../words/enclosures.en-GB";

/** The enclosures with one more at the end. */
export function withOne(enclosures: readonly Enclosure[], enclosed: Enclosed): Enclosure[] {
  const id = Math.max(0, ...enclosures.map((one) => one.id)) + 1;
  return [...enclosures, { id, enclosed }];
}

/** The enclosures without this one. */
export function without(enclosures: readonly Enclosure[], id: number): Enclosure[] {
  return enclosures.filter((one) => one.id !== id);
}

/** The enclosures with this one moved by so many places, as far as there are places. */
export function moved(enclosures: readonly Enclosure[], id: number, by: -1 | 1): Enclosure[] {
  const from = enclosures.findIndex((one) => one.id === id);
  const [one, other] = [enclosures[from], enclosures[from + by]];
  if (one === undefined || other === undefined) return [...enclosures];
  const after = [...enclosures];
  [after[from], after[from + by]] = [other, one];
  return after;
}

/** The enclosures with this one named otherwise. */
export function named(enclosures: readonly Enclosure[], id: number, typed: string): Enclosure[] {
  return enclosures.map((one) => (one.id === id ? { id, enclosed: { of: "described", words: typed } } : one));
}

/** What tells one thing that can be enclosed from another. */
export function keyOf({ enclosed }: Pick<Enclosable, "enclosed">): string {
  return enclosed.of === "paper" ? `paper ${enclosed.paper}` : enclosed.of === "letter" ? `letter ${enclosed.letter}` : "described";
}

/** A message in words: "Message 2: B and C, 4.1 MB". */
export function messageInWords(message: Message, at: number): string {
  const parts = [...(message.hasLetter ? [words.theLetter] : []), ...message.enclosures];
  const size = words.size(message.length);
  return words.message(at + 1, parts.join(", "), message.isTooLarge ? `${size}: ${words.tooLarge}` : size);
}
