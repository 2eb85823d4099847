//! Keeping what was drawn: the paper and its editable copy sealed under the matter's key, and the record that it was made.

use crate::AppError;
use candour_documents::Drawn;
use candour_model::{
    dates::CivilDate,
    ids::PaperId,
    letters::Finding,
    papers::{AskPaper, MadePaper},
};
use candour_rules::Rules;
use candour_store::{
    MatterScope, Transaction,
    anonymity_checks::{self, AnonymityCheck},
    audit::{AuditDraft, Head},
    blobs, matters, papers,
};
use candour_vault::{CasebookFolder, Keys, sealed_files};

/// What an editable copy is, by its look.
const EDITABLE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// A paper that was drawn for the last time.
pub(crate) struct ToKeep<'a> {
    pub(crate) of: AskPaper,
    /// The number that it bears.
    pub(crate) number: u32,
    pub(crate) made_on: CivilDate,
    pub(crate) drawn: &'a Drawn,
    /// The same words for a word processor.
    pub(crate) editable: &'a [u8],
    /// The head of the chain that its footer bears.
    pub(crate) head_before: Head,
    pub(crate) file_name: String,
    /// What was pointed out in one that names nobody.
    pub(crate) pointed_out: Option<Finding>,
}

impl ToKeep<'_> {
    /// Seals it and keeps it.
    pub(crate) fn keep(
        self,
        tx: &Transaction<'_>,
        audit: &mut AuditDraft,
        (keys, folder): (&Keys, &CasebookFolder),
        rules: &Rules,
        check: Option<&AnonymityCheck>,
    ) -> Result<MadePaper, AppError> {
        let scope = MatterScope::of(self.of.matter);
        let key = matters::key(tx, keys, &scope)?;
        let imported_at = audit.at();
        let sealed = |bytes: &[u8], mime: &str| -> Result<blobs::Blob, AppError> {
            Ok(blobs::Blob {
                file: sealed_files::seal_bytes(folder, &key, bytes)?,
                class: self.of.form.class(),
                mime: mime.to_owned(),
                original_name: "".into(),
                imported_at,
                source_note: "".into(),
                derived_from: None,
            })
        };
        let blob = sealed(&self.drawn.pdf, "application/pdf")?;
        if let Some(check) = check {
            anonymity_checks::record(tx, audit, &scope, &blob.file, check)?;
        }
        let make = papers::Make {
            id: PaperId(audit.fresh_id()),
            of: self.of,
            number: self.number,
            made_on: self.made_on,
            pages: self.drawn.pages,
            blob,
            editable: sealed(self.editable, EDITABLE)?,
            rules_version: rules.as_at().to_string(),
            head_before: self.head_before,
            file_name: self.file_name,
        };
        Ok(papers::keep(tx, audit, &make)?)
    }
}
