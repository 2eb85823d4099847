//! The diary: what happened that starts or ends a time, the dates that follow, and what was done about them.

use crate::{App, AppError};
use candour_model::{
    dates::CivilDate,
    deadlines::DeadlineFacts,
    diary::{
        ActOnDiary, AddDiaryEntry, ChosenDate, DiaryAct, DiaryEntry, EventKind, KeptBy, KeptDate, OfferDates,
        Offered, RecordDiaryEvent, StepTaken,
    },
    ids::{DiaryEntryId, DiaryEventId, DiaryStepId, InvestigationId, MatterId},
};
use candour_rules::{Rules, RulesError, data::EventEntry};
use candour_store::{Connection, MatterScope, audit::Event, diary, investigations};

impl App {
    /// The kinds of event that can be recorded.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn event_kinds(&self) -> Result<Vec<EventKind>, AppError> {
        Ok(self.current_rules()?.event_kinds())
    }

    /// The diary of a matter, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn diary_of(&self, matter: MatterId) -> Result<Vec<DiaryEntry>, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.read(move |db| entries(db, &rules, &MatterScope::of(matter), today))
    }

    /// What follows from an event: the dates it would start, and the open dates that it would fulfil. Nothing is recorded.
    ///
    /// # Errors
    /// A kind that is not in the data, or a day that is not right.
    pub fn offer_dates(&self, input: OfferDates) -> Result<Offered, AppError> {
        let OfferDates { matter, kind, on, investigation } = input.validate()?;
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let event = rules.event(&kind)?.clone();
        let starts = rules.dates_from(&kind, on)?;
        self.read(move |db| {
            let scope = MatterScope::of(matter);
            if let Some(id) = investigation {
                investigations::get(db, &scope, id)?;
            }
            let ended = diary::of_matter(db, &scope)?
                .into_iter()
                .filter(|date| ends(&event, date, investigation))
                .map(|date| rules.diary_entry(date, today))
                .filter(|entry| !entry.standing.is_done());
            Ok(Offered { starts, settles: ended.map(|entry| entry.id).collect() })
        })
    }

    /// Records an event, with the dates that are kept from it and those that it fulfils.
    ///
    /// # Errors
    /// A field that is not right; a kind or a rule that is not in the data; anything of another matter.
    pub fn record_diary_event(&self, input: RecordDiaryEvent) -> Result<Vec<DiaryEntry>, AppError> {
        let input = input.validate()?;
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let event = rules.event(&input.kind)?.clone();
        let dates = input
            .dates
            .iter()
            .map(|chosen| Ok((chosen.rule.clone(), countable(&rules, &event, input.on, chosen)?)))
            .collect::<Result<Vec<_>, AppError>>()?;
        let settled = StepTaken {
            act: DiaryAct::Done,
            on: input.on.min(today),
            day: None,
            words: event.title.clone().into(),
        };
        self.write(move |tx, audit| {
            let scope = MatterScope::of(input.matter);
            let id = DiaryEventId(audit.fresh_id());
            diary::record_event(tx, id, &input)?;
            for (rule, facts) in &dates {
                diary::keep_date(tx, &scope, DiaryEntryId(audit.fresh_id()), id, (rule, facts))?;
            }
            if !input.settles.is_empty() {
                let before = diary::of_matter(tx, &scope)?;
                for id in &input.settles {
                    let ended = before.iter().find(|date| date.id == *id);
                    check_ends(&rules, &event, ended, input.investigation, today)?;
                    diary::add_step(tx, &scope, *id, DiaryStepId(audit.fresh_id()), &settled)?;
                }
            }
            audit.record(Event::DiaryEventRecorded {
                event: id,
                matter: input.matter,
                kind: input.kind.0.clone(),
                dates: counted(&dates),
                settled: counted(&input.settles),
            });
            entries(tx, &rules, &scope, today)
        })
    }

    /// Adds a date of the firm's own.
    ///
    /// # Errors
    /// A field that is not right, or a matter that is not there.
    pub fn add_diary_entry(&self, input: AddDiaryEntry) -> Result<Vec<DiaryEntry>, AppError> {
        let input = input.validate()?;
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.write(move |tx, audit| {
            let date = DiaryEntryId(audit.fresh_id());
            diary::add(tx, date, &input)?;
            audit.record(Event::DiaryDateAdded { date, matter: input.matter });
            entries(tx, &rules, &MatterScope::of(input.matter), today)
        })
    }

    /// Records what was done about a date.
    ///
    /// # Errors
    /// A field that is not right; something that does not go with how the date stands.
    pub fn act_on_diary(&self, input: ActOnDiary) -> Result<Vec<DiaryEntry>, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let ActOnDiary { date, step } = input.validate(today)?;
        self.write(move |tx, audit| {
            let scope = diary::scope_of(tx, date)?;
            let before = diary::of_matter(tx, &scope)?.into_iter().find(|one| one.id == date);
            if let Some(before) = before {
                check_fits(step.act, &rules.diary_entry(before, today))?;
            }
            let id = DiaryStepId(audit.fresh_id());
            diary::add_step(tx, &scope, date, id, &step)?;
            let act = step.act.as_str().to_owned();
            audit.record(Event::DiaryActed { step: id, matter: scope.matter(), date, act });
            entries(tx, &rules, &scope, today)
        })
    }
}

