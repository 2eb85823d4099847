// Every screen there is, and what it needs to know. There is no address bar: a route is a value.

import type {
  AllegationId, AskId, BodyId, ConflictId, CorrespondenceId, CriterionId, DeadlineId, DescribedId, DiaryAct, DiaryEntryId, DispatchId,
  EventId, EvidenceId, ExhibitId, ForceId,
  IdentificationStatus, InvestigationId, LetterId, LetterKind, Likened, MatterId, NoteId, Occasion, OfficeRef, PaperId, PartyId, PostingId,
  PreceptId, PreservationItemId, ProposedTie, SessionId, StateId, StatementId, StepId, TieId,
} from "./ipc/generated/api";

/** The tabs of a matter, in their order. */
export const matterTabs = [
  "overview", "allegations", "statements", "officers", "investigations", "correspondence", "deadlines", "timeline", "preservation", "notes",
] as const;

/** A tab of a matter. */
export type MatterTab = (typeof matterTabs)[number];

/** What can be recorded about an investigation. */
export type InvestigationEntry = "step" | "mode" | "decision" | "outcome" | "investigator" | "revision" | "view" | "view-withdrawal";

/** What can be recorded about an officer of a matter. */
export type OfficerEntry = "posting" | "service" | "reversal";

/** What can be recorded beside an entry of the ledger. */
export type ProofEntry = "dispatch" | "receipt" | "non-receipt" | "note";

/** What is known of something that happened, before it is recorded. */
export interface BegunEvent {
  readonly kind?: EventId;
  readonly on?: string;
  readonly entry?: CorrespondenceId;
  readonly investigation?: InvestigationId;
}

/** A page of Settings. */
export type SettingsPage = "letterhead" | "templates" | "rules" | "appearance" | "security" | "safekeeping" | "audit" | "protects" | "about";

