//! The acts that the chain knows: one table, with each act's stable name on the wire and what it is called on the screen.
//!
//! Nothing an act holds is a word of the case: ids, numbers, hashes and names of ours. How each is written is in [`told`].

mod told;

use super::canonical::{Fields, Plain};
use candour_model::{
    asks::AnswerOutcome,
    bodies::{BodyId, ForceId, OfficeRef},
    classes::RecordClass,
    conflicts::ConflictDecision,
    deadlines::DeadlineId,
    dispatches::ReceiptKind,
    identifications::IdentificationStatus,
    ids::{
        AllegationId, AnnotationId, AskId, AuthorityId, BinnedId, ConflictId, CorrespondenceId, DecisionId,
        DescribedId, DiaryEntryId, DiaryEventId, DiaryStepId, DispatchId, EvidenceId, ExhibitId,
        IdentificationId, IdentityScheduleId, IndependenceViewId, InvestigationId, LetterId, MatterId,
        ModeDecisionId, NonReceiptId, NoteId, OutcomeId, PaperId, PartyId, PostingId, PreservationItemId,
        PreservationStepId, ReceiptId, RecognitionId, SamenessId, SessionId, StateMoveId, StatementId,
        TakenStepId, TieId,
    },
    letters::LetterKind,
    precepts::PreceptId,
    sameness::Verdict,
};
use candour_vault::{BackupId, SlotId};
use told::{Object, Told};

/// Why names were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To be read on the screen.
    Reading,
    /// To be printed in a letter to someone who may be told.
    Letter,
    /// To be printed in an Identity Schedule for someone whom the client allowed to be told.
    Schedule,
    /// To be printed in a paper that stays with the file.
    Paper,
    /// To be printed in a schedule of officers that goes out.
    OfficerSchedule,
    /// To go along in an export.
    Export,
}

impl Purpose {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Letter => "letter",
            Self::Schedule => "schedule",
            Self::Paper => "paper",
            Self::OfficerSchedule => "officer-schedule",
            Self::Export => "export",
        }
    }
}

/// A row: its table and its number there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowName {
    /// The table.
    pub table: &'static str,
    /// The row's `seq`.
    pub row: i64,
}

/// What an act does to the steps that are taken back.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Step,
    Final,
    Aside,
}

macro_rules! mark {
    () => {
        Mark::Step
    };
    (final) => {
        Mark::Final
    };
    (aside) => {
        Mark::Aside
    };
}

