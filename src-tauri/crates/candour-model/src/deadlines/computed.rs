//! A last day that was worked out, with everything that it has to show.

use super::{DeadlineActor, DeadlineId, DeadlineKind};
use crate::{bodies::Confidence, dates::CivilDate};
use serde::{Deserialize, Serialize};

/// A last day that was worked out, with its rule, its arithmetic and its authority.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ComputedDeadline {
    /// The rule.
    pub rule: DeadlineId,
    /// What is to be done.
    pub title: String,
    /// Who must do it.
    pub actor: DeadlineActor,
    /// What sort of limit it is.
    pub kind: DeadlineKind,
    /// Whether missing it can end the claim or the right.
    pub is_hard: bool,
    /// The day that it was counted from.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub trigger: CivilDate,
    /// The last lawful day; absent where there is no limit.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_day: Option<CivilDate>,
    /// The day to act by, which is house practice; absent where there is none.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub act_by: Option<CivilDate>,
    /// How it was worked out, in sentences.
    pub arithmetic: String,
    /// How such a period is counted, in a sentence.
    pub convention: String,
    /// The provision, or that it is house practice.
    pub citation: String,
    /// Where it was read, or is to be checked.
    pub sources: Vec<String>,
    /// How sure the day is: never surer than the rule or the holidays it was counted by.
    pub confidence: Confidence,
    /// Whether the day stands without a person's confirmation.
    pub is_firm: bool,
    /// The day on which the rule was last made sure of.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// Whether it can be extended.
    pub is_extendable: bool,
    /// By whom and on what ground it can be extended; absent where nothing is said.
    pub extension_basis: Option<String>,
    /// What to know of the rule.
    pub notes: Option<String>,
    /// What can be done once it has passed.
    pub if_missed: Option<String>,
}
