//! What the checks of a matter come to: of each investigation, of each allegation through those that cover it, and of all of it.

use super::{Reached, StandingView};
use crate::ids::{AllegationId, InvestigationId};
use serde::{Deserialize, Serialize};

/// What the checks of a matter come to together.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MatterIndependence {
    /// The highest verdict among the investigations, with its range; absent where none has one.
    pub reached: Option<Reached>,
    /// Each investigation, by number.
    pub investigations: Vec<IndependenceLine>,
    /// Each allegation that an investigation covers, by number.
    pub allegations: Vec<AllegationIndependence>,
}

/// What the check of an investigation comes to, in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct IndependenceLine {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The verdict with its range; absent where the allegations it covers are against nobody.
    pub reached: Option<Reached>,
    /// The other view that stands beside it.
    pub view: Option<StandingView>,
}

/// What the checks of the investigations that cover an allegation come to, for those whom it is against.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AllegationIndependence {
    /// Which allegation.
    pub allegation: AllegationId,
    /// The investigations that cover it, by number.
    pub investigations: Vec<InvestigationId>,
    /// The highest verdict among those persons and investigations; absent where none of them looks at anybody accused.
    pub reached: Option<Reached>,
}
