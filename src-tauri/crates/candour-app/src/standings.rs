//! How each matter stands today: worked out once, held in memory until the casebook is locked, and worked out again for a
//! matter alone when something of it was touched.

use crate::{App, AppError};
use candour_model::{
    correspondence::Correspondence,
    dates::CivilDate,
    desk::{ReplyAsked, SilenceLine},
    ids::MatterId,
    silence::SilentOffice,
};
use candour_rules::{Rules, silence::silences};
use candour_store::{
    Connection, MatterScope, StoreError, asks, correspondence, matters,
    touched::{self, Matters},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, Mutex, PoisonError},
};

/// How a matter stands on a day.
pub(crate) struct Standing {
    pub(crate) replies: Vec<ReplyAsked>,
    pub(crate) silences: Vec<SilenceLine>,
}

/// How every matter stands, as far as it was asked for.
#[derive(Default)]
pub(crate) struct Standings {
    /// Up to which change of the record they are right; none before they are first worked out.
    turn: Option<i64>,
    day: CivilDate,
    of: BTreeMap<MatterId, Standing>,
}

impl Standings {
    /// How each matter stands.
    pub(crate) fn each(&self) -> impl Iterator<Item = &Standing> {
        self.of.values()
    }

    /// Works out what was touched since the last time; everything on another day.
    fn bring_up_to(&mut self, today: CivilDate, db: &Connection, rules: &Rules) -> Result<(), AppError> {
        let touched = touched::since(db, self.turn.unwrap_or_default())?;
        let is_known = self.turn.is_some() && self.day == today;
        let stale = match touched.matters {
            Matters::These(matters) if is_known => matters,
            _ => matters::ids(db)?.into_iter().chain(self.of.keys().copied()).collect(),
        };
        self.turn = None;
        for matter in stale {
            match Standing::of(db, rules, &MatterScope::of(matter), today) {
                Ok(standing) => _ = self.of.insert(matter, standing),
                Err(AppError::Store(StoreError::Missing { .. })) => _ = self.of.remove(&matter),
                Err(error) => return Err(error),
            }
        }
        (self.turn, self.day) = (Some(touched.turn), today);
        Ok(())
    }
}

impl Standing {
    fn of(db: &Connection, rules: &Rules, scope: &MatterScope, today: CivilDate) -> Result<Self, AppError> {
        let matter = matters::get(db, scope)?;
        let silences = silences_of(db, rules, scope, today)?.into_iter().map(|silence| SilenceLine {
            matter: matter.id,
            working_name: matter.working_name.clone(),
            silence,
        });
        Ok(Self { silences: silences.collect(), replies: correspondence::replies_asked(db, scope)? })
    }
}

impl App {
    /// Looks at how the matters stand today, and at the record they were worked out from.
    pub(crate) fn with_standings<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Standings, &Connection, &Rules) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let today = self.surroundings.clock.today();
        let rules = self.current_rules()?;
        let standings: Arc<Mutex<Standings>> = Arc::clone(&self.open()?.standings);
        self.read(move |db| {
            let mut standings = standings.lock().unwrap_or_else(PoisonError::into_inner);
            standings.bring_up_to(today, db, &rules)?;
            look(&standings, db, &rules)
        })
    }
}

/// The offices of a matter that have not answered, longest first.
pub(crate) fn silences_of(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    today: CivilDate,
) -> Result<Vec<SilentOffice>, AppError> {
    let ledger: Vec<Correspondence> = correspondence::of_matter(db, scope)?;
    let asks = asks::of_matter(db, scope)?;
    let asking: BTreeSet<_> = asks.iter().map(|(ask, _)| ask.entry).collect();
    let answered = asks.iter().filter(|(_, answers)| !answers.is_empty()).map(|(ask, _)| ask.entry).collect();
    Ok(silences(rules.calendar(), &ledger, &asking, &answered, today))
}
