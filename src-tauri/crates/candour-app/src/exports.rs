//! Exports: one matter or the whole casebook, in a new folder outside the casebook, in clear. It is the firm's own copy of its own
//! file, privileged as a whole, and it is not looked through for names. That it leaves, with every file in it and the hash of the
//! list of them, is recorded before its first byte does.

mod audit_log;
mod called;
mod dates;
mod folder;
mod gather;
mod names;
mod places;
#[cfg(test)]
mod tests;

use crate::{App, AppError, backups::refuse_inside, files::Course, open::Open};
use candour_export::{Document, Hashed, Manifest, SUMS};
use candour_model::{
    classes::RecordClass,
    exports::{MadeExport, MakeExport},
};
use candour_store::{
    MatterScope,
    audit::Event,
    blobs,
    disclosures::{self, Disclosed, Disclosure, sha256_of},
    matters,
};
use candour_vault::sealed_files;
use folder::Part;
use gather::{Gathered, Taken};
use std::{io, path::Path};

/// How a file of an export left, as a disclosure says it.
const METHOD: &str = "copy saved outside the casebook in an export";

impl App {
    /// Whether this can be exported: before a person is asked where it goes.
    ///
    /// # Errors
    /// When the casebook is locked, or has no such matter.
    pub fn require_exportable(&self, what: MakeExport) -> Result<(), AppError> {
        self.read(move |db| {
            if let Some(matter) = what.matter {
                matters::get(db, &MatterScope::of(matter))?;
            }
            Ok(())
        })
    }

    /// Exports one matter, or the whole casebook, into a new folder inside this one. `None` where it was stopped; nothing is left
    /// there then, and nothing where it went wrong. That names were asked for is recorded when they are.
    ///
    /// # Errors
    /// When there is no such matter, the folder is inside the casebook or cannot be written, a sealed file is missing or damaged, or
    /// something else is under way.
    pub fn export(&self, what: MakeExport, inside: &Path) -> Result<Option<MadeExport>, AppError> {
        let open = self.open()?;
        refuse_inside(&open, inside)?;
        if !inside.is_dir() {
            return Err(AppError::at(
                "place",
                "That folder is not there. Put its disk back, or choose another",
            ));
        }
        let work = open.file_work.begin(0)?;
        match self.gathered(what).and_then(|gathered| self.put(&open, what, &gathered, inside, work.course()))
        {
            Err(_) if work.course().is_stopped() => Ok(None),
            made => made.map(Some),
        }
    }

    /// Hashes everything, records that it leaves, and writes it.
    fn put(
        &self,
        open: &Open,
        what: MakeExport,
        gathered: &Gathered,
        inside: &Path,
        course: &Course,
    ) -> Result<MadeExport, AppError> {
        let documents = gathered.export.documents();
        let (sums, amount) = listed(&documents, gathered, course)?;
        course.expect(amount);
        let part = Part::begin(inside, gathered.export.about.made_on)?;
        let files = u32::try_from(sums.files() + 1).unwrap_or(u32::MAX);
        self.record_export(what, gathered, files, sha256_of(sums.in_lines().as_bytes()))?;
        for document in &documents {
            part.write(document, course)?;
        }
        for taken in &gathered.files {
            let key = gathered.key_of(taken);
            let sealed = sealed_files::reader(&open.folder, key, &taken.file.blob.file.blob_id)?;
            part.copy(&taken.path, (sealed, course), &hash_of(taken))?;
        }
        part.write_text(SUMS, &sums.in_lines())?;
        Ok(MadeExport { folder: part.finish()?, files })
    }

    /// Records that it leaves: one entry, and a disclosure for each file of the record.
    fn record_export(
        &self,
        what: MakeExport,
        gathered: &Gathered,
        files: u32,
        sha256: String,
    ) -> Result<(), AppError> {
        let leaving: Vec<_> = gathered.files.iter().map(Leaving::of).collect();
        self.write(move |tx, audit| {
            for file in &leaving {
                let left = Disclosure {
                    id: audit.fresh_id(),
                    what: file.what,
                    sha256: file.sha256.clone(),
                    to: None,
                    method: METHOD.into(),
                    at: audit.at(),
                    class: file.class,
                };
                disclosures::record(tx, &file.scope, &left)?;
            }
            let MakeExport { matter, with_names } = what;
            audit.record(Event::ExportMade { matter, files, with_names, sha256 });
            Ok(())
        })
    }
}

/// A file as it is disclosed.
struct Leaving {
    scope: MatterScope,
    what: Disclosed,
    sha256: String,
    class: RecordClass,
}

impl Leaving {
    fn of(taken: &Taken) -> Self {
        let file = &taken.file;
        let scope = MatterScope::of(taken.matter);
        Self { scope, what: file.what, sha256: hash_of(taken), class: file.class }
    }
}

/// Every file with its hash, and how many bytes there are to write.
fn listed(
    documents: &[Document<'_>],
    gathered: &Gathered,
    course: &Course,
) -> Result<(Manifest, u64), AppError> {
    let (mut sums, mut amount) = (Manifest::default(), 0);
    for document in documents {
        let mut hashed = Hashed::new(io::sink());
        document.write(&mut hashed)?;
        if course.is_stopped() {
            return Err(io::Error::other("stopped").into());
        }
        let (_, sha256, length) = hashed.finish();
        sums.add(document.path.clone(), sha256);
        amount += length;
    }
    for taken in &gathered.files {
        sums.add(taken.path.clone(), hash_of(taken));
        amount += taken.file.blob.file.plain_len;
    }
    Ok((sums, amount))
}

fn hash_of(taken: &Taken) -> String {
    blobs::shown(&taken.file.blob).sha256
}
