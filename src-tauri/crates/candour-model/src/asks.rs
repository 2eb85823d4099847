//! Asks: what a letter asked for by number, and what each reply said to it. That nothing came is worked out, never stored.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{AnswerId, AskId, CorrespondenceId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Something that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Ask {
    /// Which record.
    pub id: AskId,
    /// The entry of the ledger that asked.
    pub entry: CorrespondenceId,
    /// Its number in the letter.
    pub number: u32,
    /// What was asked, as printed.
    pub wording: Words,
    /// The day by which an answer was asked for.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub reply_by: Option<CivilDate>,
}

/// What a reply says to an ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum AnswerOutcome {
    /// All of it.
    Answered,
    /// Some of it.
    Part,
    /// That it will not be answered.
    Refused,
    /// That it will be answered by a day.
    Promised,
}

impl AnswerOutcome {
    /// As stored: `part`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Part => "part",
            Self::Refused => "refused",
            Self::Promised => "promised",
        }
    }
}

/// What one reply says to one ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Answer {
    /// Which record.
    pub id: AnswerId,
    /// The reply.
    pub reply: CorrespondenceId,
    /// What it says.
    pub outcome: AnswerOutcome,
    /// The day promised.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub promised_by: Option<CivilDate>,
    /// Where in the reply: `page 2`.
    pub place: Words,
    /// The firm's note.
    pub note: Words,
}

/// How an ask stands today. The last two are worked out and never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum AskStanding {
    /// It was answered.
    Answered,
    /// It was answered in part.
    Part,
    /// It was refused.
    Refused,
    /// An answer is promised for a day to come.
    Promised,
    /// The day promised has passed.
    PromisePassed,
    /// No reply yet, and the day asked for has not passed.
    Waiting,
    /// No answer: the day has passed, or a reply came that left it out.
    NoAnswer,
}

/// An ask with every answer to it, earliest first, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AskLine {
    /// The ask.
    pub ask: Ask,
    /// What replies say to it, by the day they came.
    pub answers: Vec<Answer>,
    /// How it stands.
    pub standing: AskStanding,
}

/// What a reply says to an ask, as it is entered.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GivenAnswer {
    /// The ask.
    pub ask: AskId,
    /// What the reply says.
    pub outcome: AnswerOutcome,
    /// The day promised; needed for a promise alone.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub promised_by: Option<CivilDate>,
    /// Where in the reply.
    pub place: Words,
    /// The firm's note.
    pub note: Words,
}

impl GivenAnswer {
    /// The input, trimmed; what is wrong is noted under the names of its fields after `prefix`.
    pub(crate) fn checked(self, checks: &mut Checks, prefix: &str) -> Self {
        let place = checks.optional_line(&format!("{prefix}place"), "Where", &self.place);
        let note = checks.optional_line(&format!("{prefix}note"), "Note", &self.note);
        let is_promise = self.outcome == AnswerOutcome::Promised;
        if is_promise && self.promised_by.is_none() {
            checks.add(&format!("{prefix}promisedBy"), "Write the day that was promised");
        }
        let promised_by = self.promised_by.filter(|_| is_promise);
        if let Some(day) = promised_by {
            checks.day(&format!("{prefix}promisedBy"), "The day promised", day);
        }
        Self { promised_by, place, note, ..self }
    }
}

/// Says what a reply in the ledger says to an ask, or takes that back.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MarkAnswer {
    /// The ask.
    pub ask: AskId,
    /// The reply.
    pub reply: CorrespondenceId,
    /// What it says; absent where it says nothing to this.
    pub outcome: Option<AnswerOutcome>,
    /// The day promised; needed for a promise alone.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub promised_by: Option<CivilDate>,
    /// Where in the reply.
    pub place: Words,
    /// The firm's note.
    pub note: Words,
}

impl MarkAnswer {
    /// What the reply says, trimmed and checked; `None` where it says nothing.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Option<GivenAnswer>, Vec<FieldProblem>> {
        let Some(outcome) = self.outcome else { return Ok(None) };
        let mut checks = Checks::default();
        let Self { ask, promised_by, place, note, .. } = self;
        let given = GivenAnswer { ask, outcome, promised_by, place, note }.checked(&mut checks, "");
        checks.finish()?;
        Ok(Some(given))
    }
}
