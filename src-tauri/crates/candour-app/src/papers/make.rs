//! Making a paper: drawn once more with the record's anchor, its names written in where it stays with the file, its bytes sealed.

use super::{Material, ToKeep, findings, leaving, pages};
use crate::{App, AppError, letters::anchor, making::Making};
use candour_documents::{Stage, paper_to_docx, paper_to_pdf};
use candour_model::{
    ids::{PaperId, PartyId},
    letters::Pages,
    papers::{AskPaper, CopyFormat, MadePaper, PaperForm, PaperKind, SavePaperCopy},
    words::Words,
};
use candour_rules::readiness::stops;
use candour_store::{
    MatterScope, Transaction,
    audit::{AuditDraft, Event, Head, Purpose},
    identities, matters, papers,
};
use candour_vault::{Keys, sealed_files};
use std::{collections::BTreeMap, sync::Arc};
use zeroize::Zeroizing;

impl App {
    /// Makes a paper and keeps it: its exact bytes are sealed under the matter's key, and it never changes.
    ///
    /// # Errors
    /// What stands against it; a client's name in what may go out. Nothing is kept then.
    pub fn make_paper(&self, of: AskPaper) -> Result<MadePaper, AppError> {
        let of = of.validate()?;
        self.with_standings(|_, _, _| Ok(()))?;
        let making = PaperMaking { of, with: self.making()? };
        self.write(move |tx, audit| making.run(tx, audit))
    }

    /// Shows the pages of a paper, from its sealed bytes. That they were read is recorded.
    ///
    /// # Errors
    /// When there is no such paper, or its sealed file is missing or damaged.
    pub fn paper_pages(&self, id: PaperId) -> Result<Pages, AppError> {
        let (paper, pdf) = self.sealed_paper(SavePaperCopy { paper: id, format: CopyFormat::Pdf })?;
        self.write(move |_, audit| {
            audit.record(Event::PaperRead { matter: paper.matter, paper: id });
            Ok(())
        })?;
        Ok(self.open()?.pictures.offer(pdf.to_vec(), paper.pages))
    }

    /// The exact bytes of a paper, or of the editable copy that was kept with it.
    pub(super) fn sealed_paper(
        &self,
        of: SavePaperCopy,
    ) -> Result<(MadePaper, Zeroizing<Vec<u8>>), AppError> {
        let open = self.open()?;
        let keys = Arc::clone(&open.keys);
        let (paper, file, key) = self.read(move |db| {
            let scope = papers::scope_of(db, of.paper)?;
            Ok((
                papers::get(db, &scope, of.paper)?,
                papers::file(db, &scope, of)?,
                matters::key(db, &keys, &scope)?,
            ))
        })?;
        Ok((paper, sealed_files::open(&open.folder, &key, &file)?))
    }
}

/// The names that a paper says, each opened for it and written down: of everybody where it stays with the file, of one client
/// where it is that client's, and of the officers in a schedule of them that goes out.
pub(super) fn names(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    of: AskPaper,
) -> Result<BTreeMap<PartyId, Words>, AppError> {
    let scope = MatterScope::of(of.matter);
    if let Some(client) = of.client {
        let identity = identities::reveal_one(tx, audit, keys, &scope, (client, Purpose::Paper))?;
        return Ok(BTreeMap::from([(client, identity.name)]));
    }
    let purpose = match (of.form, of.kind) {
        (PaperForm::Internal, _) => Purpose::Paper,
        (PaperForm::External, PaperKind::OfficerSchedule) => Purpose::OfficerSchedule,
        (PaperForm::External | PaperForm::Anonymised, _) => return Ok(BTreeMap::new()),
    };
    let revealed = identities::reveal(tx, audit, keys, &scope, purpose)?;
    Ok(revealed.into_iter().map(|one| (one.party, one.name)).collect())
}

/// Everything that making needs beside the record.
struct PaperMaking {
    of: AskPaper,
    with: Making,
}

impl PaperMaking {
    fn run(self, tx: &Transaction<'_>, audit: &mut AuditDraft) -> Result<MadePaper, AppError> {
        let head_before = Head::of(tx)?;
        let mut material =
            Material::read(tx, (&self.with.rules, &self.with.shipped), self.of, self.with.today)?;
        let against = findings::of(&material);
        if !stops(&against, &[]).is_empty() {
            return Err(AppError::PaperNotReady(against));
        }
        material.names = names(tx, audit, &self.with.keys, self.of)?;
        material.head = Some(head_before.hex());
        let paper =
            pages::paper(&self.with.rules, &material, Stage::Issued { anchor: anchor(&head_before) })?;
        let drawn = paper_to_pdf(&paper, &self.with.faces)?;
        let editable = paper_to_docx(&paper)?;
        let pointed_out = findings::pointed_out(&self.with.rules, &material, &paper);
        let mut leaving = leaving(&self.with.rules, &material, (paper, drawn.pdf.clone()));
        leaving.docx = self.of.leaves().then(|| editable.clone());
        let (number, file_name) = (material.number, material.file_name());
        let to_keep = ToKeep {
            of: self.of,
            number,
            made_on: self.with.today,
            drawn: &drawn,
            editable: &editable,
            head_before,
            file_name,
            pointed_out,
        };
        self.with.keep(tx, audit, &leaving, to_keep)
    }
}
