//! What a solicitor answered of the questions of the check that the record cannot answer. An answer is never changed: another is
//! given, and the last counts.

use super::AskedFact;
use crate::{
    bodies::{BodyId, OfficeRef},
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::InvestigationId,
    words::Words,
    yes_no::YesNoUnknown,
};
use serde::{Deserialize, Serialize};

/// The answer itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum CheckSaid {
    /// Which body.
    Office {
        /// It; absent where it is not known.
        office: Option<OfficeRef>,
    },
    /// Whether it is so.
    Whether {
        /// Yes, no, or not known.
        answer: YesNoUnknown,
    },
}

/// What was answered of a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct CheckAnswer {
    /// Of which fact.
    pub fact: AskedFact,
    /// What.
    pub said: CheckSaid,
    /// On what that rests.
    pub words: Words,
    /// The day on which it was answered.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
}

/// A question that the record cannot answer, with what was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct CheckQuestion {
    /// Of which fact.
    pub fact: AskedFact,
    /// The question.
    pub question: String,
    /// The bodies that can be the answer; none where it is yes or no.
    pub bodies: Vec<BodyId>,
    /// Whether it is asked as the record stands.
    pub is_asked: bool,
    /// The answer that counts.
    pub answer: Option<CheckAnswer>,
    /// Those that count no more, last given first.
    pub before: Vec<CheckAnswer>,
}

/// Answers a question of the check of an investigation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct AnswerCheck {
    /// Of which investigation.
    pub investigation: InvestigationId,
    /// Of which fact.
    pub fact: AskedFact,
    /// What.
    pub said: CheckSaid,
    /// On what that rests.
    pub words: Words,
}

impl AskedFact {
    /// Whether a body is asked for.
    #[must_use]
    pub const fn is_a_body(self) -> bool {
        matches!(self, Self::Authority | Self::Body)
    }
}

impl AnswerCheck {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let is_body = matches!(self.said, CheckSaid::Office { .. });
        if is_body != self.fact.is_a_body() {
            checks.add("answer", "Choose an answer to the question");
        }
        let words = checks.line("words", "On what it rests", &self.words);
        checks.finish()?;
        Ok(Self { words, ..self })
    }
}
