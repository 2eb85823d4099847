//! Summaries of accounts, in the lawyer's words.

use crate::{App, AppError};
use candour_model::{statements::StatementLine, summaries::Summarise};
use candour_store::{audit::Event, statements, summaries};

impl App {
    /// Writes the summary of an account, in place of the one it had. It is read with the account.
    ///
    /// # Errors
    /// A text that is too long; an account that is not there, or has no such paragraph.
    pub fn summarise(&self, input: Summarise) -> Result<StatementLine, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, input.statement)?;
            summaries::summarise(tx, &scope, &input)?;
            audit.record(Event::StatementSummarised { matter: scope.matter(), statement: input.statement });
            Ok(statements::line(tx, &scope, input.statement)?)
        })
    }
}
