//! Steps of the ladder that were taken: by a letter issued here, or by something that the fee-earner recorded.

use super::StepId;
use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{CorrespondenceId, InvestigationId, LetterId, TakenStepId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What shows that a step was taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", rename_all_fields = "camelCase", tag = "by")]
pub enum TakenBy {
    /// A letter that was issued here.
    Letter {
        /// Which.
        letter: LetterId,
        /// Its number in the matter: printed `L01`.
        number: u32,
        /// The office it went to.
        to: OfficeRef,
    },
    /// The fee-earner said so.
    Said {
        /// Which record.
        record: TakenStepId,
        /// What was done.
        words: Words,
        /// The entry of the ledger that proves it.
        entry: Option<CorrespondenceId>,
    },
}

/// A step that was taken and is not yet answered in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct TakenStep {
    /// Which.
    pub step: StepId,
    /// What it is.
    pub title: String,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// What shows it.
    pub by: TakenBy,
}

/// That a step was taken, as it was recorded by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidTaken {
    /// Which record.
    pub id: TakenStepId,
    /// In which investigation.
    pub investigation: InvestigationId,
    /// The step.
    pub step: StepId,
    /// The day.
    pub on: CivilDate,
    /// What was done.
    pub words: Words,
    /// The entry of the ledger that proves it.
    pub entry: Option<CorrespondenceId>,
}

/// Records that a step was taken.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordTakenStep {
    /// In which investigation.
    pub investigation: InvestigationId,
    /// The step.
    pub step: StepId,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// What was done.
    pub words: Words,
    /// The entry of the ledger that proves it.
    pub entry: Option<CorrespondenceId>,
}

impl RecordTakenStep {
    /// The input, trimmed and checked against the day it is entered on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let words = checks.line("words", "What was done", &self.words);
        checks.past_day("on", "The day", self.on, today);
        checks.finish()?;
        Ok(Self { words, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn input(words: &str) -> RecordTakenStep {
        RecordTakenStep {
            investigation: InvestigationId(Uuid::nil()),
            step: StepId("refer-now".into()),
            on: date(2026, 11, 23),
            words: words.into(),
            entry: None,
        }
    }

    #[test]
    fn what_was_done_is_said_and_has_been_done() {
        let kept = input(" Told by telephone ").validate(date(2026, 11, 23)).unwrap();
        assert_eq!(kept.words.as_str(), "Told by telephone");
        for (input, field) in [(input(" "), "words"), (input("Told"), "on")] {
            let problems = input.validate(date(2026, 11, 22)).unwrap_err();
            assert!(problems.iter().any(|problem| problem.field == field), "{field}: {problems:?}");
        }
    }
}
