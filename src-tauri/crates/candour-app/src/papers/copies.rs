//! A copy of a paper, saved where the person chooses. It is not encrypted, and that it left the casebook is recorded first.

use crate::{
    App, AppError,
    files::write_whole,
    leaks::{Leaving, refused},
};
use candour_model::{
    ids::PaperId,
    letters::SavedCopy,
    papers::{MadePaper, PaperForm},
};
use candour_store::{
    MatterScope,
    audit::Event,
    disclosures::{self, Disclosed, Disclosure},
    fresh_id, papers,
};
use std::{path::Path, sync::Arc};

impl App {
    /// The neutral name that a copy of a paper is offered under.
    ///
    /// # Errors
    /// When there is no such paper.
    pub fn paper_copy_name(&self, id: PaperId) -> Result<String, AppError> {
        self.read(move |db| Ok(papers::get(db, &papers::scope_of(db, id)?, id)?.file_name))
    }

    /// Saves a copy of a paper outside the casebook, where it is no longer protected. Names are looked for once more in one that
    /// may go out: a client may have been taken on, or a name learnt, since it was made.
    ///
    /// # Errors
    /// When there is no such paper, its sealed file is missing or damaged, the place cannot be written, or the paper or the name
    /// of the file shows who a client is.
    pub fn save_paper_copy(&self, id: PaperId, to: &Path) -> Result<SavedCopy, AppError> {
        self.refuse_named(to)?;
        let (paper, pdf) = self.sealed_paper(id)?;
        let leaving = self.leaving_again(&paper, &pdf)?;
        let keys = Arc::clone(&self.open()?.keys);
        let MadePaper { matter, sha256, class, file_name, .. } = paper;
        self.write(move |tx, audit| {
            let looked = leaving.findings(tx, &keys)?;
            looked.record(audit);
            refused(looked)?;
            let saved = Disclosure {
                id: audit.fresh_id(),
                what: Disclosed::Paper(id),
                sha256: sha256.clone(),
                to: None,
                method: "copy saved outside the casebook".into(),
                at: audit.at(),
                class,
            };
            disclosures::record(tx, &MatterScope::of(matter), &saved)?;
            audit.record(Event::PaperCopySaved { matter, paper: id, sha256 });
            Ok(())
        })?;
        write_whole(&pdf[..], to, &fresh_id(self.stamp().at).to_string())?;
        Ok(SavedCopy { file_name })
    }

    fn leaving_again(&self, paper: &MadePaper, pdf: &[u8]) -> Result<Leaving, AppError> {
        let (rules, today) = (self.current_rules()?, self.surroundings.clock.today());
        let of = candour_model::papers::AskPaper { matter: paper.matter, kind: paper.kind, form: paper.form };
        let goes_out = paper.form == PaperForm::External;
        let (bytes, file_name) = (goes_out.then(|| pdf.to_vec()), paper.file_name.clone());
        self.read(move |db| {
            let material = super::Material::read(db, &rules, of, today)?;
            Ok(Leaving {
                pdf: bytes,
                file_name,
                here: material.clients.iter().map(|client| client.party).collect(),
                permitted: material.permitted(&rules),
                ..Leaving::default()
            })
        })
    }
}
