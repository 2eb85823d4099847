//! What goes along of the audit chain.

use crate::{App, AppError};
use candour_export::Beside;
use candour_model::exports::MakeExport;
use candour_store::audit;

impl App {
    /// The documents of the audit chain that go along with an export, each with where it lies in the folder: with the whole
    /// casebook every line of the chain, with one matter none, because the chain is that of all of them. They stand on the list of
    /// hashes and on the index as everything else does.
    pub(super) fn audit_beside(&self, what: MakeExport) -> Result<Vec<Beside>, AppError> {
        if what.matter.is_some() {
            return Ok(Vec::new());
        }
        let lines = self.read(|db| Ok(audit::lines(db)?))?;
        let bytes = lines.into_iter().flat_map(|line| line.into_bytes().into_iter().chain([b'\n'])).collect();
        Ok(vec![Beside { path: "audit/audit.jsonl".to_owned(), bytes }])
    }
}
