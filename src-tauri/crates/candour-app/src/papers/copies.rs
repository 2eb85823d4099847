//! Copies of a paper outside the casebook, where it is no longer protected. That one leaves is recorded first.

use super::{Material, make};
use crate::{
    App, AppError,
    door::Door,
    files::write_whole,
    leaks::{Leaving, refused},
    making::Making,
};
use candour_model::{
    dates::day_in_words,
    ids::PartyId,
    letters::SavedCopy,
    papers::{AskPaper, CopyFormat, MadePaper, PaperForm, SavePaperCopy},
    words::Words,
};
use candour_store::{
    Connection, MatterScope, Transaction,
    audit::{AuditDraft, Event},
    disclosures::{self, Disclosed, Disclosure, sha256_of},
    fresh_id, papers,
};
use candour_vault::Keys;
use std::{collections::BTreeMap, path::Path};

impl App {
    /// The neutral name that a copy of a paper is offered under.
    ///
    /// # Errors
    /// When there is no such paper.
    pub fn paper_copy_name(&self, of: SavePaperCopy) -> Result<String, AppError> {
        self.read(move |db| {
            let paper = papers::get(db, &papers::scope_of(db, of.paper)?, of.paper)?;
            Ok(offered(&paper, of.format))
        })
    }

    /// Saves a copy of a paper where a person says.
    ///
    /// # Errors
    /// As when one is opened; and when the name of the file shows who a client is.
    pub fn save_paper_copy(&self, of: SavePaperCopy, to: &Path) -> Result<SavedCopy, AppError> {
        self.refuse_named(to)?;
        self.copy_paper(of, to, Door::Saved)
    }

    /// Puts a copy of a paper, under its neutral name, into a folder from which another program is to open it.
    ///
    /// # Errors
    /// When there is no such paper, or no editable copy of it was kept, its sealed file is missing or damaged, the place cannot be
    /// written, or the paper shows who a client is.
    pub fn open_paper_copy(&self, of: SavePaperCopy, inside: &Path) -> Result<SavedCopy, AppError> {
        self.copy_paper(of, &inside.join(self.paper_copy_name(of)?), Door::Opened)
    }

    /// Names are looked for once more in a paper that may go out: a client may have been taken on, or a name learnt, since it was
    /// made.
    fn copy_paper(&self, of: SavePaperCopy, to: &Path, door: Door) -> Result<SavedCopy, AppError> {
        let (paper, bytes) = self.sealed_paper(of)?;
        let file_name = offered(&paper, of.format);
        let with = self.making()?;
        let leaves = bytes.to_vec();
        self.write(move |tx, audit| {
            let goes_out = asked(&paper).leaves().then_some(leaves.clone());
            let bytes = match of.format {
                CopyFormat::Pdf => (goes_out, None),
                CopyFormat::Editable => (None, goes_out),
            };
            let looked = as_it_leaves(tx, audit, &with, &paper, bytes)?.findings(tx, &with.keys)?;
            looked.record(audit);
            refused(looked)?;
            record(tx, audit, &paper, (of.format, door, sha256_of(&leaves)))
        })?;
        write_whole(&bytes[..], to, &fresh_id(self.stamp().at).to_string())?;
        Ok(SavedCopy { file_name })
    }
}

/// A paper as it leaves: its finished bytes, or those of its editable copy, with the phrases that stand in it by right.
pub(crate) fn as_it_leaves(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    with: &Making,
    paper: &MadePaper,
    bytes: (Option<Vec<u8>>, Option<Vec<u8>>),
) -> Result<Leaving, AppError> {
    let names = names_said(tx, audit, &with.keys, paper)?;
    as_it_leaves_saying(tx, with, paper, names, bytes)
}

/// The same of a paper in which these names of officers stand by right, as they are known already: none is revealed.
pub(crate) fn as_it_leaves_saying(
    db: &Connection,
    with: &Making,
    paper: &MadePaper,
    names: BTreeMap<PartyId, Words>,
    (pdf, docx): (Option<Vec<u8>>, Option<Vec<u8>>),
) -> Result<Leaving, AppError> {
    let mut material = Material::read(db, (&with.rules, &with.shipped), asked(paper), with.today)?;
    material.names = names;
    let mut permitted = material.permitted(&with.rules);
    permitted.push(day_in_words(paper.made_on));
    Ok(Leaving {
        pdf,
        docx,
        whose: material.whose(),
        in_the_name_of: paper.client,
        file_name: paper.file_name.clone(),
        here: material.here(),
        permitted,
        ..Leaving::default()
    })
}

fn asked(paper: &MadePaper) -> AskPaper {
    AskPaper { matter: paper.matter, kind: paper.kind, form: paper.form, client: paper.client, entry: None }
}

/// The names of officers that stand by right in a paper that goes out.
fn names_said(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    keys: &Keys,
    paper: &MadePaper,
) -> Result<BTreeMap<PartyId, Words>, AppError> {
    if paper.form == PaperForm::Internal {
        return Ok(BTreeMap::new());
    }
    make::names(tx, audit, keys, asked(paper))
}

fn record(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    paper: &MadePaper,
    (format, door, sha256): (CopyFormat, Door, String),
) -> Result<(), AppError> {
    let method = match format {
        CopyFormat::Pdf => door.method().to_owned(),
        CopyFormat::Editable => format!("editable {}", door.method()),
    };
    let saved = Disclosure {
        id: audit.fresh_id(),
        what: Disclosed::Paper(paper.id),
        sha256: sha256.clone(),
        to: None,
        method: method.into(),
        at: audit.at(),
        class: paper.class,
    };
    disclosures::record(tx, &MatterScope::of(paper.matter), &saved)?;
    let (matter, paper) = (paper.matter, paper.id);
    audit.record(match door {
        Door::Saved => Event::PaperCopySaved { matter, paper, sha256 },
        Door::Opened => Event::PaperCopyOpened { matter, paper, sha256 },
    });
    Ok(())
}

/// The name that is offered: the paper's own, with the ending of the format.
fn offered(paper: &MadePaper, format: CopyFormat) -> String {
    match format {
        CopyFormat::Pdf => paper.file_name.clone(),
        CopyFormat::Editable => format!("{}.docx", paper.file_name.trim_end_matches(".pdf")),
    }
}
