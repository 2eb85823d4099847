//! Postings: where an officer served, added, put right and taken away in the matter that says so.

use crate::{App, AppError};
use candour_model::{
    ids::PostingId,
    officers::OfficerRecord,
    postings::{AddPosting, AmendPosting, PostingOf},
};
use candour_store::{MatterScope, audit::Event, officers, postings};

impl App {
    /// Adds where an officer of a matter served.
    ///
    /// # Errors
    /// A field that is not right; an officer whom the matter does not name.
    pub fn add_posting(&self, input: AddPosting) -> Result<OfficerRecord, AppError> {
        let AddPosting { matter, party, posting } = input.validate()?;
        self.current_rules()?.force(&posting.force)?;
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            let id = PostingId(audit.fresh_id());
            postings::add(tx, &scope, party, &posting.recorded(id))?;
            audit.record(Event::PostingAdded { posting: id, matter, officer: party });
            Ok(officers::record(tx, &scope, party)?)
        })
    }

    /// Puts a posting right, in the matter it was recorded in.
    ///
    /// # Errors
    /// A field that is not right; a posting that another matter recorded.
    pub fn amend_posting(&self, input: AmendPosting) -> Result<OfficerRecord, AppError> {
        let AmendPosting { which, posting } = input.validate()?;
        let PostingOf { matter, party, posting: id } = which;
        self.current_rules()?.force(&posting.force)?;
        self.write(move |tx, audit| {
            postings::amend(tx, which, &posting.recorded(id))?;
            audit.record(Event::PostingAmended { posting: id, matter, officer: party });
            Ok(officers::record(tx, &MatterScope::of(matter), party)?)
        })
    }
}