/// What is known of a case for a date of this event. What the rule cannot be counted with is refused; a year whose holidays are
/// not known is not: it is said beside the date.
fn countable(
    rules: &Rules,
    event: &EventEntry,
    on: CivilDate,
    chosen: &ChosenDate,
) -> Result<DeadlineFacts, AppError> {
    let facts = rules.facts_of(event, on, chosen)?;
    match rules.deadline(&chosen.rule, &facts) {
        Err(error @ RulesError::Deadline(_)) => Err(error.into()),
        _ => Ok(facts),
    }
}

fn counted<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// Whether an event fulfils the rule of a date, as far as they may be of one investigation.
fn ends(event: &EventEntry, date: &KeptDate, investigation: Option<InvestigationId>) -> bool {
    let KeptBy::Rule { rule, .. } = &date.by else { return false };
    let of = date.event.as_ref().and_then(|from| from.investigation);
    event.settles.contains(rule) && (of.is_none() || investigation.is_none() || of == investigation)
}

/// Refuses to end a date that an event does not fulfil, or that is over already. One of another matter is found missing where
/// its step is written.
fn check_ends(
    rules: &Rules,
    event: &EventEntry,
    date: Option<&KeptDate>,
    investigation: Option<InvestigationId>,
    today: CivilDate,
) -> Result<(), AppError> {
    let Some(date) = date else { return Ok(()) };
    if !ends(event, date, investigation) {
        return Err(AppError::at("settles", "What happened does not end this date"));
    }
    if rules.diary_entry(date.clone(), today).standing.is_done() {
        return Err(AppError::at("settles", IS_DONE));
    }
    Ok(())
}

const IS_DONE: &str = "It is done. Open it again first";

/// Refuses what does not go with how a date stands.
fn check_fits(act: DiaryAct, before: &DiaryEntry) -> Result<(), AppError> {
    let is_done = before.standing.is_done();
    let problem = match act {
        DiaryAct::Reopened if !is_done => "It is open already",
        DiaryAct::Reopened => return Ok(()),
        _ if is_done => IS_DONE,
        DiaryAct::Confirmed if before.is_firm => "Its day stands already",
        _ => return Ok(()),
    };
    Err(AppError::at("words", problem))
}

/// The diary of a matter as it stands on a day.
pub(crate) fn entries(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    today: CivilDate,
) -> Result<Vec<DiaryEntry>, AppError> {
    Ok(diary::of_matter(db, scope)?.into_iter().map(|kept| rules.diary_entry(kept, today)).collect())
}
