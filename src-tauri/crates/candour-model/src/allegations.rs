//! Allegations: one act or failure on one occasion or in one period, as the client alleges it.

use crate::{
    bodies::CriterionId,
    checks::{Checks, FieldProblem},
    dates::{PartialDate, phrase},
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

/// Someone the client told before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EarlierReport {
    /// Who was told.
    pub to_whom: Words,
    /// When, as said.
    pub told: PartialDate,
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
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// How the client knows.
    pub how_known: Words,
    /// Whom it is against.
    pub accused: Vec<Accused>,
    /// The criteria for mandatory referral that the fee-earner relies on.
    pub criteria: Vec<CriterionId>,
    /// Who was told before.
    pub earlier_reports: Vec<EarlierReport>,
    /// How far it has come.
    pub status: AllegationStatus,
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
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// Whom it is against.
    pub accused: Vec<Accused>,
    /// The criteria relied on.
    pub criteria: Vec<CriterionId>,
    /// How many earlier reports it has.
    pub earlier_reports: u32,
    /// How many paragraphs the covered text has.
    pub paragraphs: u32,
    /// How far it has come.
    pub status: AllegationStatus,
}

/// Someone the client told before, as typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TellOf {
    /// Who was told.
    pub to_whom: Words,
    /// When, in words.
    pub told: Words,
    /// What came of it; blank when the client was never told.
    pub outcome: Words,
}

/// Records an allegation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordAllegation {
    /// The matter.
    pub matter: MatterId,
    /// The client whose allegation it is.
    pub client: PartyId,
    /// What happened.
    pub particulars: Words,
    /// When, in the client's words.
    pub happened: Words,
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// How the client knows.
    pub how_known: Words,
    /// Whom it is against.
    pub accused: Vec<Accused>,
    /// The criteria relied on.
    pub criteria: Vec<CriterionId>,
    /// Who was told before.
    pub earlier_reports: Vec<TellOf>,
}

/// Amends an allegation that is still a draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendAllegation {
    /// Which allegation.
    pub allegation: AllegationId,
    /// All it says from now on.
    pub record: RecordAllegation,
}

impl RecordAllegation {
    /// The input, checked. Words about a date are always accepted: "not sure" is a complete answer.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let particulars = checks.text("particulars", "What happened", &self.particulars);
        let happened = checks.line("happened", "When it happened", &self.happened);
        let place = checks.line("place", "Where it happened", &self.place);
        let how_known = checks.line("howKnown", "How your client knows", &self.how_known);
        if self.accused.is_empty() {
            checks.add("accused", "Choose an officer, or describe the person");
        }
        let earlier_reports = self
            .earlier_reports
            .iter()
            .enumerate()
            .map(|(n, report)| TellOf {
                to_whom: checks.line(&format!("earlierReports.{n}.toWhom"), "Who was told", &report.to_whom),
                told: checks.line(&format!("earlierReports.{n}.told"), "When they were told", &report.told),
                outcome: checks.optional_line(
                    &format!("earlierReports.{n}.outcome"),
                    "What came of it",
                    &report.outcome,
                ),
            })
            .collect();
        checks.finish()?;
        Ok(Self { particulars, happened, place, how_known, earlier_reports, ..self })
    }

    /// When it happened, as read.
    #[must_use]
    pub fn happened(&self) -> PartialDate {
        phrase::settled(&self.happened)
    }
}