/** A screen, with what it shows. */
export type Route =
  | { readonly screen: "desk" }
  | { readonly screen: "matters" }
  | { readonly screen: "start-matter" }
  | { readonly screen: "matter"; readonly id: MatterId; readonly tab: MatterTab; readonly allegation?: AllegationId }
  | { readonly screen: "clients" }
  | { readonly screen: "client"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "client-identity"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "client-profile"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "safe-contact"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "new-helper"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "conflict"; readonly matter: MatterId; readonly id: ConflictId }
  | { readonly screen: "new-client"; readonly matter: MatterId }
  | { readonly screen: "new-authority"; readonly matter: MatterId; readonly client: PartyId }
  | { readonly screen: "new-officer"; readonly matter: MatterId }
  | { readonly screen: "officer"; readonly matter: MatterId; readonly party: PartyId }
  | {
      readonly screen: "officer-entry"; readonly matter: MatterId; readonly party: PartyId; readonly what: OfficerEntry;
      /** The posting to amend; absent to add one. */
      readonly posting?: PostingId;
    }
  | { readonly screen: "officer-to-compare"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "officer-comparison"; readonly matter: MatterId; readonly party: PartyId; readonly other: PartyId }
  | { readonly screen: "officers" }
  | { readonly screen: "officer-across"; readonly party: PartyId }
  | { readonly screen: "new-description"; readonly matter: MatterId }
  | { readonly screen: "description"; readonly matter: MatterId; readonly id: DescribedId }
  | { readonly screen: "amend-description"; readonly matter: MatterId; readonly id: DescribedId }
  | { readonly screen: "comparison"; readonly matter: MatterId; readonly one: Likened; readonly other: Likened }
  | {
      readonly screen: "identification"; readonly matter: MatterId; readonly described: DescribedId;
      readonly officer?: PartyId; readonly status?: IdentificationStatus;
    }
  | { readonly screen: "new-allegation"; readonly matter: MatterId }
  | { readonly screen: "allegation"; readonly id: AllegationId }
  | { readonly screen: "take-account"; readonly matter: MatterId; readonly addsTo?: StatementId }
  | { readonly screen: "statement"; readonly matter: MatterId; readonly id: StatementId }
  | { readonly screen: "write-statement"; readonly matter: MatterId; readonly id: StatementId }
  | { readonly screen: "difference"; readonly matter: MatterId; readonly id: StatementId }
  | {
      readonly screen: "session";
      readonly matter: MatterId;
      readonly statement: StatementId;
      readonly session?: SessionId | undefined;
    }
  | { readonly screen: "new-investigation"; readonly matter: MatterId }
  | { readonly screen: "investigation"; readonly matter: MatterId; readonly id: InvestigationId }
  | {
      readonly screen: "investigation-entry"; readonly matter: MatterId; readonly id: InvestigationId;
      readonly what: InvestigationEntry; readonly to?: StateId | "something-else";
    }
  | { readonly screen: "taken-step"; readonly matter: MatterId; readonly id: InvestigationId; readonly step: StepId }
  | {
      readonly screen: "criterion-answer"; readonly matter: MatterId; readonly allegation: AllegationId;
      readonly criterion: CriterionId;
    }
  | {
      readonly screen: "tie-entry"; readonly matter: MatterId; readonly id: InvestigationId;
      /** The tie that is amended, or what postings show, to begin with. */
      readonly tie?: TieId; readonly proposed?: ProposedTie;
    }
  | { readonly screen: "tie-withdrawal"; readonly matter: MatterId; readonly id: InvestigationId; readonly tie: TieId }
  | {
      readonly screen: "new-event"; readonly matter: MatterId; readonly begun?: readonly BegunEvent[];
      /** What is shown once all of it is recorded. */
      readonly next?: Route;
    }
  | { readonly screen: "new-own-date"; readonly matter: MatterId }
  | { readonly screen: "date"; readonly matter: MatterId; readonly id: DiaryEntryId }
  | { readonly screen: "act-on-date"; readonly matter: MatterId; readonly id: DiaryEntryId; readonly act: DiaryAct }
  | { readonly screen: "new-note"; readonly matter: MatterId }
  | { readonly screen: "note"; readonly matter: MatterId; readonly id: NoteId }
  | { readonly screen: "amend-note"; readonly matter: MatterId; readonly id: NoteId }
  | { readonly screen: "new-preservation"; readonly matter: MatterId }
  | { readonly screen: "preservation"; readonly matter: MatterId; readonly id: PreservationItemId }
  | { readonly screen: "amend-preservation"; readonly matter: MatterId; readonly id: PreservationItemId }
  | { readonly screen: "preservation-step"; readonly matter: MatterId; readonly id: PreservationItemId }
  | { readonly screen: "exhibits"; readonly matter: MatterId }
  | { readonly screen: "new-exhibit"; readonly matter: MatterId }
  | { readonly screen: "exhibit"; readonly matter: MatterId; readonly id: ExhibitId }
  | { readonly screen: "amend-exhibit"; readonly matter: MatterId; readonly id: ExhibitId }
  | { readonly screen: "evidence-files"; readonly matter: MatterId }
  | { readonly screen: "new-evidence"; readonly matter: MatterId }
  | { readonly screen: "evidence-file"; readonly matter: MatterId; readonly id: EvidenceId }
  | { readonly screen: "amend-evidence"; readonly matter: MatterId; readonly id: EvidenceId }
  | { readonly screen: "new-letter"; readonly matter: MatterId; readonly kind?: LetterKind; readonly to?: string; readonly occasion?: Occasion }
  | { readonly screen: "letter"; readonly matter: MatterId; readonly id: LetterId }
  | { readonly screen: "issued-letter"; readonly matter: MatterId; readonly id: LetterId }
  | { readonly screen: "log-reply"; readonly matter: MatterId; readonly answers?: CorrespondenceId }
  | { readonly screen: "entry"; readonly matter: MatterId; readonly id: CorrespondenceId }
  | {
      readonly screen: "proof"; readonly matter: MatterId; readonly entry: CorrespondenceId; readonly what: ProofEntry;
      readonly dispatch?: DispatchId;
    }
  | { readonly screen: "log-sent"; readonly matter: MatterId }
  | { readonly screen: "asks"; readonly matter: MatterId; readonly office?: string; readonly onlyOpen?: boolean }
  | { readonly screen: "failings"; readonly matter: MatterId }
  /** An export: of this matter to begin with, or of the whole casebook. */
  | { readonly screen: "papers"; readonly matter: MatterId }
  | { readonly screen: "new-paper"; readonly matter: MatterId; readonly entry?: CorrespondenceId }
  | { readonly screen: "new-client-letter"; readonly matter: MatterId; readonly party: PartyId }
  | { readonly screen: "new-witness-statement"; readonly matter: MatterId; readonly statement: StatementId }
  | { readonly screen: "paper"; readonly matter: MatterId; readonly id: PaperId }
  | {
      readonly screen: "answer"; readonly matter: MatterId; readonly ask: AskId; readonly reply: CorrespondenceId;
    }
  | { readonly screen: "bodies" }
  | { readonly screen: "body"; readonly id: BodyId }
  | { readonly screen: "force"; readonly id: ForceId }
  | { readonly screen: "correct-body"; readonly id: BodyId | null }
  | { readonly screen: "correct-force"; readonly id: ForceId | null }
  | { readonly screen: "office"; readonly office: OfficeRef }
  | { readonly screen: "match-letter" }
  | { readonly screen: "search" }
  | RareRoute;

/** The screens that are loaded when the first of them is opened. */
export type RareRoute =
  | { readonly screen: "rule"; readonly id: DeadlineId }
  | { readonly screen: "correct-rule"; readonly id: DeadlineId | null }
  | { readonly screen: "switch-rule"; readonly id: DeadlineId; readonly isOff: boolean }
  | { readonly screen: "precept"; readonly precept: PreceptId }
  | { readonly screen: "correct-precept"; readonly precept: PreceptId }
  | { readonly screen: "switch-precept"; readonly precept: PreceptId; readonly isOff: boolean }
  | { readonly screen: "template"; readonly kind: LetterKind }
  | { readonly screen: "change-template"; readonly kind: LetterKind }
  | {
      readonly screen: "use-template"; readonly kind: LetterKind;
      /** The version to take into use; null for the shipped wording. */
      readonly version: number | null;
    }
  | { readonly screen: "holiday" }
  | { readonly screen: "bin" }
  | { readonly screen: "view-file"; readonly matter: MatterId; readonly sha256: string }
  | { readonly screen: "export"; readonly matter?: MatterId }
  | { readonly screen: "glossary" }
  | { readonly screen: "settings"; readonly page: SettingsPage };

/** The same text for routes that are the same record on the same screen; tabs of one record do not differ. */
export function identityOf(route: Route): string {
  if (route.screen === "settings") return route.screen;
  if (route.screen === "matter") return `matter ${route.id}`;
  return JSON.stringify(route);
}
