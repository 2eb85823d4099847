//! How the particulars of an act are written: ids and names as text, numbers as numbers.

use super::{Plain, Purpose, RowName};
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

/// Something an act may hold.
pub(super) trait Told {
    /// As the chain commits to it.
    fn told(&self) -> Plain;
}

/// Something an act may be done to.
pub(super) trait Object {
    /// As it stands in the entry.
    fn object(&self) -> String;
}

macro_rules! ids {
    ($( $id:ty ),* $(,)?) => { $(
        impl Told for $id {
            fn told(&self) -> Plain {
                Plain::Text(self.to_string())
            }
        }

        impl Object for $id {
            fn object(&self) -> String {
                self.to_string()
            }
        }
    )* };
}

ids!(
    AllegationId,
    AnnotationId,
    AskId,
    AuthorityId,
    BinnedId,
    ConflictId,
    CorrespondenceId,
    DecisionId,
    DescribedId,
    DiaryEntryId,
    DiaryEventId,
    DiaryStepId,
    BackupId,
    TieId,
    DispatchId,
    EvidenceId,
    ExhibitId,
    IdentificationId,
    IdentityScheduleId,
    IndependenceViewId,
    InvestigationId,
    LetterId,
    MatterId,
    ModeDecisionId,
    NonReceiptId,
    NoteId,
    OutcomeId,
    PaperId,
    PartyId,
    PostingId,
    PreceptId,
    ReceiptId,
    PreservationItemId,
    PreservationStepId,
    RecognitionId,
    SamenessId,
    SessionId,
    SlotId,
    StateMoveId,
    StatementId,
    TakenStepId,
);

impl Told for String {
    fn told(&self) -> Plain {
        Plain::Text(self.clone())
    }
}

impl Told for u32 {
    fn told(&self) -> Plain {
        Plain::Number(i64::from(*self))
    }
}

impl Told for u64 {
    fn told(&self) -> Plain {
        Plain::Number(i64::try_from(*self).unwrap_or(i64::MAX))
    }
}

impl Told for bool {
    /// 1 for yes, 0 for no.
    fn told(&self) -> Plain {
        Plain::Number(i64::from(*self))
    }
}

impl<T: Told> Told for Option<T> {
    /// What is not there is an empty text.
    fn told(&self) -> Plain {
        self.as_ref().map_or_else(|| Plain::Text(String::new()), Told::told)
    }
}

impl<T: Told> Told for Vec<T> {
    fn told(&self) -> Plain {
        Plain::List(self.iter().map(Told::told).collect())
    }
}

impl Told for RecordClass {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Told for ReceiptKind {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Told for AnswerOutcome {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Told for ConflictDecision {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Told for IdentificationStatus {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Told for Verdict {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Told for Purpose {
    fn told(&self) -> Plain {
        Plain::Text(self.as_str().into())
    }
}

impl Object for RowName {
    fn object(&self) -> String {
        format!("{}/{}", self.table, self.row)
    }
}

impl Object for String {
    fn object(&self) -> String {
        self.clone()
    }
}

impl Object for LetterKind {
    fn object(&self) -> String {
        self.0.clone()
    }
}

impl Object for DeadlineId {
    fn object(&self) -> String {
        self.0.clone()
    }
}

impl Object for BodyId {
    fn object(&self) -> String {
        self.0.clone()
    }
}

impl Object for ForceId {
    fn object(&self) -> String {
        self.0.clone()
    }
}

impl Object for OfficeRef {
    /// `psd/avon-and-somerset`, or the body alone.
    fn object(&self) -> String {
        match &self.force {
            Some(force) => format!("{}/{}", self.body.0, force.0),
            None => self.body.0.clone(),
        }
    }
}
