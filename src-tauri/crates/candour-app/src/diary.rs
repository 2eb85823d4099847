//! The diary: what happened that starts or ends a time, the dates that follow, and what was done about them.

mod fitting;

use crate::{App, AppError};
use candour_model::{
    dates::CivilDate,
    diary::{
        ActOnDiary, AddDiaryEntry, ChosenDate, DiaryAct, DiaryEntry, EventKind, OfferDates, Offered,
        RecordDiaryEvent, StepTaken,
    },
    ids::{DiaryEntryId, DiaryEventId, DiaryStepId, MatterId},
    words::Words,
};
use candour_rules::Rules;
use candour_store::{
    Connection, MatterScope, Transaction,
    audit::{AuditDraft, Event},
    diary, investigations,
};
use fitting::{check_counts, check_ends, check_fits, counted, ends, taken};

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
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let OfferDates { matter, kind, on, investigation, known } = input.validate(today)?;
        let event = rules.event(&kind)?.clone();
        let starts = rules.dates_from(&kind, on, &known)?;
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
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        let input = input.validate(today)?;
        let event = rules.event(&input.kind)?.clone();
        let dates = taken(&rules, &event, input.on, &input.dates)?;
        let words = Words::from(event.title.clone());
        let step = move |act, on, known| StepTaken { act, on, day: None, known, words: words.clone() };
        let settled = step(DiaryAct::Done, input.on.min(today), None);
        self.write(move |tx, audit| {
            let scope = MatterScope::of(input.matter);
            let id = DiaryEventId(audit.fresh_id());
            diary::record_event(tx, id, &input)?;
            for (facts, ChosenDate { rule, known }) in &dates {
                let date = DiaryEntryId(audit.fresh_id());
                diary::keep_date(tx, &scope, date, id, (rule, facts))?;
                if !known.is_bare() {
                    take_step(tx, audit, &scope, date, &step(DiaryAct::Counted, today, Some(known.clone())))?;
                }
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
                check_counts(&rules, &before.by, step.known.as_ref())?;
                check_fits(step.act, &rules.diary_entry(before, today))?;
            }
            take_step(tx, audit, &scope, date, &step)?;
            entries(tx, &rules, &scope, today)
        })
    }
}

/// Writes down what became of a date.
fn take_step(
    tx: &Transaction<'_>,
    audit: &mut AuditDraft,
    scope: &MatterScope,
    date: DiaryEntryId,
    step: &StepTaken,
) -> Result<(), AppError> {
    let id = DiaryStepId(audit.fresh_id());
    diary::add_step(tx, scope, date, id, step)?;
    let act = step.act.as_str().to_owned();
    audit.record(Event::DiaryActed { step: id, matter: scope.matter(), date, act });
    Ok(())
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
