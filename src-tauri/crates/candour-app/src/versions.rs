//! Versions of a witness statement: signed, followed by the next, compared.

pub(crate) mod difference;

use crate::{App, AppError};
use candour_model::{
    ids::StatementId,
    statements::StatementLine,
    versions::{CompareVersions, ParagraphDifference, SignVersion},
};
use candour_store::{audit::Event, statements, versions};

impl App {
    /// Records that the client signed a version. It is never changed again, only followed by another.
    ///
    /// # Errors
    /// A day that has not come; a version that was signed before, or is not the last.
    pub fn sign_version(&self, input: SignVersion) -> Result<StatementLine, AppError> {
        let SignVersion { statement, version, signed_on } =
            input.validate(self.surroundings.clock.today())?;
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, statement)?;
            versions::sign(tx, &scope, statement, version, signed_on)?;
            audit.record(Event::VersionSigned { matter: scope.matter(), statement, version });
            Ok(statements::line(tx, &scope, statement)?)
        })
    }

    /// Begins the next version of a witness statement, with the paragraphs of the last.
    ///
    /// # Errors
    /// An account of another kind; one of which a text is being written.
    pub fn begin_version(&self, id: StatementId) -> Result<StatementLine, AppError> {
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, id)?;
            versions::begin(tx, audit, &scope, id)?;
            audit.record(Event::VersionBegun { matter: scope.matter(), statement: id });
            Ok(statements::line(tx, &scope, id)?)
        })
    }

    /// How two texts of an account differ, paragraph by paragraph. Both readings are recorded.
    ///
    /// # Errors
    /// An account that is not there, or has no such version.
    pub fn compare_versions(&self, input: CompareVersions) -> Result<Vec<ParagraphDifference>, AppError> {
        let CompareVersions { statement, from, to } = input;
        self.write(move |tx, audit| {
            let scope = statements::scope_of(tx, statement)?;
            let before = statements::text(tx, &scope, statement, Some(from))?;
            let after = statements::text(tx, &scope, statement, to)?;
            for version in [Some(from), to] {
                audit.record(Event::StatementRead { matter: scope.matter(), statement, version });
            }
            Ok(difference::between(&before.paragraphs, &after.paragraphs))
        })
    }
}
