// Where a finding is settled, as a screen of this program.

import type { Finding, LetterDraft } from "../../lib/ipc/generated/api";
import type { Route } from "../../lib/routes";

/** The screen on which a finding is settled; null where that is the letter itself. */
export function routeTo({ settle }: Finding, { matter }: LetterDraft): Route | null {
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
    case "letter":
      return null;
  }
}
