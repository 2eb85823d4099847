// How a record that a search found is called and opened. It opens as any other way to it does: what is covered, covered.

import type {
  AllegationId, BodyId, ConflictId, CorrespondenceId, DeadlineId, DescribedId, DiaryEntryId, EvidenceId, ExhibitId, ForceId, FoundPerson, FoundPlace, FoundRecord, InvestigationId, LetterId, MatterId, NoteId, OfficeRef,
  PartyId, PreceptId, PreceptKind, PreservationItemId, StatementId,
} from "../ipc/generated/api";
import type { Route } from "../routes";
import { search as words } from "../../words/search.en-GB";

/** What a record is called: "Statement 2", "Client K7-4Q", "Letter L07". */
export function titleOf({ noun, number, cipher, record }: FoundRecord): string {
  const title = words.record[noun](number);
  if (noun === "office" || noun === "body" || noun === "force" || noun === "precept" || noun === "template") return `${title} ${record}`;
  if (noun === "rule" && !record.startsWith("own-")) return `${title} ${record}`;
  return (noun === "client" || noun === "officer") && cipher !== null ? `${title} ${cipher}` : title;
}

/** What stands beside it: the matter's reference, and whose it is. */
export function noteOf({ noun, reference, cipher }: FoundRecord): string {
  const whose = noun === "client" || noun === "officer" ? null : cipher;
  return [reference, whose].filter((part) => part !== null).join(" · ");
}

/** Where the words stand in it: "2 matches in the text, paragraphs 3 and 7". */
export function placeInWords({ field, matches, numbers }: FoundPlace): string {
  const place = words.inField(matches, words.field[field]);
  if (field !== "paragraph" || numbers.length === 0) return place;
  const shown = words.paragraphs(numbers.slice(0, 12));
  return `${place}: ${shown}${numbers.length > 12 ? ` ${words.andMore}` : ""}`;
}

/** The screen that shows a record. */
export function routeOf({ noun, record, matter }: FoundRecord): Route {
  if (noun === "office") return { screen: "office", office: officeOf(record) };
  if (noun === "body") return { screen: "body", id: record as BodyId };
  if (noun === "force") return { screen: "force", id: record as ForceId };
  if (noun === "rule") return { screen: "rule", id: record as DeadlineId };
  if (noun === "precept") return { screen: "precept", precept: preceptOf(record) };
  if (noun === "template") return { screen: "template", kind: record };
  if (noun === "holiday") return { screen: "settings", page: "rules" };
  if (matter === null) return { screen: "matters" };
  switch (noun) {
    case "client":
      return { screen: "client", matter, party: record as PartyId };
    case "conflict":
      return { screen: "conflict", matter, id: record as ConflictId };
    case "allegation":
      return { screen: "matter", id: matter, tab: "allegations", allegation: record as AllegationId };
    case "statement":
      return { screen: "statement", matter, id: record as StatementId };
    case "investigation":
      return { screen: "investigation", matter, id: record as InvestigationId };
    case "note":
      return { screen: "note", matter, id: record as NoteId };
    case "event":
      return { screen: "matter", id: matter, tab: "deadlines" };
    case "date":
      return { screen: "date", matter, id: record as DiaryEntryId };
    case "preservation":
      return { screen: "preservation", matter, id: record as PreservationItemId };
    case "exhibit":
      return { screen: "exhibit", matter, id: record as ExhibitId };
    case "evidence":
      return { screen: "evidence-file", matter, id: record as EvidenceId };
    case "letter":
      return { screen: "issued-letter", matter, id: record as LetterId };
    case "draft":
      return { screen: "letter", matter, id: record as LetterId };
    case "correspondence":
      return { screen: "entry", matter, id: record as CorrespondenceId };
    case "file":
      return { screen: "matter", id: matter, tab: "correspondence" };
    case "officer":
      return { screen: "officer", matter, party: record as PartyId };
    case "described":
      return { screen: "description", matter, id: record as DescribedId };
    case "matter":
      return { screen: "matter", id: matter, tab: "overview" };
  }
}

/** The screen that shows somebody who was found by name, in a matter in which they have a part. */
export function routeOfPerson({ kind, party }: FoundPerson, matter: MatterId): Route {
  return kind === "client" ? { screen: "client", matter, party } : { screen: "matter", id: matter, tab: "overview" };
}

function preceptOf(record: string): PreceptId {
  const [kind = "", id = ""] = record.split("/");
  return { kind: kind as PreceptKind, id };
}

function officeOf(record: string): OfficeRef {
  const [body = "", force] = record.split("/");
  return { body: body as BodyId, force: force === undefined ? null : (force as ForceId) };
}
