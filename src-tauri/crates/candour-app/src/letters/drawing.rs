//! A letter drawn as its words stand now, kept or not. What is only drawn is shown and nothing else: nothing is written, nobody's name
//! is revealed for it, and it is not looked through for names, because it does not leave.

use super::{Material, checked::checked, document, material::known_names, reading};
use crate::{App, AppError, Words, bodies};
use candour_documents::{Document, Facts, Stage, looks, to_pdf};
use candour_model::letters::{LetterDraft, LetterDrawing};
use candour_rules::Rules;
use candour_store::drafts;
use std::sync::Arc;

/// The letter as a document with its finished bytes, or why there are none.
type Finished = Result<(Document, Vec<u8>), Words>;

impl App {
    /// Draws a draft as it is typed, and keeps nothing of it. Nothing comes where an officer's name would have to be revealed for
    /// it first: keeping the draft does that.
    ///
    /// # Errors
    /// A field that is not right; a draft that was never kept.
    pub fn draw_letter(&self, draft: LetterDraft) -> Result<Option<LetterDrawing>, AppError> {
        let (shipped, today) = (Arc::clone(&self.rules), self.surroundings.clock.today());
        let revealed = self.open()?.revealed().clone();
        let read = self.read(move |db| {
            let rules = bodies::current(&shipped, db)?;
            let draft = drafts::as_kept(db, &checked(&rules, draft)?)?;
            let Some(names) = known_names(db, &rules, &draft, &revealed)? else { return Ok(None) };
            let material = Material::now(db, &rules, &draft, &names, today)?;
            Ok(Some((rules, draft, material)))
        })?;
        let Some((rules, draft, material)) = read else { return Ok(None) };
        let facts = document::facts_of(&rules, &draft, &material)?;
        Ok(Some(self.drawing(&rules, &draft, &material, &facts)?.0))
    }

    /// Draws a letter, and offers its pages.
    pub(super) fn drawing(
        &self,
        rules: &Rules,
        draft: &LetterDraft,
        material: &Material,
        facts: &Facts,
    ) -> Result<(LetterDrawing, Finished), AppError> {
        let reading = reading::of(rules, draft, material, facts)?;
        let drawn = document::document(rules, draft, material, facts, Stage::Draft)
            .and_then(|document| Ok((to_pdf(&document, &self.faces)?, document)));
        Ok(match drawn {
            Ok((drawn, document)) => {
                let drawing = LetterDrawing {
                    reading,
                    looks: looks(&drawn.pdf)?.iter().map(|look| format!("{look:032x}")).collect(),
                    pages: Some(self.open()?.pictures.offer(drawn.pdf.clone(), drawn.pages)),
                    places: reading::places(&drawn.places),
                    page_fault: None,
                    as_text: reading::as_text(&document),
                };
                (drawing, Ok((document, drawn.pdf)))
            }
            Err(error) => {
                let words = error.words();
                let page_fault = Some(words.problem.clone());
                let drawing = LetterDrawing {
                    reading,
                    pages: None,
                    looks: Vec::new(),
                    places: Vec::new(),
                    page_fault,
                    as_text: Vec::new(),
                };
                (drawing, Err(words))
            }
        })
    }
}
