//! Forms left half filled: kept as they are typed, offered back when the form is opened again, gone once it is saved.

use crate::{App, AppError, clock::in_london};
use candour_model::form_drafts::{FormDraft, FormOf, KeepForm};
use candour_store::{form_drafts, fresh_id};
use std::sync::Arc;

impl App {
    /// What was typed in a form and not saved; nothing where there is none.
    ///
    /// # Errors
    /// A form that is not right.
    pub fn form_draft(&self, input: FormOf) -> Result<Option<FormDraft>, AppError> {
        let of = input.validate()?;
        let keys = Arc::clone(&self.open()?.keys);
        let kept = self.read(move |db| Ok(form_drafts::get(db, &keys, &of)?))?;
        Ok(kept.map(|kept| FormDraft { typed: kept.typed, begun_on: in_london(kept.begun_at).date() }))
    }

    /// Keeps what is typed in a form.
    ///
    /// # Errors
    /// A form that is not right; what is too long or no form's fields; a matter that is not there.
    pub fn keep_form(&self, input: KeepForm) -> Result<(), AppError> {
        let input = input.validate()?;
        let now = self.surroundings.clock.now();
        let open = self.open()?;
        let keys = Arc::clone(&open.keys);
        let id = fresh_id(now);
        open.store.keep(move |tx| Ok::<_, AppError>(form_drafts::keep(tx, &keys, id, &input, now)?))
    }

    /// Throws away what was typed in a form.
    ///
    /// # Errors
    /// A form that is not right.
    pub fn discard_form(&self, input: FormOf) -> Result<(), AppError> {
        let of = input.validate()?;
        self.open()?.store.keep(move |tx| Ok::<_, AppError>(form_drafts::discard(tx, &of)?))
    }
}
