//! That an office said it has not received something that was sent.

use crate::{App, AppError};
use candour_model::{dispatches::EntryProof, ids::NonReceiptId, non_receipts::RecordNonReceipt};
use candour_store::{audit::Event, correspondence, dispatches, non_receipts};

impl App {
    /// Records that an office said it has not received something that was sent.
    ///
    /// # Errors
    /// A field that is not right; an entry that came in or is not there.
    pub fn record_non_receipt(&self, input: RecordNonReceipt) -> Result<EntryProof, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.write(move |tx, audit| {
            let (id, entry) = (NonReceiptId(audit.fresh_id()), input.entry);
            let scope = correspondence::scope_of(tx, entry)?;
            non_receipts::record(tx, &scope, id, &input)?;
            audit.record(Event::NonReceiptRecorded { said: id, matter: scope.matter(), entry });
            Ok(dispatches::of_entry(tx, &scope, entry)?)
        })
    }
}
