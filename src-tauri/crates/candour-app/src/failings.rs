//! The schedule of failings of a matter, gathered from the record. Reading it uncovers nothing, so it is not recorded.

use crate::{App, AppError, asks};
use candour_model::{dates::CivilDate, failings::Failings, ids::MatterId};
use candour_rules::failings::FailingsRecord;
use candour_store::{
    Connection, MatterScope, correspondence, diary, dispatches, identity_schedules, investigations, letters,
    matters, non_receipts, replacements,
};

impl App {
    /// What each office was sent in a matter, how long it took, and in what it failed.
    ///
    /// # Errors
    /// When there is no such matter.
    pub fn failings_of(&self, matter: MatterId) -> Result<Failings, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.read(move |db| {
            let record = gathered(db, &MatterScope::of(matter), today)?;
            Ok(Failings { matter, as_at: today, offices: rules.failings(&record, today) })
        })
    }
}

/// What the schedule of a matter is worked out from.
pub(crate) fn gathered(
    db: &Connection,
    scope: &MatterScope,
    today: CivilDate,
) -> Result<FailingsRecord, AppError> {
    matters::get(db, scope)?;
    let mut ledger = correspondence::of_matter(db, scope)?;
    let (schedules, replaced) = (identity_schedules::entries(db, scope)?, replacements::replaced(db, scope)?);
    // A schedule asks for nothing, nor does a letter whose place another has taken: nobody fails to answer it.
    ledger.retain(|entry| !schedules.contains(&entry.id) && !replaced.contains(&entry.id));
    Ok(FailingsRecord {
        ledger,
        numbers: correspondence::numbers(db, scope)?,
        letters: letters::of_matter(db, scope)?
            .into_iter()
            .map(|letter| (letter.id, letter.number))
            .collect(),
        acknowledged: dispatches::acknowledged(db, scope)?,
        non_receipts: non_receipts::of_matter(db, scope)?,
        asks: asks::lines(db, scope, today)?,
        dates: diary::of_matter(db, scope)?,
        investigations: investigations::of_matter(db, scope)?,
    })
}
