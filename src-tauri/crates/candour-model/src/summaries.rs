//! The lawyer's summary of an account. It stands beside the client's words and is never mixed with them.

use crate::{
    checks::{Checks, FieldProblem, LONGEST_LIST},
    ids::{ParagraphId, StatementId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A summary, in the lawyer's words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Summary {
    /// The text.
    pub text: Words,
    /// The paragraphs it rests on.
    pub paragraphs: Vec<ParagraphId>,
}

/// Writes the summary of an account, in place of the one it had.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Summarise {
    /// Which account.
    pub statement: StatementId,
    /// The text; blank to take the summary away.
    pub text: Words,
    /// The paragraphs it rests on.
    pub paragraphs: Vec<ParagraphId>,
}

impl Summarise {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.optional_text("text", "Summary", &self.text);
        if self.paragraphs.len() > LONGEST_LIST {
            checks.add("paragraphs", format!("A summary names at most {LONGEST_LIST} paragraphs"));
        }
        checks.finish()?;
        Ok(self)
    }
}
