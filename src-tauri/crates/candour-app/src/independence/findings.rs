//! What the checks of a matter come to, beside what was kept of them. Where the two differ, what is found now is kept: in the
//! change of the matter that it follows from, and else when it is next asked how the matter stands.

use super::{people::PeopleOnRecord, together::Together};
use crate::{App, AppError, bodies::current};
use candour_model::{
    dates::CivilDate,
    ids::{InvestigationId, MatterId},
    independence::{IndependenceView, KeptVerdict, MatterIndependence},
};
use candour_rules::Rules;
use candour_store::{
    Connection, MatterScope, Transaction,
    audit::Event,
    independence, investigations,
    touched::{self, Matters},
};
use std::{collections::BTreeMap, sync::Arc};

/// What the checks of a matter come to.
#[derive(Default)]
pub(crate) struct Findings {
    pub(crate) of_matter: MatterIndependence,
    /// What differs from what was last kept.
    unkept: Vec<KeptVerdict>,
}

impl Findings {
    /// Works out the check of each investigation of a matter.
    pub(crate) fn of(
        db: &Connection,
        rules: &Rules,
        scope: &MatterScope,
        today: CivilDate,
    ) -> Result<Self, AppError> {
        let investigations = investigations::of_matter(db, scope)?;
        if investigations.is_empty() {
            return Ok(Self::default());
        }
        let people = PeopleOnRecord::of(db, scope, rules, today)?;
        let (last, views) = (last_kept(db, scope)?, last_views(db, scope)?);
        let (mut together, mut unkept) = (Together::default(), Vec::new());
        for investigation in investigations {
            let answered = people.answered(&investigation);
            let now = people.kept(&answered);
            together.add(&answered, people.covered(&investigation), views.get(&investigation.id));
            if is_news(last.get(&investigation.id), &now) {
                unkept.push(now);
            }
        }
        Ok(Self { of_matter: together.of_matter(), unkept })
    }

    /// Whether nothing is to be kept.
    pub(crate) fn are_kept(&self) -> bool {
        self.unkept.is_empty()
    }
}

/// Keeps what the checks come to of the matters that were touched after a turn. What touches every matter is kept when it is
/// next asked how they stand.
pub(crate) fn follow(
    tx: &Transaction<'_>,
    shipped: &Arc<Rules>,
    today: CivilDate,
    turn: i64,
) -> Result<(), AppError> {
    match touched::since(tx, turn)?.matters {
        Matters::These(matters) if !matters.is_empty() => keep(tx, shipped, today, matters).map(drop),
        _ => Ok(()),
    }
}

impl App {
    /// Keeps what the checks of some matters come to, where it has changed without a change of theirs. It is no step to be
    /// taken back.
    pub(crate) fn keep_verdicts(&self, of: Vec<MatterId>) -> Result<(), AppError> {
        let (today, shipped) = (self.surroundings.clock.today(), Arc::clone(&self.rules));
        self.open()?.store.write(self.stamp(), move |tx, audit| {
            let verdicts = keep(tx, &shipped, today, of)?;
            audit.record(Event::VerdictsKept { verdicts });
            Ok(())
        })
    }
}

/// Keeps what has changed, and says of how many investigations.
fn keep(
    tx: &Transaction<'_>,
    shipped: &Arc<Rules>,
    today: CivilDate,
    matters: impl IntoIterator<Item = MatterId>,
) -> Result<u32, AppError> {
    let rules = current(shipped, tx)?;
    let mut kept = 0;
    for scope in matters.into_iter().map(MatterScope::of) {
        for verdict in Findings::of(tx, &rules, &scope, today)?.unkept {
            independence::keep_verdict(tx, &scope, &verdict)?;
            kept += 1;
        }
    }
    Ok(kept)
}

fn is_news(last: Option<&KeptVerdict>, now: &KeptVerdict) -> bool {
    last.map_or(now.reached.is_some(), |last| !last.says_as(now))
}

/// What was last kept of each investigation of a matter.
fn last_kept(
    db: &Connection,
    scope: &MatterScope,
) -> Result<BTreeMap<InvestigationId, KeptVerdict>, AppError> {
    let kept = independence::verdicts_of_matter(db, scope)?.into_iter();
    Ok(kept.map(|one| (one.investigation, one)).collect())
}

/// The last view taken of each investigation of a matter.
fn last_views(
    db: &Connection,
    scope: &MatterScope,
) -> Result<BTreeMap<InvestigationId, IndependenceView>, AppError> {
    let views = independence::views_of_matter(db, scope)?.into_iter();
    Ok(views.map(|one| (one.investigation, one)).collect())
}
