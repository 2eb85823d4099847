//! Ids of records: one type a noun, so that a matter's id is never taken for an officer's.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($( $(#[$doc:meta])* $name:ident, $brand:literal; )*) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
        #[serde(transparent)]
        pub struct $name(#[cfg_attr(feature = "ts", ts(type = $brand))] pub Uuid);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )* };
}

ids! {
    /// A matter.
    MatterId, "string & { readonly __id: 'matter' }";
    /// A person, of whatever kind.
    PartyId, "string & { readonly __id: 'party' }";
    /// An allegation.
    AllegationId, "string & { readonly __id: 'allegation' }";
    /// A posting of an officer.
    PostingId, "string & { readonly __id: 'posting' }";
    /// An officer of one matter taken for one whom the casebook knows.
    RecognitionId, "string & { readonly __id: 'recognition' }";
    /// A person described by a client and not identified.
    DescribedId, "string & { readonly __id: 'described' }";
    /// A decision on who a described person is.
    IdentificationId, "string & { readonly __id: 'identification' }";
    /// What was said of two people: that they are one, or that they are not.
    SamenessId, "string & { readonly __id: 'sameness' }";
    /// A likeness between two people that has to be looked at before the firm acts.
    ConflictId, "string & { readonly __id: 'conflict' }";
    /// A client's authority.
    AuthorityId, "string & { readonly __id: 'authority' }";
    /// A letter, as draft and once issued.
    LetterId, "string & { readonly __id: 'letter' }";
    /// An Identity Schedule.
    IdentityScheduleId, "string & { readonly __id: 'identity-schedule' }";
    /// A paper that was made.
    PaperId, "string & { readonly __id: 'paper' }";
    /// An entry of the correspondence ledger.
    CorrespondenceId, "string & { readonly __id: 'correspondence' }";
    /// Something that a letter asked for.
    AskId, "string & { readonly __id: 'ask' }";
    /// A sending of a letter.
    DispatchId, "string & { readonly __id: 'dispatch' }";
    /// What became of a sending.
    ReceiptId, "string & { readonly __id: 'receipt' }";
    /// A note beside an entry of the ledger.
    AnnotationId, "string & { readonly __id: 'annotation' }";
    /// That something sent was said not to have been received.
    NonReceiptId, "string & { readonly __id: 'non-receipt' }";
    /// What a reply says to an ask.
    AnswerId, "string & { readonly __id: 'answer' }";
    /// A client's account, or a witness statement.
    StatementId, "string & { readonly __id: 'statement' }";
    /// A paragraph of an account. It keeps its id whatever becomes of the paragraphs around it.
    ParagraphId, "string & { readonly __id: 'paragraph' }";
    /// A session in which an account was given.
    SessionId, "string & { readonly __id: 'session' }";
    /// An investigation.
    InvestigationId, "string & { readonly __id: 'investigation' }";
    /// A step of an investigation's course.
    StateMoveId, "string & { readonly __id: 'state-move' }";
    /// A tie between somebody who decides or does the work and a person complained about.
    TieId, "string & { readonly __id: 'tie' }";
    /// A decision on mode.
    ModeDecisionId, "string & { readonly __id: 'mode-decision' }";
    /// A decision about an investigation.
    DecisionId, "string & { readonly __id: 'decision' }";
    /// That a step of the ladder was taken, as recorded by hand.
    TakenStepId, "string & { readonly __id: 'taken-step' }";
    /// A view taken of the independence of an investigation.
    IndependenceViewId, "string & { readonly __id: 'independence-view' }";
    /// An entry of the bin.
    BinnedId, "string & { readonly __id: 'binned' }";
    /// How an allegation against one person ended.
    OutcomeId, "string & { readonly __id: 'outcome' }";
    /// A note of a meeting or a call.
    NoteId, "string & { readonly __id: 'note' }";
    /// Something that must not be weeded.
    PreservationItemId, "string & { readonly __id: 'preservation-item' }";
    /// A file of evidence.
    EvidenceId, "string & { readonly __id: 'evidence' }";
    /// An exhibit.
    ExhibitId, "string & { readonly __id: 'exhibit' }";
    /// Something that happened and starts or ends a time.
    DiaryEventId, "string & { readonly __id: 'diary-event' }";
    /// A date of the diary.
    DiaryEntryId, "string & { readonly __id: 'diary-entry' }";
    /// What became of a date, once.
    DiaryStepId, "string & { readonly __id: 'diary-step' }";
    /// What became of it, once.
    PreservationStepId, "string & { readonly __id: 'preservation-step' }";
}
