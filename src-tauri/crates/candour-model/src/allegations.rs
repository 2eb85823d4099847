//! Allegations: one act or failure on one occasion or in one period, as the client alleges it. How one is typed in is in
//! [`entry`].

mod entry;

pub use entry::{Alleged, AmendAllegation, ReadDateAgain, RecordAllegation, RestsOn, TellOf, Told};

use crate::{
    bodies::{BodyId, CriterionId, ForceId},
    categories::{CategoryId, OffenceId},
    dates::{PartialDate, said::FromBirth},
    ids::{AllegationId, DescribedId, MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Whether the person was on duty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Duty {
    /// On duty.
    OnDuty,
    /// Off duty.
    OffDuty,
    /// Not known.
    Unknown,
}

impl Duty {
    /// As stored: `on-duty`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::OnDuty => "on-duty",
            Self::OffDuty => "off-duty",
            Self::Unknown => "unknown",
        }
    }
}

/// How far an allegation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum AllegationStatus {
    /// Written down; the client has not yet approved the wording.
    Draft,
    /// Approved by the client.
    Approved,
    /// Withdrawn by the client.
    Withdrawn,
}

impl AllegationStatus {
    /// As stored: `draft`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Withdrawn => "withdrawn",
        }
    }
}

/// Whom an allegation is against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Accused {
    /// An identified officer.
    Officer {
        /// Who.
        party: PartyId,
    },
    /// A person described and not identified.
    Described {
        /// Who.
        described: DescribedId,
    },
}

/// What part somebody is said to have had. One person can have had several: present that night, and silent after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Did it.
    DidIt,
    /// Was present.
    WasPresent,
    /// Knew, and did not act.
    KnewAndDidNotAct,
    /// Covered it up.
    CoveredUp,
}

/// Somebody an allegation is against, with the part that person is said to have had.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AccusedPart {
    /// Who.
    pub who: Accused,
    /// In what part; at least one.
    pub roles: Vec<Role>,
}

impl From<Accused> for AccusedPart {
    /// Where nothing else is said, the person is said to have done it.
    fn from(who: Accused) -> Self {
        Self { who, roles: vec![Role::DidIt] }
    }
}

/// Who stands behind somebody who was told: a force, or another body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum ToldBody {
    /// A police force.
    Force {
        /// Which.
        force: ForceId,
    },
    /// Another body of the directory.
    Body {
        /// Which.
        body: BodyId,
    },
}

/// Someone the client told before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EarlierReport {
    /// Who was told.
    pub to_whom: Words,
    /// The force or body that was told through them; absent where it was none.
    pub body: Option<ToldBody>,
    /// When, as said.
    pub told: PartialDate,
    /// Whether that was reckoned from the client's birth date.
    pub told_from_birth: FromBirth,
    /// What came of it.
    pub outcome: Words,
}

/// An allegation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Allegation {
    /// Which record.
    pub id: AllegationId,
    /// The matter.
    pub matter: MatterId,
    /// The client whose allegation it is.
    pub client: PartyId,
    /// Its number in the matter, from 1; never used again.
    pub number: u32,
    /// What happened.
    pub particulars: Words,
    /// When, as said.
    pub happened: PartialDate,
    /// Whether that was reckoned from the client's birth date.
    pub happened_from_birth: FromBirth,
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// How the client knows.
    pub how_known: Words,
    /// Whom it is against, and in what part.
    pub accused: Vec<AccusedPart>,
    /// Its categories.
    pub categories: Vec<CategoryId>,
    /// The offences it may come to, as chosen.
    pub offences: Vec<OffenceId>,
    /// The criteria for mandatory referral that the fee-earner relies on.
    pub criteria: Vec<CriterionId>,
    /// Who was told before.
    pub earlier_reports: Vec<EarlierReport>,
    /// How far it has come.
    pub status: AllegationStatus,
}

impl Allegation {
    /// Whether it is against this person, in whatever part.
    #[must_use]
    pub fn accuses(&self, who: &Accused) -> bool {
        self.accused.iter().any(|part| part.who == *who)
    }
}

/// An allegation in a list. What happened is covered: it is not here, and is sent only when it is asked for by
/// itself, which is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AllegationLine {
    /// Which record.
    pub id: AllegationId,
    /// The client whose allegation it is.
    pub client: PartyId,
    /// Its number in the matter.
    pub number: u32,
    /// When, as said.
    pub happened: PartialDate,
    /// Whether that was reckoned from the client's birth date.
    pub happened_from_birth: FromBirth,
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// Whom it is against, and in what part.
    pub accused: Vec<AccusedPart>,
    /// Its categories.
    pub categories: Vec<CategoryId>,
    /// The offences it may come to, as chosen.
    pub offences: Vec<OffenceId>,
    /// The criteria relied on.
    pub criteria: Vec<CriterionId>,
    /// How many earlier reports it has.
    pub earlier_reports: u32,
    /// How many paragraphs the covered text has.
    pub paragraphs: u32,
    /// How far it has come.
    pub status: AllegationStatus,
}
