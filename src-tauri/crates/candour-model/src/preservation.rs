//! The preservation register: what must not be weeded, who holds it, and what became of asking. What was recorded of an
//! item is added to and never overwritten.

mod inputs;

pub use inputs::{AmendPreservation, AskedOn, RecordPreservation, RecordPreservationStep, StepEntry};

use crate::{
    bodies::{Confidence, OfficeRef},
    dates::{CivilDate, PartialDate},
    ids::{LetterId, MatterId, PreservationItemId, PreservationStepId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A category of evidence, by its id in the data: `duty-rosters`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct EvidenceCategoryId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'evidence-category' }"))] pub String,
);

/// What the data says of a category of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct EvidenceCategory {
    /// Its id.
    pub id: EvidenceCategoryId,
    /// What it is called: `Duty rosters`.
    pub name: String,
}

/// The categories to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PreservationRules {
    /// The day on which they were last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// What the duty to preserve rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// The categories, in order.
    pub categories: Vec<EvidenceCategory>,
}

/// A day on which asking would be renewed by practice. It is offered, and nothing is set by it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RenewalOffer {
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub renew_by: CivilDate,
    /// How it was counted.
    pub working: String,
    /// What it rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// What is to be preserved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[cfg_attr(feature = "ts", ts(rename = "EvidenceToPreserve"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Evidence {
    /// A category of the data.
    Listed {
        /// Which.
        category: EvidenceCategoryId,
    },
    /// Something else, in words.
    Other {
        /// The words.
        words: Words,
    },
}

/// Who holds it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Holder {
    /// An office of the directory.
    Office {
        /// Which.
        office: OfficeRef,
    },
    /// Somebody else, in words.
    Other {
        /// The words.
        words: Words,
    },
}

/// What became of evidence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PreservationState {
    /// The holder was asked to preserve it.
    Asked,
    /// The holder confirmed that it is held.
    Confirmed,
    /// It is known to exist.
    Exists,
    /// It was weeded: destroyed under a rule of the holder.
    Weeded,
    /// It was lost.
    Lost,
}

impl PreservationState {
    /// As stored: `asked`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::Confirmed => "confirmed",
            Self::Exists => "exists",
            Self::Weeded => "weeded",
            Self::Lost => "lost",
        }
    }

    /// Whether the evidence is gone.
    #[must_use]
    pub const fn is_gone(self) -> bool {
        matches!(self, Self::Weeded | Self::Lost)
    }
}

/// What became of an item, once. It is never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PreservationStep {
    /// Which record.
    pub id: PreservationStepId,
    /// What became of it.
    pub state: PreservationState,
    /// The day on which it was asked, confirmed or said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said so; blank for what the firm asked.
    pub said_by: Words,
    /// The letter of the matter that asked.
    pub letter: Option<LetterId>,
    /// When it was weeded or lost, as far as anyone can say.
    pub gone: Option<PartialDate>,
    /// By what authority it was weeded, as they say.
    pub authority: Words,
    /// The day by which to ask again.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub renew_by: Option<CivilDate>,
    /// The firm's note.
    pub note: Words,
}

/// Something that must not be weeded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PreservationItem {
    /// Which record.
    pub id: PreservationItemId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter.
    pub number: u32,
    /// What.
    pub evidence: Evidence,
    /// Who holds it.
    pub holder: Holder,
    /// Of which time, as far as anyone can say.
    pub period: Option<PartialDate>,
    /// The firm's note.
    pub note: Words,
    /// The day by which to ask again, as it stands after the last step.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub renew_by: Option<CivilDate>,
    /// What became of it, in the order in which it was recorded. There is at least one.
    pub steps: Vec<PreservationStep>,
}

/// Something to be asked again, on the Desk. What it is stands there only by its category.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct RenewalLine {
    /// The matter.
    pub matter: MatterId,
    /// What the firm calls the matter.
    pub working_name: Words,
    /// Which item.
    pub item: PreservationItemId,
    /// Its number in the matter.
    pub number: u32,
    /// Its category, where it has one of the data.
    pub category: Option<EvidenceCategoryId>,
    /// What the category is called.
    pub category_name: Option<String>,
    /// The day by which to ask again.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub renew_by: CivilDate,
}
