//! What was asked, what replies say to it, and what has not been answered.

use crate::{App, AppError};
use candour_model::{
    asks::{AskLine, AskStanding, MarkAnswer},
    correspondence::Direction,
    dates::CivilDate,
    ids::{AnswerId, MatterId},
};
use candour_rules::asks::standing;
use candour_store::{Connection, MatterScope, StoreError, asks, audit::Event, correspondence};
use std::collections::BTreeSet;

impl App {
    /// Everything that was asked in a matter, with every answer to it and how it stands today.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn asks_of(&self, matter: MatterId) -> Result<Vec<AskLine>, AppError> {
        let today = self.surroundings.clock.today();
        self.read(move |db| Ok(lines(db, &MatterScope::of(matter), today)?))
    }

    /// What was asked in a matter and has not been answered: refused, promised and answered in part are not answers.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn unanswered_asks(&self, matter: MatterId) -> Result<Vec<AskLine>, AppError> {
        let all = self.asks_of(matter)?;
        Ok(all.into_iter().filter(|line| line.standing != AskStanding::Answered).collect())
    }

    /// Says what a reply says to an ask, in place of what was said before, or takes it back.
    ///
    /// # Errors
    /// A field that is not right; an ask and a reply that are not of one matter; something to take back that is not there.
    pub fn mark_answer(&self, input: MarkAnswer) -> Result<Vec<AskLine>, AppError> {
        let (ask, reply, outcome) = (input.ask, input.reply, input.outcome);
        let given = input.validate()?;
        let today = self.surroundings.clock.today();
        self.write(move |tx, audit| {
            let scope = asks::scope_of(tx, ask)?;
            match &given {
                Some(given) => asks::mark(tx, &scope, AnswerId(audit.fresh_id()), reply, given)?,
                None => asks::unmark(tx, &scope, ask, reply)?,
            }
            audit.record(Event::AnswerMarked { ask, matter: scope.matter(), reply, outcome });
            Ok(lines(tx, &scope, today)?)
        })
    }
}

/// The asks of a matter as they stand.
pub(crate) fn lines(
    db: &Connection,
    scope: &MatterScope,
    today: CivilDate,
) -> Result<Vec<AskLine>, StoreError> {
    let ledger = correspondence::of_matter(db, scope)?;
    let replies = ledger.iter().filter(|entry| entry.direction == Direction::In && !entry.only_acknowledges);
    let answered: BTreeSet<_> = replies.flat_map(|reply| reply.answers.iter().copied()).collect();
    let asked = asks::of_matter(db, scope)?;
    Ok(asked
        .into_iter()
        .map(|(ask, answers)| AskLine {
            standing: standing(&ask, &answers, answered.contains(&ask.entry), today),
            ask,
            answers,
        })
        .collect())
}
