//! The Desk: what today needs.

use crate::{App, AppError, preservation::renewals};
use candour_model::desk::{Desk, DraftLine};
use candour_store::{correspondence, drafts};
use std::sync::Arc;

impl App {
    /// Replies asked for, letters being written, and what is to be asked for again.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn desk(&self) -> Result<Desk, AppError> {
        let today = self.surroundings.clock.today();
        let rules = Arc::clone(&self.rules);
        self.read(move |db| {
            let drafts = drafts::all(db)?
                .into_iter()
                .map(|draft| Ok(DraftLine { title: rules.letter(&draft.kind)?.title.clone(), ..draft.line }))
                .collect::<Result<_, AppError>>()?;
            Ok(Desk {
                today,
                replies: correspondence::replies_asked(db)?,
                drafts,
                renewals: renewals(db, &rules)?,
            })
        })
    }
}
