// Lists to choose from in the forms of an investigation.

import type { TickOption } from "../../lib/ui/CheckList/TickGroup.svelte";
import { investigations as words } from "../../words/investigations.en-GB";
import { accusedName, type Surroundings } from "./investigation-file";

/** The allegations of a matter, each with whom it is against and when it happened, as said. */
export function allegationOptions(around: Surroundings): TickOption[] {
  return around.allegations.map(({ id, number, accused, happened }) => ({
    value: id,
    label: words.allegation(number),
    hint: `${accused.map(({ who }) => accusedName(around, who)).join(", ")}. “${happened.words}”`,
  }));
}