/// An act by itself is a name; one with particulars says what it was done `of`, which is the entry's object, and the rest,
/// to which the entry commits. After an act marked `final` nothing done before it is taken back; one marked `aside` is passed over.
macro_rules! acts {
    (
        alone { $( $alone:ident $alone_act:literal $alone_said:literal; )* }
        told { $(
            $name:ident $( of $object:ident : $object_type:ty )? { $( $field:ident : $type:ty ),* }
            $act:literal $said:literal $( $mark:ident )?;
        )* }
    ) => {
        /// Something that was done.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[expect(missing_docs, reason = "fields are named by what they hold; each variant says what was done")]
        pub enum Event {
            $( #[doc = $alone_said] $alone, )*
            $( #[doc = $said] $name { $( $object: $object_type, )? $( $field: $type, )* }, )*
        }

        impl Event {
            /// Its name on the wire. Stable: never renamed, never used again for something else.
            #[must_use]
            pub const fn act(&self) -> &'static str {
                match self {
                    $( Self::$alone => $alone_act, )*
                    $( Self::$name { .. } => $act, )*
                }
            }

            /// What was done, as a sentence without a full stop: "An allegation was recorded".
            #[must_use]
            pub const fn said(&self) -> &'static str {
                match self {
                    $( Self::$alone => $alone_said, )*
                    $( Self::$name { .. } => $said, )*
                }
            }

            /// What an act of this name is, as [`Event::said`] says it; `None` for a name that is none of ours.
            #[must_use]
            pub fn said_of(act: &str) -> Option<&'static str> {
                Self::ACTS.iter().find(|(name, _)| *name == act).map(|(_, said)| *said)
            }

            /// Every act: its name on the wire and what it is.
            pub const ACTS: &[(&str, &str)] = &[
                $( ($alone_act, $alone_said), )*
                $( ($act, $said), )*
            ];

            /// Whether nothing done before it can be taken back: something was issued, sealed or sent.
            pub(crate) fn is_final(&self) -> bool {
                self.mark() == Mark::Final
            }

            /// Whether it is nobody's act, and so no step that is taken back: something followed that was kept.
            pub(crate) fn is_aside(&self) -> bool {
                self.mark() == Mark::Aside
            }

            const fn mark(&self) -> Mark {
                match self {
                    $( Self::$alone => Mark::Step, )*
                    $( Self::$name { .. } => mark!($( $mark )?), )*
                }
            }

            /// The id of what it was done to; empty for the casebook itself.
            #[must_use]
            pub fn object(&self) -> String {
                match self {
                    $( Self::$alone => String::new(), )*
                    $( Self::$name { $( $object, )? .. } => String::new() $( + &$object.object() )?, )*
                }
            }

            /// What the chain commits to: ids and numbers.
            pub(crate) fn details(&self) -> Fields {
                match self {
                    $( Self::$alone => Fields::new(), )*
                    $( Self::$name { $( $field, )* .. } => {
                        Fields::from([ $( (stringify!($field).to_owned(), $field.told()), )* ])
                    } )*
                }
            }
        }
    };
}

