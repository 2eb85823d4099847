//! Evidence: files of a matter, sealed and kept, with what is said of each.

use crate::{App, AppError, files::place};
use candour_model::{
    evidence::{AddEvidence, AmendEvidence, Evidence},
    ids::{EvidenceId, MatterId},
};
use candour_store::{
    Connection, MatterScope,
    audit::Event,
    blobs,
    evidence::{self, Adding, Filed},
};
use candour_vault::BlobId;

impl App {
    /// The evidence of a matter, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn evidence_of(&self, matter: MatterId) -> Result<Vec<Evidence>, AppError> {
        self.read(move |db| Ok(evidence::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Makes a file that was taken in evidence of its matter. What the matter has already goes no further than before.
    ///
    /// # Errors
    /// A field that is not right; a file that is evidence already, or was taken in for another matter; an exhibit of another
    /// matter.
    pub fn add_evidence(&self, input: AddEvidence) -> Result<Evidence, AppError> {
        let input = input.validate()?;
        let added_on = self.surroundings.clock.today();
        self.recording((Some(input.file), "file"), |taken| {
            let taken = taken.map(|taken| taken.of_class(input.class));
            self.write(move |tx, audit| {
                let scope = MatterScope::of(input.matter);
                let id = EvidenceId(audit.fresh_id());
                let Some(file) = place(tx, &scope, taken.as_ref(), "file")? else {
                    return Err(AppError::at("file", "Choose the file"));
                };
                refuse_filed(tx, &scope, file)?;
                evidence::add(tx, &scope, &Adding { id, file, added_on, entry: &input.entry })?;
                let blob = blobs::get(tx, &scope, file)?;
                blobs::hold(tx, &scope, file, input.class.max(blob.class))?;
                let sha256 = blobs::shown(&blob).sha256;
                audit.record(Event::EvidenceAdded { matter: input.matter, evidence: id, sha256 });
                Ok(evidence::get(tx, &scope, id)?)
            })
        })
    }

    /// Corrects what is said of a file of evidence. Its number and its bytes stay, and it goes no further than before.
    ///
    /// # Errors
    /// A field that is not right; evidence that is not there; an exhibit of another matter.
    pub fn amend_evidence(&self, input: AmendEvidence) -> Result<Evidence, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let id = input.evidence;
            let scope = evidence::scope_of(tx, id)?;
            refuse_further(tx, &scope, &input)?;
            evidence::amend(tx, &scope, &input)?;
            audit.record(Event::EvidenceAmended { matter: scope.matter(), evidence: id });
            Ok(evidence::get(tx, &scope, id)?)
        })
    }
}

fn refuse_filed(db: &Connection, scope: &MatterScope, file: BlobId) -> Result<(), AppError> {
    match evidence::with_file(db, scope, file)? {
        None => Ok(()),
        Some(Filed { number, is_binned }) => {
            let place = if is_binned { ", which is in the bin," } else { "" };
            Err(AppError::at("file", &format!("Evidence file {number}{place} is this file")))
        }
    }
}

fn refuse_further(db: &Connection, scope: &MatterScope, said: &AmendEvidence) -> Result<(), AppError> {
    let held = evidence::get(db, scope, said.evidence)?.class;
    if said.class < held {
        return Err(AppError::at("class", "A file is held closer here, and not let go further than before"));
    }
    Ok(())
}
