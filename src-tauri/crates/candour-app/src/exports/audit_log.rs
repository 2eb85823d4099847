//! What goes along of the audit chain.

use crate::{App, AppError, audit_entries::with_its_check};
use candour_export::Beside;
use candour_model::exports::MakeExport;
use candour_store::audit_entries;

impl App {
    /// The audit log that goes along with an export, with its check, each document with where it lies in the folder. With one matter
    /// the entries of others are withheld. They stand on the list of hashes and on the index as everything else does.
    pub(super) fn audit_beside(&self, what: MakeExport) -> Result<Vec<Beside>, AppError> {
        let log = self.read(move |db| Ok(audit_entries::exported(db, what.matter)?))?.text;
        let beside = |(name, content): (&str, &str)| Beside {
            path: format!("audit/{name}"),
            bytes: content.as_bytes().to_vec(),
        };
        Ok(with_its_check(&log).map(beside).into())
    }
}
