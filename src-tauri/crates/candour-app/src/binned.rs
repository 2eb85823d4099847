//! The bin: drafts and what nothing rests on go into it, and stay until a person empties it.

use crate::{App, AppError};
use candour_model::{
    binned::{Binned, MoveToBin},
    ids::BinnedId,
};
use candour_store::{audit::Event, binned};

impl App {
    /// What is in the bin, last thrown away first.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn binned(&self) -> Result<Vec<Binned>, AppError> {
        self.read(|db| Ok(binned::all(db)?))
    }

    /// Moves a record to the bin.
    ///
    /// # Errors
    /// A record that was approved, sealed or issued; one that something else recorded rests on.
    pub fn move_to_bin(&self, input: MoveToBin) -> Result<Binned, AppError> {
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let id = BinnedId(audit.fresh_id());
            let moved = binned::move_in(tx, audit, id, &input, today)?;
            audit.record(Event::RecordBinned {
                binned: id,
                matter: moved.matter,
                noun: input.noun().as_str().to_owned(),
                record: input.record().to_string(),
            });
            Ok(moved)
        })
    }

    /// Takes a record out of the bin, as it was.
    ///
    /// # Errors
    /// A record that is not in the bin.
    pub fn restore_binned(&self, id: BinnedId) -> Result<Binned, AppError> {
        self.write(move |tx, audit| {
            let (restored, record) = binned::restore(tx, id)?;
            audit.record(Event::RecordRestored {
                binned: id,
                matter: restored.matter,
                noun: restored.noun.as_str().to_owned(),
                record: record.to_string(),
            });
            Ok(restored)
        })
    }

    /// Empties the bin. What was in it is gone.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn empty_bin(&self) -> Result<Vec<Binned>, AppError> {
        self.write(|tx, audit| {
            let emptied = binned::empty(tx)?;
            audit.record(Event::BinEmptied { binned: emptied });
            Ok(binned::all(tx)?)
        })
    }
}
