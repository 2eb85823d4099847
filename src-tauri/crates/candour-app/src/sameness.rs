//! What is said of two people: that they are one, or that they are not. Nothing is merged by it.

use crate::{App, AppError, likeness::reasons_of};
use candour_model::{
    ids::{MatterId, SamenessId},
    sameness::{CompareOfficers, OfficersCompared, Sameness, SayOfPair, WithdrawSameness},
};
use candour_rules::likeness::officers::likeness;
use candour_store::{MatterScope, audit::Event, recognitions, sameness};
use std::sync::Arc;

impl App {
    /// What was said of pairs of a matter's people, withdrawn or not, in order.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn samenesses_in(&self, matter: MatterId) -> Result<Vec<Sameness>, AppError> {
        self.read(move |db| Ok(sameness::of_matter(db, &MatterScope::of(matter))?))
    }

    /// Two officers side by side: where and under which numbers they served, and whether they serve. One may be of another
    /// matter, of which no word and no client shows. That they were looked at is recorded.
    ///
    /// # Errors
    /// An officer whom the matter does not name; twice the same officer; one whom the casebook does not know.
    pub fn compare_officers(&self, input: CompareOfficers) -> Result<OfficersCompared, AppError> {
        if input.party == input.other {
            return Err(AppError::at("other", "Choose another officer"));
        }
        let keys = Arc::clone(&self.open()?.keys);
        self.write(move |tx, audit| {
            let reasons = recognitions::likeness_of(tx, &keys, (input.party, input.other), likeness)?;
            audit.record(Event::OfficersCompared { matter: input.matter, found: vec![input.other] });
            Ok(sameness::compared(tx, input, reasons)?)
        })
    }

    /// Says of two people whether they are one, and keeps in what they were alike.
    ///
    /// # Errors
    /// A field that is not right; people of another matter; a pair about which something stands.
    pub fn say_of_pair(&self, input: SayOfPair) -> Result<Sameness, AppError> {
        let input = input.validate()?;
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let (scope, id) = (MatterScope::of(input.matter), SamenessId(audit.fresh_id()));
            let reasons = reasons_of(tx, &scope, input.pair)?;
            sameness::say(tx, id, &input, &reasons, today, audit.actor())?;
            audit.record(Event::SamenessSaid { matter: input.matter, sameness: id, verdict: input.verdict });
            Ok(sameness::get(tx, &scope, id)?)
        })
    }

    /// Withdraws what was said of two people. It stays in the record.
    ///
    /// # Errors
    /// A reason that is missing; what was not said in this matter, or was withdrawn before.
    pub fn withdraw_sameness(&self, input: WithdrawSameness) -> Result<Sameness, AppError> {
        let WithdrawSameness { matter, sameness: id, reason } = input.validate()?;
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = MatterScope::of(matter);
            sameness::withdraw(tx, &scope, id, &reason, today)?;
            audit.record(Event::SamenessWithdrawn { matter, sameness: id });
            Ok(sameness::get(tx, &scope, id)?)
        })
    }
}
