// Everything that the screens of the preservation register show, read in one go, and what its ids are called.

import { call } from "../../lib/ipc/call";
import type {
  Directory, EvidenceToPreserve, Holder, IssuedLetter, LetterId, Matter, MatterId, PreservationItem, PreservationItemId,
  PreservationRules, PreservationStep,
} from "../../lib/ipc/generated/api";
import { correspondence } from "../../words/correspondence.en-GB";
import { preservation as words } from "../../words/preservation.en-GB";
import { officeName } from "../bodies/offices";

/** A matter's register with what it can name. */
export interface PreservationFile {
  readonly matter: Matter;
  readonly directory: Directory;
  readonly rules: PreservationRules;
  readonly letters: readonly IssuedLetter[];
  readonly items: readonly PreservationItem[];
}

/** Reads the register of a matter. */
export async function readPreservationFile(id: MatterId): Promise<PreservationFile> {
  const [matter, directory, rules, letters, items] = await Promise.all([
    call("matter", id),
    call("directory"),
    call("preservation_rules"),
    call("letters_of", id),
    call("preservation_of", id),
  ]);
  return { matter, directory, rules, letters, items };
}

/** An item of the register; one that is not there fails as a reading does. */
export function itemOf({ items }: PreservationFile, id: PreservationItemId): PreservationItem {
  const item = items.find((one) => one.id === id);
  if (item === undefined) throw new Error("an item that is not in the register");
  return item;
}

/** What an item is called: its category, or the firm's words. */
export function evidenceName(rules: PreservationRules, evidence: EvidenceToPreserve): string {
  if (evidence.kind === "other") return evidence.words;
  return rules.categories.find(({ id }) => id === evidence.category)?.name ?? evidence.category;
}

/** What its holder is called. */
export function holderName(directory: Directory, holder: Holder): string {
  return holder.kind === "other" ? holder.words : officeName(directory, holder.office);
}

/** The last that became of an item. */
export function lastStep({ steps }: PreservationItem): PreservationStep | undefined {
  return steps.at(-1);
}

/** Who said so: for what was asked, the letter that asked. */
export function sourceOf(letters: readonly IssuedLetter[], { state, saidBy, letter }: PreservationStep): string {
  const asked = letterName(letters, letter) ?? (state === "asked" ? words.byUs : "");
  return [asked, saidBy].filter((text) => text !== "").join(". ");
}

function letterName(letters: readonly IssuedLetter[], id: LetterId | null): string | null {
  const letter = letters.find((one) => one.id === id);
  return letter === undefined ? null : words.byLetter(correspondence.letterNumber(letter.number));
}
