//! How the paragraphs of a letter being written stood before, to be read beside it and used again.

use super::{Material, document, reading};
use crate::{App, AppError, clock::in_london};
use candour_documents::Facts;
use candour_model::{
    earlier_wordings::{EarlierWording, KeptWording},
    ids::LetterId,
    letters::{DraftParagraph, LetterDraft, ReadPiece},
};
use candour_rules::Rules;
use candour_store::{MatterScope, earlier_wordings};
use std::collections::HashSet;

impl App {
    /// How the paragraphs of a draft stood before, what stood last first, with their facts as they read now: each wording once, and
    /// none that stands now.
    ///
    /// # Errors
    /// When there is no such draft.
    pub fn earlier_wordings(&self, id: LetterId) -> Result<Vec<EarlierWording>, AppError> {
        let draft = self.kept_draft(id)?.draft;
        let rules = self.current_rules()?;
        let names = self.officer_names(&draft)?;
        let material = self.material(&rules, &draft, &names)?;
        let facts = document::facts_of(&rules, &draft, &material)?;
        let scope = MatterScope::of(draft.matter);
        let kept = self.read(move |db| Ok(earlier_wordings::of(db, &scope, id)?))?;
        let told = |kept| told(&rules, &draft, &material, &facts, kept);
        Ok(once_each(&draft, kept).into_iter().map(told).collect())
    }
}

fn once_each(draft: &LetterDraft, kept: Vec<KeptWording>) -> Vec<KeptWording> {
    let mut told: HashSet<_> = draft.paragraphs.iter().map(|one| (one.id, one.source.clone())).collect();
    let is_another =
        |one: &KeptWording| !one.source.is_blank() && told.insert((one.paragraph, one.source.clone()));
    kept.into_iter().rev().filter(is_another).collect()
}

fn told(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    facts: &Facts,
    kept: KeptWording,
) -> EarlierWording {
    let KeptWording { paragraph, kind, source, until, .. } = kept;
    let as_paragraph = DraftParagraph { id: paragraph, kind, source: source.clone(), when: None };
    let alone = LetterDraft { paragraphs: vec![as_paragraph], ..draft.clone() };
    let pieces = document::paragraphs(&alone)
        .ok()
        .and_then(|read| read.first().map(|paragraph| reading::pieces(rules, material, facts, paragraph)));
    let until = in_london(until);
    EarlierWording {
        paragraph,
        kind,
        pieces: pieces
            .unwrap_or_else(|| vec![ReadPiece { text: source.clone(), fact: None, missing: false }]),
        source,
        until_day: until.date(),
        until_time: until.strftime("%H:%M").to_string(),
    }
}
