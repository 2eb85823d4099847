//! The Desk: what today needs.

use crate::{App, AppError, preservation::renewals};
use candour_model::desk::{Desk, DraftLine};
use candour_store::drafts;
use std::cmp::Reverse;

impl App {
    /// Dates to keep, replies asked for, offices that are silent, letters being written, and what is to be asked for again.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn desk(&self) -> Result<Desk, AppError> {
        let today = self.surroundings.clock.today();
        self.with_standings(move |standings, db, rules| {
            let mut alarms: Vec<_> =
                standings.each().flat_map(|standing| &standing.alarms).cloned().collect();
            alarms.sort_by_key(|line| (line.alarm.last_day, line.alarm.on));
            let mut due: Vec<_> = standings.each().flat_map(|standing| &standing.due).cloned().collect();
            due.sort_by_key(|line| (line.due_on, line.last_day));
            let undiarised = standings.each().filter_map(|standing| standing.undiarised.clone()).collect();
            let mut replies: Vec<_> =
                standings.each().flat_map(|standing| &standing.replies).cloned().collect();
            replies.sort_by_key(|reply| (reply.reply_by, reply.dated_on));
            let mut silences: Vec<_> =
                standings.each().flat_map(|standing| &standing.silences).cloned().collect();
            silences.sort_by_key(|line| (Reverse(line.silence.working_days), line.silence.last_written_on));
            let drafts = drafts::all(db)?
                .into_iter()
                .map(|draft| Ok(DraftLine { title: rules.letter(&draft.kind)?.title.clone(), ..draft.line }))
                .collect::<Result<_, AppError>>()?;
            Ok(Desk {
                today,
                alarms,
                due,
                undiarised,
                replies,
                silences,
                drafts,
                renewals: renewals(db, rules)?,
            })
        })
    }
}
