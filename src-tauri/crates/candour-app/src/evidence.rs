//! Evidence: files of a matter, sealed and kept, with what is said of each.

use crate::{App, AppError, files::place_file};
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

    /// Makes a file that was taken in evidence of its matter. What the matter has already keeps the class that it has.
    ///
    /// # Errors
    /// A field that is not right; a file that is evidence already, or was taken in for another matter; an exhibit of another
    /// matter.
    pub fn add_evidence(&self, input: AddEvidence) -> Result<Evidence, AppError> {
        let input = input.validate()?;
        let handle = input.file;
        let taken = self.taken_file(handle, "file")?.of_class(input.class);
        let added_on = self.surroundings.clock.today();
        let added = self.write(move |tx, audit| {
            let scope = MatterScope::of(input.matter);
            let id = EvidenceId(audit.fresh_id());
            let blob = place_file(tx, &scope, &taken, "file")?;
            let (file, class) = (blob.file.blob_id, blob.class);
            refuse_filed(tx, &scope, file)?;
            evidence::add(tx, &scope, &Adding { id, file, class, added_on, entry: &input.entry })?;
            let sha256 = blobs::shown(&blob).sha256;
            audit.record(Event::EvidenceAdded { matter: input.matter, evidence: id, sha256 });
            Ok(evidence::get(tx, &scope, id)?)
        })?;
        self.let_go(Some(handle))?;
        Ok(added)
    }

    /// Corrects what is said of a file of evidence. Its number, its class and its bytes stay.
    ///
    /// # Errors
    /// A field that is not right; evidence that is not there; an exhibit of another matter.
    pub fn amend_evidence(&self, input: AmendEvidence) -> Result<Evidence, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let id = input.evidence;
            let scope = evidence::scope_of(tx, id)?;
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
            Err(AppError::at("file", &format!("Evidence {number}{place} is this file")))
        }
    }
}
