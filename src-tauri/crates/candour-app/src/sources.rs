//! The paragraphs of accounts that an allegation or a description rests on: cited by number, kept by id, and never quoted.

use crate::{App, AppError};
use candour_model::{
    ids::{MatterId, StatementId},
    sources::{CiteParagraph, Resting, Source, UnciteParagraph},
};
use candour_store::{StoreError, audit::Event, sources};

impl App {
    /// What an allegation or a description rests on.
    ///
    /// # Errors
    /// When there is none such.
    pub fn sources_of(&self, of: Resting) -> Result<Vec<Source>, AppError> {
        self.read(move |db| Ok(sources::of(db, &sources::scope_of(db, of)?, of)?))
    }

    /// Rests an allegation or a description on a paragraph of an account of its matter.
    ///
    /// # Errors
    /// A number that the account does not have; an account of another matter.
    pub fn cite_paragraph(&self, input: CiteParagraph) -> Result<Vec<Source>, AppError> {
        let CiteParagraph { of, statement, number } = input;
        self.write(move |tx, audit| {
            let scope = sources::scope_of(tx, of)?;
            sources::cite(tx, &scope, of, statement, number)
                .map_err(|error| no_such_number(error, "number"))?;
            audit.record(cited(scope.matter(), of, statement));
            Ok(sources::of(tx, &scope, of)?)
        })
    }

    /// Takes a paragraph out of what an allegation or a description rests on.
    ///
    /// # Errors
    /// A paragraph that it does not rest on.
    pub fn uncite_paragraph(&self, input: UnciteParagraph) -> Result<Vec<Source>, AppError> {
        let UnciteParagraph { of, statement, paragraph } = input;
        self.write(move |tx, audit| {
            let scope = sources::scope_of(tx, of)?;
            sources::uncite(tx, &scope, of, statement, paragraph)?;
            audit.record(uncited(scope.matter(), of, statement));
            Ok(sources::of(tx, &scope, of)?)
        })
    }
}

fn cited(matter: MatterId, of: Resting, statement: StatementId) -> Event {
    match of {
        Resting::Allegation { allegation } => Event::ParagraphCited { matter, allegation, statement },
        Resting::Described { described } => Event::DescriptionRested { matter, described, statement },
    }
}

fn uncited(matter: MatterId, of: Resting, statement: StatementId) -> Event {
    match of {
        Resting::Allegation { allegation } => Event::ParagraphUncited { matter, allegation, statement },
        Resting::Described { described } => Event::DescriptionNoLongerRests { matter, described, statement },
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