acts! {
    alone {
        CasebookCreated "casebook.created" "The casebook was made";
        CasebookOpened "casebook.opened" "The casebook was opened";
        HeaderMended "header.mended" "A copy of the header that was not whole was written anew";
        SeenMissing "casebook.seen_missing" "Nothing was found that says what was last seen of the casebook";
        FirmChanged "firm.changed" "The letterhead was changed";
        LogoSet "logo.set" "The firm's logo was set";
        LogoRemoved "logo.removed" "The firm's logo was removed";
        OfficersListed "officers.listed" "The officers of all matters were listed";
        PreferencesChanged "preferences.changed" "Preferences were changed";
        NamesSearched "names.searched" "A name was searched for";
        IndexRebuilt "search.rebuilt" "The index of words was built anew";
    }
    told {
        SchemaMigrated { to: u32 } "schema.migrated" "The casebook was brought to a later form";
        HeaderOlder { header: u64, database: u64 } "header.older" "The header was found older than the record";
        HeaderChanged { generation: u64 } "header.changed" "The ways to open the casebook were changed";
        OlderCopyFound { seen: u64 } "casebook.older_copy" "An older copy of the casebook was found";
        ClockMovedBack { last: String } "clock.moved_back" "The clock was found behind the last entry";
        EverythingChecked { faults: u64 } "casebook.checked" "Everything was checked" aside;
        BackupMade of backup: BackupId { entries: u64, files: u64, sha256: String }
            "backup.made" "A backup was made and read back" aside;
        BackupRestored of backup: BackupId { entries: u64, head: String }
            "backup.restored" "The casebook was restored from a backup" aside;
        WayInAdded of slot: SlotId {} "way_in.added" "A way to open the casebook was added" aside;
        WayInReplaced of slot: SlotId {} "way_in.replaced" "A way to open the casebook was replaced" aside;
        WayInRemoved of slot: SlotId {} "way_in.removed" "A way to open the casebook was taken away" aside;
        RecoveryKitSaved { sha256: String }
            "recovery_kit.saved" "A recovery kit, without the words, was saved outside the casebook" aside;
        RecoveryKitOpened { sha256: String }
            "recovery_kit.opened" "A recovery kit, without the words, was opened in another program" aside;
        ClassLowered of record: RowName { from: RecordClass, to: RecordClass }
            "class.lowered" "A record's class was lowered";
        DiaryCopySaved { sha256: String, dates: u32 }
            "diary.copy_saved" "Dates were saved outside the casebook in a calendar" final;
        RecordStatementSaved { entries: u64, head: String, sha256: String }
            "audit.statement_saved" "A record statement was saved outside the casebook";
        AuditExported { matter: Option<MatterId>, entries: u64, withheld: u64, head: String, sha256: String }
            "audit.exported" "The audit log was saved outside the casebook";
        ExportMade { matter: Option<MatterId>, files: u32, with_names: bool, sha256: String }
            "export.made" "The record was saved outside the casebook in an export" final;
        ChangeUndone { entry: u64 } "change.undone" "A change was undone";
        ChangeDoneAgain { entry: u64 } "change.done_again" "A change was done again";

        MatterOpened of matter: MatterId {} "matter.opened" "A matter was opened";
        ParticularsSet of matter: MatterId {} "matter.particulars_set" "A matter's particulars were set";
        IdentityRevealed of matter: MatterId { parties: Vec<PartyId>, purpose: Purpose }
            "identity.revealed" "Names were shown";
        NamesLookedFor { clients: u32, found: Vec<PartyId> }
            "identity.looked_for" "Every client's name was looked for in what was to leave";
        BirthDateUsed of party: PartyId { matter: MatterId }
            "identity.birth_used" "A date of birth was used to read a date";
        IdentityCorrected of party: PartyId { matter: MatterId }
            "identity.corrected" "Who somebody is was corrected";
        ConflictsChecked of matter: MatterId { parties: Vec<PartyId>, found: Vec<ConflictId> }
            "conflict.checked" "The casebook was looked through for people who resemble each other";
        ConflictDecided of conflict: ConflictId { matter: MatterId, decision: ConflictDecision }
            "conflict.decided" "It was decided what two people are to each other";

        ClientTakenOn of client: PartyId { matter: MatterId } "client.taken_on" "A client was taken on";
        SafeContactChanged of client: PartyId { matter: MatterId }
            "client.safe_contact_changed" "Safe contact was changed";
        ProfileSet of client: PartyId { matter: MatterId }
            "client.profile_set" "How a client wishes to be spoken with was recorded";
        HelperAdded of helper: PartyId { matter: MatterId }
            "helper.added" "Somebody at a client's side was added";
        HelperEnded of helper: PartyId { matter: MatterId }
            "helper.ended" "Somebody no longer stands at a client's side";
        AuthorityGiven of authority: AuthorityId { matter: MatterId }
            "authority.given" "An authority was recorded";
        AuthorityWithdrawn of authority: AuthorityId { matter: MatterId }
            "authority.withdrawn" "An authority was withdrawn";

        OfficerAdded of officer: PartyId { matter: MatterId } "officer.added" "An officer was added";
        PostingAdded of posting: PostingId { matter: MatterId, officer: PartyId }
            "posting.added" "Where an officer served was added";
        PostingAmended of posting: PostingId { matter: MatterId, officer: PartyId }
            "posting.amended" "Where an officer served was amended";
        PostingRemoved of posting: PostingId { matter: MatterId, officer: PartyId }
            "posting.removed" "Where an officer served was taken away";
        ServiceSet of officer: PartyId { matter: MatterId }
            "officer.service_set" "Whether an officer serves was recorded";
        OfficersCompared of matter: MatterId { found: Vec<PartyId> }
            "officers.compared" "The casebook was looked through for an officer who may be the same";
        OfficerRecognised of recognition: RecognitionId { matter: MatterId, officer: PartyId }
            "officer.recognised" "An officer was taken for one whom the casebook knows";
        RecognitionReversed of recognition: RecognitionId { matter: MatterId, officer: PartyId, replacement: PartyId }
            "officer.recognition_reversed" "It was taken back that an officer is one whom the casebook knows";
        OfficerLookedAt of officer: PartyId {} "officer.looked_at" "An officer was looked at across matters";
        PersonDescribed of described: DescribedId { matter: MatterId }
            "person.described" "A person was described";
        DescriptionAmended of described: DescribedId { matter: MatterId }
            "description.amended" "A description of a person was amended";
        DescriptionRead of described: DescribedId { matter: MatterId }
            "description.read" "A description of a person was read";
        IdentificationDecided of identification: IdentificationId {
            matter: MatterId, described: DescribedId, officer: PartyId, status: IdentificationStatus
        }
            "identification.decided" "It was decided who a described person is";
        SamenessSaid of sameness: SamenessId { matter: MatterId, verdict: Verdict }
            "sameness.said" "It was said whether two people are one";
        SamenessWithdrawn of sameness: SamenessId { matter: MatterId }
            "sameness.withdrawn" "What was said of two people was withdrawn";

        AllegationRecorded of allegation: AllegationId { matter: MatterId }
            "allegation.recorded" "An allegation was recorded";
        AllegationAmended of allegation: AllegationId { matter: MatterId }
            "allegation.amended" "An allegation was amended";
        AllegationApproved of allegation: AllegationId { matter: MatterId }
            "allegation.approved" "An allegation was approved";
        CriterionAnswered of allegation: AllegationId { matter: MatterId, criterion: String }
            "allegation.criterion_answered" "A question of referral was answered";
        AllegationWithdrawn of allegation: AllegationId { matter: MatterId }
            "allegation.withdrawn" "An allegation was withdrawn";
        AllegationDateReadAgain of allegation: AllegationId { matter: MatterId }
            "allegation.date_read_again" "The date of an allegation was read again";
        AllegationRead of allegation: AllegationId { matter: MatterId }
            "allegation.read" "An allegation was read";

        StatementTaken of statement: StatementId { matter: MatterId } "statement.taken" "An account was begun";
        StatementAmended of statement: StatementId { matter: MatterId }
            "statement.amended" "What is said beside an account was amended";
        StatementRead of statement: StatementId { matter: MatterId, version: Option<u32> }
            "statement.read" "An account was read";
        StatementSealed of statement: StatementId { matter: MatterId, version: u32, sha256: String }
            "statement.sealed" "An account was sealed" final;
        VersionBegun of statement: StatementId { matter: MatterId }
            "version.begun" "A new version of a statement was begun";
        VersionSigned of statement: StatementId { matter: MatterId, version: u32 }
            "version.signed" "A statement was signed" final;
        SessionBegun of session: SessionId { matter: MatterId, statement: StatementId }
            "session.begun" "A session was begun";
        SessionAmended of session: SessionId { matter: MatterId } "session.amended" "A session was amended";
        StatementSummarised of statement: StatementId { matter: MatterId }
            "statement.summarised" "The summary of an account was written";
        ParagraphCited of allegation: AllegationId { matter: MatterId, statement: StatementId }
            "paragraph.cited" "A paragraph was cited";
        ParagraphUncited of allegation: AllegationId { matter: MatterId, statement: StatementId }
            "paragraph.uncited" "A paragraph is no longer cited";
        DescriptionRested of described: DescribedId { matter: MatterId, statement: StatementId }
            "description.rested" "A description was rested on a paragraph";
        DescriptionNoLongerRests of described: DescribedId { matter: MatterId, statement: StatementId }
            "description.no_longer_rests" "A description no longer rests on a paragraph";
        InvestigationOpened of investigation: InvestigationId { matter: MatterId }
            "investigation.opened" "An investigation was recorded";
        InvestigationRevised of investigation: InvestigationId { matter: MatterId }
            "investigation.revised" "What an investigation covers was set";
        InvestigationMoved of step: StateMoveId { matter: MatterId, investigation: InvestigationId }
            "investigation.moved" "A step of an investigation was recorded";
        ModeRecorded of mode: ModeDecisionId { matter: MatterId, investigation: InvestigationId }
            "mode.recorded" "A decision on mode was recorded";
        DecisionRecorded of decision: DecisionId { matter: MatterId, investigation: InvestigationId }
            "decision.recorded" "A decision was recorded";
        OutcomeRecorded of outcome: OutcomeId { matter: MatterId, investigation: InvestigationId }
            "outcome.recorded" "An outcome was recorded";
        StepTaken of taken: TakenStepId { matter: MatterId, investigation: InvestigationId, step: String }
            "step.taken" "A step was recorded as taken";
        TakenStepWithdrawn of taken: TakenStepId { matter: MatterId, investigation: InvestigationId }
            "step.taken_withdrawn" "It was withdrawn that a step was taken";
        InvestigatorAppointed of investigator: PartyId { matter: MatterId, investigation: InvestigationId }
            "investigator.appointed" "An investigator was recorded";
        TieRecorded of tie: TieId { matter: MatterId, investigation: InvestigationId }
            "tie.recorded" "A tie was recorded";
        TieAmended of tie: TieId { matter: MatterId, investigation: InvestigationId }
            "tie.amended" "A tie was amended";
        TieWithdrawn of tie: TieId { matter: MatterId, investigation: InvestigationId }
            "tie.withdrawn" "A tie was withdrawn";
        ViewTaken of view: IndependenceViewId { matter: MatterId, investigation: InvestigationId }
            "independence.view_taken" "Another view of independence was taken";
        ViewWithdrawn of view: IndependenceViewId { matter: MatterId, investigation: InvestigationId }
            "independence.view_withdrawn" "A view of independence was withdrawn";
        CheckAnswered of investigation: InvestigationId { matter: MatterId, fact: String }
            "independence.answered" "A question of the independence check was answered";
        VerdictsKept { verdicts: u32 } "independence.kept" "What the independence check comes to was kept" aside;

        NoteWritten of note: NoteId { matter: MatterId } "note.written" "A note was written";
        NoteAmended of note: NoteId { matter: MatterId } "note.amended" "A note was amended";
        NoteRead of note: NoteId { matter: MatterId, version: u32 } "note.read" "A note was read";
        PreservationRecorded of item: PreservationItemId { matter: MatterId }
            "preservation.recorded" "Evidence to be preserved was recorded";
        PreservationAmended of item: PreservationItemId { matter: MatterId }
            "preservation.amended" "What is to be preserved was amended";
        PreservationStepRecorded of step: PreservationStepId { matter: MatterId, item: PreservationItemId }
            "preservation.step_recorded" "What became of evidence was recorded";
        ExhibitRecorded of exhibit: ExhibitId { matter: MatterId }
            "exhibit.recorded" "An exhibit was recorded";
        ExhibitAmended of exhibit: ExhibitId { matter: MatterId } "exhibit.amended" "An exhibit was amended";
        EvidenceAdded of evidence: EvidenceId { matter: MatterId, sha256: String }
            "evidence.added" "A file of evidence was added";
        EvidenceAmended of evidence: EvidenceId { matter: MatterId }
            "evidence.amended" "What is said of a file of evidence was amended";
        DiaryEventRecorded of event: DiaryEventId { matter: MatterId, kind: String, dates: u32, settled: u32 }
            "diary.event_recorded" "What starts or ends a time was recorded";
        DiaryDateAdded of date: DiaryEntryId { matter: MatterId } "diary.date_added" "A date was added";
        DiaryActed of step: DiaryStepId { matter: MatterId, date: DiaryEntryId, act: String }
            "diary.acted" "What became of a date was recorded";
        RecordBinned of binned: BinnedId { matter: MatterId, noun: String, record: String }
            "record.binned" "A record was moved to the bin";
        RecordRestored of binned: BinnedId { matter: MatterId, noun: String, record: String }
            "record.restored" "A record was taken out of the bin";
        BinEmptied { binned: Vec<BinnedId> } "bin.emptied" "The bin was emptied" final;

        BodyCorrected of body: BodyId {} "body.corrected" "What is said of a body was corrected";
        ForceCorrected of force: ForceId {} "force.corrected" "What is said of a force was corrected";
        OfficeChecked of office: OfficeRef {} "office.checked" "An office's address was checked";
        DeadlineCorrected of rule: DeadlineId {} "deadline.corrected" "What is said of a rule of time was corrected";
        DeadlineSwitchedOff of rule: DeadlineId {} "deadline.switched_off" "A rule of time was switched off";
        DeadlineRestored of rule: DeadlineId {} "deadline.restored" "A rule of time is used again";
        PreceptCorrected of precept: PreceptId {} "precept.corrected" "What is said of a rule was corrected";
        PreceptSwitchedOff of precept: PreceptId {} "precept.switched_off" "A rule was switched off";
        PreceptRestored of precept: PreceptId {} "precept.restored" "A rule is used again";
        TemplateChanged of kind: LetterKind { version: u32 } "template.changed" "The wording of a kind of letter was changed";
        TemplateUsed of kind: LetterKind { version: u32 }
            "template.used" "An earlier wording of a kind of letter was taken into use";
        HolidayCorrected of day: String { divisions: Vec<String> }
            "holiday.corrected" "What is said of a holiday was corrected";

        ReplyLogged of entry: CorrespondenceId { matter: MatterId, answers: Vec<CorrespondenceId>, asks: Vec<AskId> }
            "reply.logged" "A letter received was entered";
        SentLogged of entry: CorrespondenceId { matter: MatterId } "sent.logged" "A letter sent was entered";
        AnswerMarked of ask: AskId { matter: MatterId, reply: CorrespondenceId, outcome: Option<AnswerOutcome> }
            "answer.marked" "What a reply says to an ask was recorded";
        DispatchRecorded of dispatch: DispatchId { matter: MatterId, entry: CorrespondenceId }
            "dispatch.recorded" "The sending of a letter was recorded";
        ReceiptRecorded of receipt: ReceiptId { matter: MatterId, dispatch: DispatchId, kind: ReceiptKind }
            "receipt.recorded" "What became of a letter was recorded";
        EntryAnnotated of annotation: AnnotationId { matter: MatterId, entry: CorrespondenceId }
            "entry.annotated" "A note was written beside a letter";
        NonReceiptRecorded of said: NonReceiptId { matter: MatterId, entry: CorrespondenceId }
            "non_receipt.recorded" "That a letter was said not to have been received was recorded";

        LetterIssued of letter: LetterId { matter: MatterId, number: u32, sha256: String }
            "letter.issued" "A letter was issued" final;
        IdentityScheduleMade of schedule: IdentityScheduleId {
            matter: MatterId, letter: LetterId, parties: Vec<PartyId>, sha256: String
        }
            "identity_schedule.made" "An Identity Schedule was made" final;
        LetterRead of letter: LetterId { matter: MatterId } "letter.read" "A letter was read";
        LetterCopySaved of letter: LetterId { matter: MatterId, sha256: String }
            "letter.copy_saved" "A copy of a letter was saved" final;
        LetterCopyOpened of letter: LetterId { matter: MatterId, sha256: String }
            "letter.copy_opened" "A copy of a letter was opened in another program" final;
        PaperMade of paper: PaperId { matter: MatterId, number: u32, sha256: String }
            "paper.made" "A paper was made" final;
        PaperRead of paper: PaperId { matter: MatterId } "paper.read" "A paper was read";
        PaperCopySaved of paper: PaperId { matter: MatterId, sha256: String }
            "paper.copy_saved" "A copy of a paper was saved outside the casebook" final;
        PaperCopyOpened of paper: PaperId { matter: MatterId, sha256: String }
            "paper.copy_opened" "A copy of a paper was opened in another program" final;
        FileCopySaved of matter: MatterId { sha256: String }
            "file.copy_saved" "A copy of a file was saved outside the casebook" final;
        FileCopyOpened of matter: MatterId { sha256: String }
            "file.copy_opened" "A copy of a file was opened in another program" final;
        FileViewed of matter: MatterId { sha256: String } "file.viewed" "A file was looked at";
    }
}
