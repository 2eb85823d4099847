//! Papers: a document made from the record of a matter, that is no letter. It is drawn to be looked at, made once, and its exact
//! bytes are kept.
//!
//! What it says of a person it says by cipher. Only a paper that stays with the file says whom the ciphers stand for, and that
//! is written in when it is made, never when it is looked at. What names nobody has not even ciphers.

mod blocks;
mod certificate_of_service;
mod chronology;
mod conflict_table;
mod copies;
mod exhibits_list;
mod findings;
mod form_of_authority;
mod keep;
mod key;
mod make;
mod material;
mod nobody;
mod officer_schedule;
mod pages;
mod refusals_log;
mod rows;
mod said;
mod schedule_of_failings;
mod sources;
mod standing;

pub(crate) use copies::{as_it_leaves, as_it_leaves_saying};
pub(crate) use keep::ToKeep;
pub(crate) use pages::heading;

use crate::{App, AppError, leaks::Leaving, letters::in_words};
use candour_documents::{Stage, paper_outline, paper_to_pdf};
use candour_model::{
    ids::MatterId,
    papers::{AskPaper, MadePaper, PaperPreview},
};
use candour_store::{MatterScope, papers};
use material::Material;
use std::sync::Arc;

impl App {
    /// The papers that were made of a matter, last made first.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn papers_of(&self, matter: MatterId) -> Result<Vec<MadePaper>, AppError> {
        self.read(move |db| Ok(papers::of_matter(db, &MatterScope::of(matter))?))
    }

    /// A paper as it would be made now, with what stands against it. No name is opened for it.
    ///
    /// # Errors
    /// When there is no such matter, or no such paper of it may be made.
    pub fn preview_paper(&self, of: AskPaper) -> Result<PaperPreview, AppError> {
        let of = of.validate()?;
        let today = self.surroundings.clock.today();
        self.with_standings(|_, _, _| Ok(()))?;
        let rules = self.current_rules()?;
        let (reading, shipped) = (Arc::clone(&rules), Arc::clone(&self.rules));
        let material = self.read(move |db| Material::read(db, (&reading, &shipped), of, today))?;
        let mut findings = findings::of(&material);
        let paper = pages::paper(&rules, &material, Stage::Draft)?;
        findings.extend(findings::pointed_out(&rules, &material, &paper));
        let drawn = paper_to_pdf(&paper, &self.faces)?;
        let as_text = in_words(paper_outline(&paper));
        let pages = self.open()?.pictures.offer(drawn.pdf.clone(), drawn.pages);
        let leaving = leaving(&rules, &material, (paper, drawn.pdf));
        findings.extend(self.look_for_names(leaving)?.said());
        findings.sort_by_key(|finding| finding.weight);
        Ok(PaperPreview { of, class: of.form.class(), findings, pages: Some(pages), as_text })
    }
}

/// What leaves with a paper. Of one that stays with the file that is its name alone, for it may say who people are; one that a client
/// is to sign says that client's own name and nobody else's.
fn leaving(
    rules: &candour_rules::Rules,
    material: &Material,
    (paper, pdf): (candour_documents::Paper, Vec<u8>),
) -> Leaving {
    let goes_out = material.of.leaves();
    Leaving {
        paper: goes_out.then_some(paper),
        pdf: goes_out.then_some(pdf),
        whose: material.whose(),
        in_the_name_of: material.of.client,
        file_name: material.file_name(),
        here: material.here(),
        permitted: material.permitted(rules),
        ..Leaving::default()
    }
}
