//! The timeline of a matter: what is recorded, in order, each with the date as far as anyone can say. It holds ids, ciphers
//! and numbers, and never a word of an account.

use crate::{
    allegations::AllegationStatus,
    authorities::AuthorityPurpose,
    bodies::{ForceId, OfficeRef},
    dates::{CivilDate, PartialDate},
    ids::{AllegationId, CorrespondenceId, InvestigationId, LetterId, MatterId, PartyId, StatementId},
    independence::Verdict,
    statements::StatementKind,
    tracks::{DecisionKind, Mode, OutcomeKind, StateId, Track},
};
use serde::{Deserialize, Serialize};

/// Everything recorded in a matter that has a place in time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Timeline {
    /// The matter.
    pub matter: MatterId,
    /// Today.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub today: CivilDate,
    /// The first year drawn.
    pub from_year: i16,
    /// The last.
    pub to_year: i16,
    /// What is recorded, by the earliest day it can have been (open first), then the latest.
    pub events: Vec<TimelineEvent>,
    /// How long bodies did not answer, first silence first.
    pub silences: Vec<Silence>,
    /// Years in which nothing is recorded.
    pub folds: Vec<Fold>,
}

/// Something recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TimelineEvent {
    /// When, as said or as known.
    pub when: PartialDate,
    /// What.
    pub what: Happening,
    /// For an allegation: the numbers of others that can have been at the same time.
    pub may_overlap: Vec<u32>,
}

/// What is recorded, and which record says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "kind")]
pub enum Happening {
    /// What a client alleges.
    Alleged {
        /// Which allegation.
        allegation: AllegationId,
        /// Its number.
        number: u32,
        /// Whose.
        client: PartyId,
        /// How far it has come.
        status: AllegationStatus,
    },
    /// A client told someone.
    Told {
        /// The allegation told of.
        allegation: AllegationId,
        /// Its number.
        number: u32,
        /// Who told.
        client: PartyId,
    },
    /// A session in which an account was given.
    AccountGiven {
        /// Which account.
        statement: StatementId,
        /// Its number.
        number: u32,
        /// Whose.
        client: PartyId,
        /// What sort of account.
        sort: StatementKind,
        /// Which session of it.
        session: u32,
    },
    /// A version of an account was sealed.
    AccountSealed {
        /// Which account.
        statement: StatementId,
        /// Its number.
        number: u32,
        /// Whose.
        client: PartyId,
        /// Which version.
        version: u32,
    },
    /// A client signed a version of an account.
    AccountSigned {
        /// Which account.
        statement: StatementId,
        /// Its number.
        number: u32,
        /// Whose.
        client: PartyId,
        /// Which version.
        version: u32,
    },
    /// A client gave an authority.
    AuthorityGiven {
        /// Who gave it.
        client: PartyId,
        /// What for.
        purpose: AuthorityPurpose,
    },
    /// A client withdrew an authority.
    AuthorityWithdrawn {
        /// Who withdrew it.
        client: PartyId,
        /// What it was for.
        purpose: AuthorityPurpose,
    },
    /// A letter went out.
    LetterSent {
        /// The entry of the ledger.
        entry: CorrespondenceId,
        /// The issued letter, where the program made it.
        letter: Option<LetterId>,
        /// Its number, where it has one.
        number: Option<u32>,
        /// To whom.
        office: OfficeRef,
    },
    /// Something came in.
    ReplyReceived {
        /// The entry of the ledger.
        entry: CorrespondenceId,
        /// From whom.
        office: OfficeRef,
    },
    /// An investigation moved on.
    Moved {
        /// Which investigation.
        investigation: InvestigationId,
        /// Its number.
        number: u32,
        /// What moves.
        track: Track,
        /// The state after.
        to: StateId,
    },
    /// It was decided who investigates, and how.
    ModeDecided {
        /// Which investigation.
        investigation: InvestigationId,
        /// Its number.
        number: u32,
        /// The mode.
        mode: Mode,
        /// The body that does the work; absent where nobody has said.
        body: Option<OfficeRef>,
    },
    /// Something was decided about an investigation.
    Decided {
        /// Which investigation.
        investigation: InvestigationId,
        /// Its number.
        number: u32,
        /// What.
        decision: DecisionKind,
        /// By whom.
        office: OfficeRef,
    },
    /// An allegation against one person ended.
    Ended {
        /// Which investigation.
        investigation: InvestigationId,
        /// Its number.
        number: u32,
        /// Which allegation.
        allegation: AllegationId,
        /// How.
        outcome: OutcomeKind,
    },
    /// The independence check of an investigation came to a verdict for the first time, or to another one.
    VerdictReached {
        /// Which investigation.
        investigation: InvestigationId,
        /// Its number.
        number: u32,
        /// The verdict; absent where nobody is complained about any more.
        verdict: Option<Verdict>,
        /// The verdict before; absent where there was none.
        before: Option<Verdict>,
    },
    /// An officer's posting ended.
    PostingEnded {
        /// Whose.
        officer: PartyId,
        /// With which force.
        force: ForceId,
    },
}

/// Days for which a body had not answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Silence {
    /// Who did not answer.
    pub office: OfficeRef,
    /// The first letter that was not answered.
    pub entry: CorrespondenceId,
    /// Its date.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: CivilDate,
    /// The day an answer came; absent where none has.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub until: Option<CivilDate>,
    /// Working days in it; absent where the calendar does not reach that far.
    pub working_days: Option<u32>,
}

/// Years in which nothing is recorded, drawn as a fold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Fold {
    /// The first of them.
    pub from: i16,
    /// The last.
    pub to: i16,
}
