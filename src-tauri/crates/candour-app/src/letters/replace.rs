//! Writing an issued letter again. The one that was issued stays as it is; the other says whose place it takes.

use super::earlier;
use crate::{App, AppError};
use candour_model::{
    ids::LetterId,
    letters::{Composition, DraftLetter, DraftParagraph, IssuedLetter, LetterDraft, ParagraphKind},
};
use candour_store::{allegations, audit::Event, letters, replacements};

impl App {
    /// Begins a letter in the place of an issued one: in its wording, dated today, with a paragraph that says so. Reasons for which
    /// something was passed are to be given again. Where the wording was not kept yet, it begins with that of its kind. That the
    /// letter was read is recorded.
    ///
    /// # Errors
    /// When there is no such letter.
    pub fn replace_letter(&self, id: LetterId) -> Result<Composition, AppError> {
        let (issued, wording) = self.write(move |tx, audit| {
            let scope = letters::scope_of(tx, id)?;
            let issued = letters::get(tx, &scope, id)?;
            let mut wording = replacements::wording(tx, &scope, id)?;
            if let Some(wording) = &mut wording {
                let alleged = allegations::of_matter(tx, &scope)?;
                let is_there = |of| alleged.iter().any(|one| one.id == of);
                wording.said.retain(|said| said.allegation.is_none_or(is_there));
            }
            audit.record(Event::LetterRead { matter: issued.matter, letter: id });
            Ok((issued, wording))
        })?;
        let IssuedLetter { matter, kind, to, occasion, .. } = issued.clone();
        let first = self.first_draft(DraftLetter { matter, kind, to, occasion })?;
        let fresh = match wording {
            Some(wording) => LetterDraft {
                id: first.id,
                dated_on: first.dated_on,
                reply_by: first.reply_by,
                accepted: Vec::new(),
                ..wording
            },
            None => first,
        };
        let paragraphs = saying_so(&issued, fresh.paragraphs);
        self.keep_letter(LetterDraft { replaces: Some(id), paragraphs, ..fresh })
    }
}

/// The paragraphs, with one before the first that has a number.
fn saying_so(issued: &IssuedLetter, mut paragraphs: Vec<DraftParagraph>) -> Vec<DraftParagraph> {
    let source = format!(
        "This letter takes the place of {{{}}}. Please answer this letter and leave that one out of account.",
        earlier::name_of_ours(issued.number)
    );
    let id = paragraphs.iter().map(|paragraph| paragraph.id).max().unwrap_or_default() + 1;
    let first = paragraphs.iter().position(|paragraph| paragraph.kind == ParagraphKind::Numbered);
    let told = DraftParagraph { id, kind: ParagraphKind::Numbered, source: source.into(), when: None };
    paragraphs.insert(first.unwrap_or(paragraphs.len()), told);
    paragraphs
}
