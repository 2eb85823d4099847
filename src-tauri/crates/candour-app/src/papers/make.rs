//! Making a paper: drawn once more with the record's anchor, its names written in where it stays with the file, its bytes sealed.

use super::{Material, findings, leaving, pages};
use crate::{App, AppError, leaks::refused, letters::anchor};
use candour_documents::{Faces, Stage, paper_to_pdf};
use candour_model::{
    dates::CivilDate,
    ids::PaperId,
    letters::Pages,
    papers::{AskPaper, MadePaper},
};
use candour_rules::{Rules, readiness::stops};
use candour_store::{
    MatterScope, Transaction,
    audit::{AuditDraft, Event, Head, Purpose},
    blobs, identities, matters, papers,
};
use candour_vault::{CasebookFolder, Keys, sealed_files};
use std::sync::Arc;
use zeroize::Zeroizing;

impl App {
    /// Makes a paper and keeps it: its exact bytes are sealed under the matter's key, and it never changes.
    ///
    /// # Errors
    /// What stands against it; a client's name in what may go out. Nothing is kept then.
    pub fn make_paper(&self, of: AskPaper) -> Result<MadePaper, AppError> {
        let open = self.open()?;
        self.with_standings(|_, _, _| Ok(()))?;
        let making = Making {
            of,
            today: self.surroundings.clock.today(),
            rules: self.current_rules()?,
            faces: Arc::clone(&self.faces),
            keys: Arc::clone(&open.keys),
            folder: open.folder.clone(),
        };
        self.write(move |tx, audit| making.run(tx, audit))
    }

    /// Shows the pages of a paper, from its sealed bytes. That they were read is recorded.
    ///
    /// # Errors
    /// When there is no such paper, or its sealed file is missing or damaged.
    pub fn paper_pages(&self, id: PaperId) -> Result<Pages, AppError> {
        let (paper, pdf) = self.sealed_paper(id)?;
        self.write(move |_, audit| {
            audit.record(Event::PaperRead { matter: paper.matter, paper: id });
            Ok(())
        })?;
        Ok(self.open()?.pictures.offer(pdf.to_vec(), paper.pages))
    }

    /// The exact bytes of a paper.
    pub(super) fn sealed_paper(&self, id: PaperId) -> Result<(MadePaper, Zeroizing<Vec<u8>>), AppError> {
        let open = self.open()?;
        let keys = Arc::clone(&open.keys);
        let (paper, file, key) = self.read(move |db| {
            let scope = papers::scope_of(db, id)?;
            Ok((
                papers::get(db, &scope, id)?,
                papers::file(db, &scope, id)?,
                matters::key(db, &keys, &scope)?,
            ))
        })?;
        Ok((paper, sealed_files::open(&open.folder, &key, &file)?))
    }
}

/// Everything that making needs beside the record.
struct Making {
    of: AskPaper,
    today: CivilDate,
    rules: Arc<Rules>,
    faces: Arc<Faces>,
    keys: Arc<Keys>,
    folder: CasebookFolder,
}

impl Making {
    fn run(self, tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<MadePaper, AppError> {
        let scope = MatterScope::of(self.of.matter);
        let head_before = Head::of(tx)?;
        let mut material = Material::read(tx, &self.rules, self.of, self.today)?;
        let against = findings::of(&material);
        if !stops(&against, &[]).is_empty() {
            return Err(AppError::PaperNotReady(against));
        }
        if material.is_internal() {
            let revealed = identities::reveal(tx, audit, &self.keys, &scope, Purpose::Paper)?;
            material.names = revealed.into_iter().map(|one| (one.party, one.name)).collect();
        }
        let paper = pages::paper(&self.rules, &material, Stage::Issued { anchor: anchor(&head_before) })?;
        let drawn = paper_to_pdf(&paper, &self.faces)?;
        let looked = leaving(&self.rules, &material, (paper, drawn.pdf.clone())).findings(tx, &self.keys)?;
        looked.record(audit);
        refused(looked)?;
        let file =
            sealed_files::seal_bytes(&self.folder, &matters::key(tx, &self.keys, &scope)?, &drawn.pdf)?;
        let make = papers::Make {
            id: PaperId(audit.fresh_id()),
            of: self.of,
            number: material.number,
            made_on: self.today,
            pages: drawn.pages,
            blob: blobs::Blob {
                file,
                class: self.of.form.class(),
                mime: "application/pdf".to_owned(),
                original_name: "".into(),
                imported_at: audit.at(),
                source_note: "".into(),
                derived_from: None,
            },
            rules_version: self.rules.as_at().to_string(),
            head_before,
            file_name: material.file_name(),
        };
        Ok(papers::keep(tx, audit, &make)?)
    }
}
