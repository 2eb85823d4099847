//! The bin: what a person threw away, kept until a person empties it. What was sealed, signed, issued or received never goes
//! into it.

use crate::{
    dates::CivilDate,
    ids::{AllegationId, BinnedId, DescribedId, LetterId, MatterId, StatementId},
    words::Words,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What sort of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum BinnedNoun {
    /// A letter being written.
    LetterDraft,
    /// An allegation that the client has not approved.
    Allegation,
    /// A description of somebody.
    Described,
    /// An account that was never sealed.
    Account,
}

impl BinnedNoun {
    /// As stored: `letter-draft`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::LetterDraft => "letter-draft",
            Self::Allegation => "allegation",
            Self::Described => "described",
            Self::Account => "account",
        }
    }
}

/// Moves a record to the bin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "noun", deny_unknown_fields)]
pub enum MoveToBin {
    /// A letter being written.
    LetterDraft {
        /// Which.
        letter: LetterId,
    },
    /// An allegation that the client has not approved.
    Allegation {
        /// Which.
        allegation: AllegationId,
    },
    /// A description of somebody.
    Described {
        /// Which.
        described: DescribedId,
    },
    /// An account that was never sealed.
    Account {
        /// Which.
        statement: StatementId,
    },
}

impl MoveToBin {
    /// What sort of record.
    #[must_use]
    pub const fn noun(&self) -> BinnedNoun {
        match self {
            Self::LetterDraft { .. } => BinnedNoun::LetterDraft,
            Self::Allegation { .. } => BinnedNoun::Allegation,
            Self::Described { .. } => BinnedNoun::Described,
            Self::Account { .. } => BinnedNoun::Account,
        }
    }

    /// Which record.
    #[must_use]
    pub const fn record(&self) -> Uuid {
        match self {
            Self::LetterDraft { letter } => letter.0,
            Self::Allegation { allegation } => allegation.0,
            Self::Described { described } => described.0,
            Self::Account { statement } => statement.0,
        }
    }
}

/// A record in the bin. No word of it is here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Binned {
    /// Which entry of the bin.
    pub id: BinnedId,
    /// The matter it is of.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// What sort of record.
    pub noun: BinnedNoun,
    /// Its number in the matter, where it has one. It is never given to another.
    pub number: Option<u32>,
    /// The day it was thrown away.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub binned_on: CivilDate,
}
