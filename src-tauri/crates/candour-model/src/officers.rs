//! Officers who are identified: postings, dated. Their names stand in the officers' identity store.
//!
//! Someone whom nobody has identified is a [`crate::described::DescribedPerson`], never an officer called unknown.

use crate::{
    bodies::ForceId,
    checks::{Checks, FieldProblem},
    dates::{PartialDate, phrase},
    ids::{MatterId, PartyId, PostingId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Whether an officer still serves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ServiceStatus {
    /// Serving.
    Serving,
    /// Retired.
    Retired,
    /// Resigned.
    Resigned,
    /// Dismissed.
    Dismissed,
    /// Dead.
    Deceased,
    /// Not known.
    Unknown,
}

impl ServiceStatus {
    /// As stored: `serving`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Serving => "serving",
            Self::Retired => "retired",
            Self::Resigned => "resigned",
            Self::Dismissed => "dismissed",
            Self::Deceased => "deceased",
            Self::Unknown => "unknown",
        }
    }
}

/// What sort of number an officer wore or held. Numbers are used again, so none identifies anybody by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// Worn on the shoulder.
    Collar,
    /// On the warrant card.
    Warrant,
    /// Another.
    Other,
}

impl NumberKind {
    /// As stored: `collar`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Collar => "collar",
            Self::Warrant => "warrant",
            Self::Other => "other",
        }
    }
}

/// Where an officer served, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Which record.
    pub id: PostingId,
    /// The force.
    pub force: ForceId,
    /// Station or unit; blank when it is not known.
    pub unit: Words,
    /// Rank; blank when it is not known.
    pub rank: Words,
    /// What sort of number.
    pub number_kind: NumberKind,
    /// The number; blank when it is not known.
    pub number: Words,
    /// From when, as far as anyone can say.
    pub from: Option<PartialDate>,
    /// To when.
    pub to: Option<PartialDate>,
}

/// An identified officer in a matter, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Officer {
    /// The person.
    pub party: PartyId,
    /// What the officer is called.
    pub cipher: Cipher,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// Postings, earliest first.
    pub postings: Vec<Posting>,
}

/// Adds an identified officer to a matter, with the posting by which the officer is known.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddOfficer {
    /// The matter.
    pub matter: MatterId,
    /// The officer's name.
    pub name: Words,
    /// Whether the officer still serves.
    pub status: ServiceStatus,
    /// The force.
    pub force: ForceId,
    /// Station or unit; blank when it is not known.
    pub unit: Words,
    /// Rank; blank when it is not known.
    pub rank: Words,
    /// What sort of number.
    pub number_kind: NumberKind,
    /// The number; blank when it is not known.
    pub number: Words,
    /// From when, in words; blank when nobody can say.
    pub from: Words,
    /// To when, in words.
    pub to: Words,
}

impl AddOfficer {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let name = checks.line("name", "Name", &self.name);
        let unit = checks.optional_line("unit", "Station or unit", &self.unit);
        let rank = checks.optional_line("rank", "Rank", &self.rank);
        let number = checks.optional_line("number", "Number", &self.number);
        let from = checks.optional_line("from", "From", &self.from);
        let to = checks.optional_line("to", "To", &self.to);
        if self.force.0.is_empty() {
            checks.add("force", "Choose the force the officer served with");
        }
        if let (Some(start), Some(end)) = (phrase::settled(&from).earliest, phrase::settled(&to).latest)
            && end < start
        {
            checks.add("to", "The posting must not end before it began");
        }
        checks.finish()?;
        Ok(Self { name, unit, rank, number, from, to, ..self })
    }
}
