//! How a letter went, whether it arrived, and notes beside it. What is issued stays as it is.

use crate::{App, AppError, files::place};
use candour_model::{
    dispatches::{Annotate, EntryProof, RecordDispatch, RecordReceipt},
    ids::{AnnotationId, CorrespondenceId, DispatchId, ReceiptId},
};
use candour_store::{audit::Event, correspondence, dispatches};

impl App {
    /// How an entry of the ledger went, and what is noted beside it.
    ///
    /// # Errors
    /// When there is no such entry.
    pub fn proof_of(&self, entry: CorrespondenceId) -> Result<EntryProof, AppError> {
        self.read(move |db| Ok(dispatches::of_entry(db, &correspondence::scope_of(db, entry)?, entry)?))
    }

    /// Records that an entry went, with its proof.
    ///
    /// # Errors
    /// A field that is not right; an entry that came in; a proof that was not taken in, or for another matter.
    pub fn record_dispatch(&self, input: RecordDispatch) -> Result<EntryProof, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.recording((input.proof, "proof"), |proof| {
            self.write(move |tx, audit| {
                let (id, entry) = (DispatchId(audit.fresh_id()), input.entry);
                let scope = correspondence::scope_of(tx, entry)?;
                let blob = place(tx, &scope, proof.as_ref(), "proof")?;
                dispatches::record_dispatch(tx, &scope, id, &input, blob)?;
                audit.record(Event::DispatchRecorded { dispatch: id, matter: scope.matter(), entry });
                Ok(dispatches::of_entry(tx, &scope, entry)?)
            })
        })
    }

    /// Records what became of something sent.
    ///
    /// # Errors
    /// A field that is not right; a sending that is not there.
    pub fn record_receipt(&self, input: RecordReceipt) -> Result<EntryProof, AppError> {
        let input = input.validate(self.surroundings.clock.today())?;
        self.write(move |tx, audit| {
            let id = ReceiptId(audit.fresh_id());
            let (scope, entry) = dispatches::entry_of(tx, input.dispatch)?;
            dispatches::record_receipt(tx, &scope, id, &input)?;
            audit.record(Event::ReceiptRecorded {
                receipt: id,
                matter: scope.matter(),
                dispatch: input.dispatch,
                kind: input.kind,
            });
            Ok(dispatches::of_entry(tx, &scope, entry)?)
        })
    }

    /// Writes a note beside an entry of the ledger.
    ///
    /// # Errors
    /// A field that is not right; an entry that is not there.
    pub fn annotate(&self, input: Annotate) -> Result<EntryProof, AppError> {
        let input = input.validate()?;
        self.write(move |tx, audit| {
            let (id, entry) = (AnnotationId(audit.fresh_id()), input.entry);
            let scope = correspondence::scope_of(tx, entry)?;
            dispatches::annotate(tx, &scope, id, &input, audit.at(), audit.actor())?;
            audit.record(Event::EntryAnnotated { annotation: id, matter: scope.matter(), entry });
            Ok(dispatches::of_entry(tx, &scope, entry)?)
        })
    }
}
