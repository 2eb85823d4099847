//! The paragraphs of accounts that an allegation rests on: cited by number, kept by id, and never quoted.

use crate::{App, AppError};
use candour_model::{
    ids::AllegationId,
    sources::{CiteParagraph, Source, UnciteParagraph},
};
use candour_store::{StoreError, allegations, audit::Event, sources};

impl App {
    /// What an allegation rests on.
    ///
    /// # Errors
    /// When there is no such allegation.
    pub fn sources_of(&self, allegation: AllegationId) -> Result<Vec<Source>, AppError> {
        self.read(move |db| {
            Ok(sources::of_allegation(db, &allegations::scope_of(db, allegation)?, allegation)?)
        })
    }

    /// Rests an allegation on a paragraph of an account of its matter.
    ///
    /// # Errors
    /// A number that the account does not have; an account of another matter.
    pub fn cite_paragraph(&self, input: CiteParagraph) -> Result<Vec<Source>, AppError> {
        let CiteParagraph { allegation, statement, number } = input;
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, allegation)?;
            sources::cite(tx, &scope, allegation, statement, number)
                .map_err(|error| no_such_number(error, "number"))?;
            audit.record(Event::ParagraphCited { matter: scope.matter(), allegation, statement });
            Ok(sources::of_allegation(tx, &scope, allegation)?)
        })
    }

    /// Takes a paragraph out of what an allegation rests on.
    ///
    /// # Errors
    /// A paragraph that it does not rest on.
    pub fn uncite_paragraph(&self, input: UnciteParagraph) -> Result<Vec<Source>, AppError> {
        let UnciteParagraph { allegation, statement, paragraph } = input;
        self.write(move |tx, audit| {
            let scope = allegations::scope_of(tx, allegation)?;
            sources::uncite(tx, &scope, allegation, statement, paragraph)?;
            audit.record(Event::ParagraphUncited { matter: scope.matter(), allegation, statement });
            Ok(sources::of_allegation(tx, &scope, allegation)?)
        })
    }
}

/// A number that the account does not have is a matter of the form.
pub(crate) fn no_such_number(error: StoreError, field: &str) -> AppError {
    match error {
        StoreError::Missing { what: "paragraph", .. } => {
            AppError::at(field, "The account has no paragraph of that number")
        }
        other => other.into(),
    }
}
