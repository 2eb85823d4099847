//! How each matter stands today: worked out once, held in memory until the casebook is locked, and worked out again for a
//! matter alone when something of it was touched.

use crate::{App, AppError, bodies::current, diary::entries, escalation::alarms, independence::Findings};
use candour_model::{
    dates::CivilDate,
    deadlines::ComputedDeadline,
    desk::{AlarmLine, ReplyAsked, SilenceLine, UndiarisedMatter},
    diary::{DiaryEntry, DiaryStanding, DueLine},
    exchanges::Exchange,
    ids::MatterId,
    words::Words,
};
use candour_rules::{
    Rules,
    silence::{replies_asked, silences},
};
use candour_store::{
    Connection, MatterScope, StoreError, diary, exchanges, letters, matters,
    touched::{self, Matters},
};
use std::{
    collections::BTreeMap,
    sync::{Arc, Mutex, PoisonError},
};

/// How a matter stands on a day.
pub(crate) struct Standing {
    pub(crate) alarms: Vec<AlarmLine>,
    pub(crate) due: Vec<DueLine>,
    pub(crate) undiarised: Option<UndiarisedMatter>,
    pub(crate) replies: Vec<ReplyAsked>,
    pub(crate) silences: Vec<SilenceLine>,
    pub(crate) findings: Findings,
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

    /// How a matter stands; `None` where there is no such matter.
    pub(crate) fn of(&self, matter: MatterId) -> Option<&Standing> {
        self.of.get(&matter)
    }

    /// The matters of which a verdict is to be kept that differs from the last.
    fn unkept(&self) -> Vec<MatterId> {
        let unkept = self.of.iter().filter(|(_, standing)| !standing.findings.are_kept());
        unkept.map(|(matter, _)| *matter).collect()
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
                Err(AppError::Store(StoreError::Missing { what: "matter", .. })) => {
                    _ = self.of.remove(&matter);
                }
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
        let ledger = exchanges::of_matter(db, scope)?;
        let kept = entries(db, rules, scope, today)?;
        let expected = rules.expected_answers(&kept);
        let silences = silences(rules.calendar(), &expected, &ledger, today)
            .into_iter()
            .map(|silence| SilenceLine {
                matter: matter.id,
                working_name: matter.working_name.clone(),
                silence,
            })
            .collect();
        let replies = replies_of(db, scope, &ledger, &matter.working_name)?;
        let is_kept = kept.iter().any(|entry| !entry.standing.is_done());
        let undiarised = UndiarisedMatter { matter: matter.id, working_name: matter.working_name.clone() };
        let dates: Vec<_> = kept.iter().collect();
        let alarms = alarms(rules, &diary::events_of(db, scope)?, &dates)
            .into_iter()
            .map(|alarm| AlarmLine { matter: matter.id, working_name: matter.working_name.clone(), alarm });
        Ok(Self {
            alarms: alarms.collect(),
            due: kept.into_iter().filter_map(|entry| due(entry, &matter.working_name)).collect(),
            undiarised: (!is_kept && replies.is_empty()).then_some(undiarised),
            silences,
            findings: Findings::of(db, rules, scope, today)?,
            replies,
        })
    }
}

/// A date as it stands on the Desk; none that is done, put off or without a day.
fn due(entry: DiaryEntry, working_name: &Words) -> Option<DueLine> {
    let (DiaryStanding::Open, Some(last_day)) = (entry.standing, entry.last_day) else { return None };
    let from = entry.event.as_ref().map(|event| event.title.clone()).unwrap_or_default();
    let shown = |of: fn(&ComputedDeadline) -> &str| {
        entry.computed.as_ref().map(|computed| of(computed).to_owned()).unwrap_or_default()
    };
    Some(DueLine {
        matter: entry.matter,
        working_name: working_name.clone(),
        date: entry.id,
        actor: entry.actor,
        due_on: entry.due_on().unwrap_or(last_day),
        last_day,
        near_from: entry.near_from,
        is_firm: entry.is_firm,
        arithmetic: shown(|computed| &computed.arithmetic),
        citation: shown(|computed| &computed.citation),
        title: entry.title,
        from,
    })
}

impl App {
    /// Looks at how the matters stand today, and at the record they were worked out from. A verdict that has changed since the
    /// matter was is kept, where it can be.
    pub(crate) fn with_standings<T: Send + 'static>(
        &self,
        look: impl FnOnce(&Standings, &Connection, &Rules) -> Result<T, AppError> + Send + 'static,
    ) -> Result<T, AppError> {
        let today = self.surroundings.clock.today();
        let shipped = Arc::clone(&self.rules);
        let standings: Arc<Mutex<Standings>> = Arc::clone(&self.open()?.standings);
        let (answer, unkept) = self.read(move |db| {
            // In one job with what was touched: a correction between the two would be held back.
            let rules = current(&shipped, db)?;
            let mut standings = standings.lock().unwrap_or_else(PoisonError::into_inner);
            standings.bring_up_to(today, db, &rules)?;
            Ok((look(&standings, db, &rules)?, standings.unkept()))
        })?;
        if !unkept.is_empty() {
            // A disk that takes nothing more is no reason to deny reading: it is tried again at the next look.
            _ = self.keep_verdicts(unkept);
        }
        Ok(answer)
    }
}

/// The replies asked for in a matter and not given, soonest first.
fn replies_of(
    db: &Connection,
    scope: &MatterScope,
    ledger: &[Exchange],
    working_name: &Words,
) -> Result<Vec<ReplyAsked>, StoreError> {
    let asked = replies_asked(ledger).into_iter();
    asked
        .map(|(entry, reply_by)| {
            let number = entry.letter.map(|letter| letters::number(db, scope, letter)).transpose()?;
            Ok(ReplyAsked {
                matter: scope.matter(),
                working_name: working_name.clone(),
                entry: entry.id,
                letter: entry.letter,
                number,
                office: entry.office.clone(),
                dated_on: entry.dated_on,
                reply_by,
            })
        })
        .collect()
}
