// Where a finding is settled: on a screen of this program, or at a place in the letter itself.

import type { Finding, LetterDraft } from "../../lib/ipc/generated/api";
import type { Route } from "../../lib/routes";
import type { LetterFact } from "../../words/letters.en-GB";
import { particularId } from "./particulars";

const facts: Readonly<Record<string, LetterFact>> = { "dated-on": "datedOn", "reply-by": "replyBy", recipient: "to", investigation: "about" };

/** What stands above the paragraphs and settles a finding; null where the paragraphs do. */
export function factOf({ id }: Finding): LetterFact | null {
  return facts[id.split(".")[0] ?? ""] ?? null;
}

/** The id of the field in which a finding is settled, where it is settled at a particular of the letter. */
export function fieldOf({ settle }: Finding): string | null {
  return settle.at === "particular" ? particularId(settle) : null;
}

/** The screen on which a finding is settled; null where that is the letter itself. */
export function routeTo({ settle }: Finding, { matter }: Pick<LetterDraft, "matter">): Route | null {
  switch (settle.at) {
    case "settings":
      return { screen: "settings", page: "letterhead" };
    case "matter":
      return { screen: "matter", id: matter, tab: "overview" };
    case "client":
      return { screen: "new-authority", matter, client: settle.party };
    case "allegation":
      return { screen: "matter", id: matter, tab: "allegations", allegation: settle.allegation };
    case "office":
      return { screen: "office", office: settle.office };
    case "investigations":
      return { screen: "matter", id: matter, tab: "investigations" };
    case "particular":
    case "letter":
      return null;
  }
}
