//! That an office said it has not received something that was sent: a record beside the entry of the ledger, only added to.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{CorrespondenceId, NonReceiptId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// That an office said it has not received something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NonReceipt {
    /// Which record.
    pub id: NonReceiptId,
    /// What was sent.
    pub entry: CorrespondenceId,
    /// The day on which it was said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said it, and in what words.
    pub words: Words,
}

/// Records that an office said it has not received something.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordNonReceipt {
    /// What was sent.
    pub entry: CorrespondenceId,
    /// The day on which it was said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said it, and in what words.
    pub words: Words,
}

impl RecordNonReceipt {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let words = checks.line("words", "Who said it, and how", &self.words);
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

    #[test]
    fn it_was_said_in_words_and_not_tomorrow() {
        let said = |words: &str| RecordNonReceipt {
            entry: CorrespondenceId(Uuid::nil()),
            on: date(2026, 11, 23),
            words: words.into(),
        };
        let kept = said(" By telephone ").validate(date(2026, 11, 23)).unwrap();
        assert_eq!(kept.words.as_str(), "By telephone");
        assert_eq!(said(" ").validate(date(2026, 11, 23)).unwrap_err()[0].field, "words");
        assert_eq!(said("By telephone").validate(date(2026, 11, 22)).unwrap_err()[0].field, "on");
    }
}
