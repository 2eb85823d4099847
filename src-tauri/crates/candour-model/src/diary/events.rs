//! What happened in a matter that starts a time or ends one.

use super::{ChosenDate, inputs};
use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    deadlines::{CaseAsked, ComputedDeadline, DeadlineId},
    ids::{CorrespondenceId, DiaryEntryId, DiaryEventId, InvestigationId, MatterId},
    tracks::DecisionKind,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A kind of event, by its id in the data: `review-rights-given`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct EventId(#[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'event' }"))] pub String);

/// With what an event comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum EventRoute {
    /// With something received.
    In,
    /// With something sent.
    Out,
    /// With either, or with neither.
    Either,
}

/// A kind of event that can be recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct EventKind {
    /// Its id.
    pub id: EventId,
    /// What happened, in a sentence without a full stop.
    pub title: String,
    /// The day that counts, as it is asked for.
    pub day: String,
    /// What it belongs to, as a heading.
    pub group: String,
    /// With what it comes.
    pub came: EventRoute,
    /// What must be said at once; absent where nothing must.
    pub alarm: Option<String>,
    /// The kinds of decision that are such an event.
    pub decisions: Vec<DecisionKind>,
    /// Which of a decision's days counts; absent where no decision is such an event.
    pub decision_day: Option<DecisionDay>,
}

/// One of a decision's three days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum DecisionDay {
    /// On which it was decided.
    Decided,
    /// On which the firm or the client was told.
    Notified,
    /// On which the written outcome was provided.
    Provided,
}

/// An event that was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct DiaryEvent {
    /// Which record.
    pub id: DiaryEventId,
    /// What kind.
    pub kind: EventId,
    /// What happened, in words.
    pub title: String,
    /// The day that counts.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The investigation it belongs to, where it belongs to one.
    pub investigation: Option<InvestigationId>,
    /// The entry of the ledger that proves it.
    pub entry: Option<CorrespondenceId>,
    /// What else proves it, in the firm's words.
    pub document: Words,
}

/// Asks which dates follow from an event. Nothing is recorded by asking.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfferDates {
    /// The matter.
    pub matter: MatterId,
    /// What kind of event.
    pub kind: EventId,
    /// The day that counts.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The investigation it belongs to; dates of another one are not offered to be ended.
    pub investigation: Option<InvestigationId>,
    /// What is known of the case for dates that follow; nothing of those that are not named.
    pub known: Vec<ChosenDate>,
}

impl OfferDates {
    /// The input, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.day("on", "The day", self.on);
        let known = inputs::checked(self.known, &mut checks, today);
        checks.finish()?;
        Ok(Self { known, ..self })
    }
}

/// A date that follows from an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfferedDate {
    /// The rule.
    pub rule: DeadlineId,
    /// What is to be done.
    pub title: String,
    /// What the rule asks of the case besides the day.
    pub asked: CaseAsked,
    /// What was worked out; absent where it could not be.
    pub computed: Option<ComputedDeadline>,
    /// Why nothing could be worked out; blank where it could be.
    pub not_computed: String,
}

/// What follows from an event: the dates it starts, and the open dates of the matter that it fulfils.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Offered {
    /// The dates it starts.
    pub starts: Vec<OfferedDate>,
    /// The open dates it fulfils.
    pub settles: Vec<DiaryEntryId>,
}
