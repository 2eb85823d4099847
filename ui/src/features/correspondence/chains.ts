// Puts the entries of a ledger into one chain for each body, and says what an entry is called.

import type { AskLine, Correspondence, IssuedLetter, OfficeRef, SilentOffice } from "../../lib/ipc/generated/api";
import { correspondence as words } from "../../words/correspondence.en-GB";
import { officeKey } from "../bodies/offices";

/** What went to one office and came from it, in the order of days. */
export interface Chain {
  readonly key: string;
  readonly office: OfficeRef;
  readonly entries: readonly Correspondence[];
  readonly silence: SilentOffice | undefined;
}

/** The chains of a ledger: those that wait for an answer first, longest silence first. */
export function chainsOf(ledger: readonly Correspondence[], silences: readonly SilentOffice[]): readonly Chain[] {
  const chains = new Map<string, Correspondence[]>();
  for (const entry of ledger) {
    const key = officeKey(entry.office);
    const chain = chains.get(key);
    if (chain === undefined) chains.set(key, [entry]);
    else chain.push(entry);
  }
  const place = (key: string): number => {
    const at = silences.findIndex(({ office }) => officeKey(office) === key);
    return at < 0 ? silences.length : at;
  };
  return [...chains.entries()]
    .flatMap(([key, entries]) => {
      const first = entries[0];
      const silence = silences.find(({ office }) => officeKey(office) === key);
      return first === undefined ? [] : [{ key, office: first.office, entries, silence }];
    })
    .toSorted((a, b) => place(a.key) - place(b.key));
}

/** What an entry is called: the number of an issued letter, or what it is about. */
export function entryName(entry: Correspondence, letters: readonly IssuedLetter[]): string {
  const issued = letters.find(({ id }) => id === entry.letter);
  return issued === undefined ? entry.subject : words.letterNumber(issued.number);
}

/** The day on which an entry went or came. */
export function dayOfEntry({ receivedOn, datedOn }: Correspondence): string {
  return receivedOn ?? datedOn;
}

/** How many asks of an entry are not answered, of how many; nothing where it asks nothing. */
export function openAsks(asks: readonly AskLine[], { id }: Correspondence): { open: number; of: number } | undefined {
  const own = asks.filter(({ ask }) => ask.entry === id);
  if (own.length === 0) return undefined;
  return { open: own.filter(({ standing }) => standing !== "answered").length, of: own.length };
}
