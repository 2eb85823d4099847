//! What it takes to make a document of the record and to keep it, beside the record itself.

use crate::{
    App, AppError,
    leaks::{Leaving, refused},
    papers::ToKeep,
};
use candour_documents::Faces;
use candour_model::{classes::RecordClass, dates::CivilDate, papers::MadePaper};
use candour_rules::Rules;
use candour_store::{Transaction, audit::AuditDraft};
use candour_vault::{CasebookFolder, Keys};
use std::sync::Arc;

/// Taken before the transaction in which a document is made.
pub(crate) struct Making {
    pub(crate) today: CivilDate,
    pub(crate) rules: Arc<Rules>,
    /// The rules as they are shipped, without what the firm says of them.
    pub(crate) shipped: Arc<Rules>,
    pub(crate) faces: Arc<Faces>,
    pub(crate) keys: Arc<Keys>,
    pub(crate) folder: CasebookFolder,
}

impl Making {
    /// Looks through what leaves for names, which is written down, and keeps the paper. Nothing is kept where a name stands in it.
    pub(crate) fn keep(
        &self,
        tx: &Transaction<'_>,
        audit: &mut AuditDraft,
        leaving: &Leaving,
        paper: ToKeep<'_>,
    ) -> Result<MadePaper, AppError> {
        let looked = leaving.findings(tx, &self.keys)?;
        looked.record(audit);
        let names_nobody = paper.of.form.class() <= RecordClass::Anonymised;
        let check = names_nobody.then(|| looked.earned(&self.rules, paper.pointed_out.as_ref()));
        refused(looked)?;
        paper.keep(tx, audit, (&self.keys, &self.folder), &self.rules, check.as_ref())
    }
}

impl App {
    /// What making a document takes now.
    pub(crate) fn making(&self) -> Result<Making, AppError> {
        let open = self.open()?;
        Ok(Making {
            today: self.surroundings.clock.today(),
            rules: self.current_rules()?,
            shipped: Arc::clone(&self.rules),
            faces: Arc::clone(&self.faces),
            keys: Arc::clone(&open.keys),
            folder: open.folder.clone(),
        })
    }
}
