//! Issuing: in one transaction the record is read, the letter drawn with the record's anchor, its bytes sealed, and its row
//! written. Until that commits, nothing was issued; afterwards nothing of it can change.
//!
//! A correction is another letter.

use super::{
    Material, document, enclosures, looked_through::look_through, material::OfficerNames, names_nobody,
    permitted, wording,
};
use crate::{App, AppError, making::Making};
use candour_documents::{Anchor, Stage, plain_text, to_pdf};
use candour_model::{
    classes::RecordClass,
    ids::{LetterId, MatterId},
    letters::{IssuedLetter, LetterDraft, Pages},
};
use candour_rules::readiness::stops;
use candour_store::{
    MatterScope, Transaction, anonymity_checks,
    audit::{AuditDraft, Event, Head},
    blobs, drafts, letters, matters,
};
use candour_vault::sealed_files;
use std::sync::Arc;
use zeroize::Zeroizing;

impl App {
    /// Issues a draft: the exact bytes are sealed under the matter's key; ledger, asks and audit entry are written with
    /// them, after the authorities have been read once more.
    ///
    /// # Errors
    /// Whatever stops the letter, with its findings; nothing is written then.
    pub fn issue_letter(&self, id: LetterId) -> Result<IssuedLetter, AppError> {
        Ok(self.issue_letter_with_text(id)?.0)
    }

    /// Issues a draft, and gives its text in reading order with it, as the finished pages read.
    ///
    /// # Errors
    /// As [`App::issue_letter`].
    pub fn issue_letter_with_text(&self, id: LetterId) -> Result<(IssuedLetter, String), AppError> {
        let draft = self.kept_draft(id)?.draft;
        let issuing = Issuing { names: self.officer_names(&draft)?, draft, with: self.making()? };
        self.write(move |tx, audit| issuing.run(tx, audit))
    }

    /// The letters issued in a matter, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn letters_of(&self, matter: MatterId) -> Result<Vec<IssuedLetter>, AppError> {
        self.read(move |db| Ok(letters::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Shows the pages of an issued letter, from its sealed bytes. That they were read is recorded.
    ///
    /// # Errors
    /// When there is no such letter, or its sealed file is missing or damaged.
    pub fn letter_pages(&self, id: LetterId) -> Result<Pages, AppError> {
        let (letter, pdf) = self.sealed_bytes(id)?;
        self.write(move |_, audit| {
            audit.record(Event::LetterRead { matter: letter.matter, letter: id });
            Ok(())
        })?;
        Ok(self.open()?.pictures.offer(pdf.to_vec(), letter.pages))
    }

    /// The exact bytes of an issued letter.
    pub(super) fn sealed_bytes(&self, id: LetterId) -> Result<(IssuedLetter, Zeroizing<Vec<u8>>), AppError> {
        let open = self.open()?;
        let keys = Arc::clone(&open.keys);
        let (letter, file, key) = self.read(move |db| {
            let scope = letters::scope_of(db, id)?;
            Ok((
                letters::get(db, &scope, id)?,
                letters::file(db, &scope, id)?,
                matters::key(db, &keys, &scope)?,
            ))
        })?;
        Ok((letter, sealed_files::open(&open.folder, &key, &file)?))
    }
}

/// Everything that issuing needs beside the record.
struct Issuing {
    draft: LetterDraft,
    names: OfficerNames,
    with: Making,
}

impl Issuing {
    fn run(self, tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<(IssuedLetter, String), AppError> {
        let scope = MatterScope::of(self.draft.matter);
        let head_before = Head::of(tx)?;
        let number = letters::next_number(tx, &scope)?;
        let material =
            Material::read(tx, &self.with.rules, &self.draft, &self.names, number, self.with.today)?;
        let findings = self.with.rules.findings(&material.record);
        if !stops(&findings, &self.draft.accepted).is_empty() {
            return Err(AppError::NotReady(findings));
        }
        let facts = document::facts_of(&self.with.rules, &self.draft, &material)?;
        let stage = Stage::Issued { anchor: anchor(&head_before) };
        let document = document::document(&self.with.rules, &self.draft, &material, &facts, stage)?;
        let drawn = to_pdf(&document, &self.with.faces)?;
        let whole = (Some(document.clone()), drawn.pdf.clone());
        let leaving = permitted::leaving(&self.with.rules, &self.draft, &material, &self.names, whole)?;
        let looked = leaving.findings(tx, &self.with.keys)?;
        if !looked.findings.is_empty() {
            return Err(AppError::NotReady(looked.findings));
        }
        looked.record(audit);
        let pointed_out = names_nobody::pointed_out(&self.with.rules, &material, &document)?;
        let enclosed = &material.record.enclosures;
        let in_enclosures = look_through(tx, audit, &self.with, (&self.draft, &self.names), enclosed)?;
        if !in_enclosures.is_empty() {
            return Err(AppError::NotReady(in_enclosures));
        }
        let file = sealed_files::seal_bytes(
            &self.with.folder,
            &matters::key(tx, &self.with.keys, &scope)?,
            &drawn.pdf,
        )?;
        let kind = self.with.rules.letter(&self.draft.kind)?;
        if kind.class <= RecordClass::Anonymised {
            let check = looked.earned(&self.with.rules, pointed_out.as_ref());
            anonymity_checks::record(tx, audit, &scope, &file, &check)?;
        }
        let issue = letters::Issue {
            number,
            our_reference: material.our_reference().into(),
            subject: kind.title.as_str().into(),
            asks: document::asks(&document).into_iter().map(Into::into).collect(),
            enclosures: enclosures::frozen(&material, &facts)?,
            pages: drawn.pages,
            blob: blobs::Blob {
                file,
                class: kind.class,
                mime: "application/pdf".to_owned(),
                original_name: "".into(),
                imported_at: audit.at(),
                source_note: "".into(),
                derived_from: None,
            },
            template_version: wording::version(&self.draft)?,
            rules_version: self.with.rules.as_at().to_string(),
            head_before,
            file_name: material.file_name(),
            clients: material.clients(),
            class: kind.class,
            highest: self.with.rules.body(&self.draft.to.body)?.max_class,
            draft: self.draft,
        };
        Ok((letters::issue(tx, audit, &issue)?, plain_text(&document)))
    }
}

/// The first 80 bits of the chain's head.
pub(crate) fn anchor(head: &Head) -> Anchor {
    let mut bits = [0; 10];
    bits.copy_from_slice(&head.hash[..10]);
    Anchor(bits)
}

impl App {
    /// A draft as it was kept last.
    pub(super) fn kept_draft(&self, id: LetterId) -> Result<drafts::KeptDraft, AppError> {
        self.read(move |db| Ok(drafts::get(db, &drafts::scope_of(db, id)?, id)?))
    }
}
