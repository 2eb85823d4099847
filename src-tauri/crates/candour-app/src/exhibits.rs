//! Exhibits: things that letters and statements point to, each by its mark.

use crate::{App, AppError};
use candour_model::{
    exhibits::{AmendExhibit, Exhibit, OfferedMark, RecordExhibit},
    ids::{ExhibitId, MatterId},
    words::Words,
};
use candour_store::{
    Connection, MatterScope,
    audit::Event,
    exhibits::{self, Marked},
};

impl App {
    /// The exhibits of a matter, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn exhibits_of(&self, matter: MatterId) -> Result<Vec<Exhibit>, AppError> {
        self.read(move |db| Ok(exhibits::of_matter(db, &MatterScope::of(matter))?))
    }

    /// The mark that the next exhibit of each client would have. Nothing is set by it.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn offer_marks(&self, matter: MatterId) -> Result<Vec<OfferedMark>, AppError> {
        self.read(move |db| Ok(exhibits::offered_marks(db, &MatterScope::of(matter))?))
    }

    /// Records an exhibit.
    ///
    /// # Errors
    /// A field that is not right; a mark that another exhibit has; a client of another matter.
    pub fn record_exhibit(&self, input: RecordExhibit) -> Result<Exhibit, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let scope = MatterScope::of(input.matter);
            let exhibit = ExhibitId(audit.fresh_id());
            refuse_taken(tx, &scope, &input.entry.mark, None)?;
            exhibits::record(tx, exhibit, &input)?;
            audit.record(Event::ExhibitRecorded { matter: input.matter, exhibit });
            Ok(exhibits::get(tx, &scope, exhibit)?)
        })
    }

    /// Corrects what is said of an exhibit.
    ///
    /// # Errors
    /// A field that is not right; a mark that another exhibit has; an exhibit that is not there.
    pub fn amend_exhibit(&self, input: AmendExhibit) -> Result<Exhibit, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let exhibit = input.exhibit;
            let scope = exhibits::scope_of(tx, exhibit)?;
            refuse_taken(tx, &scope, &input.entry.mark, Some(exhibit))?;
            exhibits::amend(tx, &scope, &input)?;
            audit.record(Event::ExhibitAmended { matter: scope.matter(), exhibit });
            Ok(exhibits::get(tx, &scope, exhibit)?)
        })
    }
}

fn refuse_taken(
    db: &Connection,
    scope: &MatterScope,
    mark: &Words,
    other_than: Option<ExhibitId>,
) -> Result<(), AppError> {
    match exhibits::with_mark(db, scope, mark, other_than)? {
        None => Ok(()),
        Some(Marked { number, is_binned }) => {
            let place = if is_binned { ", which is in the bin," } else { "" };
            Err(AppError::at("mark", &format!("Exhibit {number}{place} has this mark")))
        }
    }
}
