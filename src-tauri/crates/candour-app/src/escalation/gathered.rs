//! What the record of a matter holds that the ladder of one of its investigations is worked out from.

use crate::{AppError, asks::lines, diary::entries};
use candour_model::{
    allegations::{Accused, AllegationLine},
    asks::AskLine,
    authorities::Authority,
    dates::CivilDate,
    deadlines::DeadlineId,
    diary::{DiaryEntry, DiaryEvent, KeptBy},
    escalation::SaidTaken,
    exchanges::Exchange,
    ids::{CorrespondenceId, DiaryEventId, InvestigationId},
    investigations::Investigation,
    letters::IssuedLetter,
    officers::Officer,
    preservation::PreservationItem,
    regimes::RegimeAnswer,
    silence::SilentOffice,
    yes_no::YesNoUnknown,
};
use candour_rules::{LimitStands, RecordedCase, Rules, silence::silences};
use candour_store::{
    Connection, MatterScope, allegations, authorities, check_answers, diary, exchanges, investigations,
    letters, officers, preservation, taken_steps,
};
use std::collections::BTreeSet;

/// A date of the diary that a rule gives, with the rule.
pub(super) struct RuleDate {
    pub(super) rule: DeadlineId,
    pub(super) entry: DiaryEntry,
}

/// What is read of a matter, as far as it belongs to one investigation.
pub(super) struct Gathered {
    pub(super) investigation: Investigation,
    pub(super) dates: Vec<RuleDate>,
    pub(super) events: Vec<DiaryEvent>,
    pub(super) regime: Option<RegimeAnswer>,
    shut_out: Option<YesNoUnknown>,
    allegations: Vec<AllegationLine>,
    officers: Vec<Officer>,
    authorities: Vec<Authority>,
    pub(super) silences: Vec<SilentOffice>,
    chasers: BTreeSet<CorrespondenceId>,
    preservation: Vec<PreservationItem>,
    limits: Vec<LimitStands>,
    answered: BTreeSet<DiaryEventId>,
    ledger: Vec<Exchange>,
    asks: Vec<AskLine>,
    letters: Vec<IssuedLetter>,
    said_taken: Vec<SaidTaken>,
}

impl Gathered {
    /// Reads it.
    pub(super) fn of(
        db: &Connection,
        rules: &Rules,
        scope: &MatterScope,
        id: InvestigationId,
        today: CivilDate,
    ) -> Result<Self, AppError> {
        let investigation = investigations::get(db, scope, id)?;
        let allegations = allegations::lines_of_matter(db, scope)?;
        let mut officers = officers::of_matter(db, scope)?;
        officers.retain(|officer| is_accused(officer, &investigation, &allegations));
        let letters = letters::of_matter(db, scope)?;
        let ledger = exchanges::of_matter(db, scope)?;
        let mut events = diary::events_of(db, scope)?;
        events.retain(|event| is_of(event, id));
        let dates = dates(db, rules, scope, id, today)?;
        let expected = rules.expected_answers(&entries(db, rules, scope, today)?);
        let shut_out = shut_out(db, rules, scope, &investigation, &allegations)?;
        let regime = rules.regime_facts(&investigation, &allegations, &events, shut_out);
        Ok(Self {
            chasers: chasers(rules, &letters, &ledger),
            silences: silences(rules.calendar(), &expected, &ledger, today),
            authorities: authorities::of_matter(db, scope)?,
            preservation: preservation::of_matter(db, scope)?,
            limits: dates.iter().filter_map(limit).collect(),
            answered: dates.iter().filter_map(answered).collect(),
            regime: regime.map(|facts| rules.regime(&facts)),
            shut_out,
            asks: lines(db, scope, today)?,
            said_taken: taken_steps::of_investigation(db, scope, id)?,
            ledger,
            letters,
            dates,
            events,
            officers,
            allegations,
            investigation,
        })
    }

    /// The same for the rules.
    pub(super) fn case(&self) -> RecordedCase<'_> {
        RecordedCase {
            investigation: &self.investigation,
            allegations: &self.allegations,
            officers: &self.officers,
            authorities: &self.authorities,
            silences: &self.silences,
            chasers: &self.chasers,
            preservation: &self.preservation,
            limits: &self.limits,
            events: &self.events,
            answered: &self.answered,
            regime: self.regime.as_ref().and_then(|answer| answer.regime.clone()),
            shut_out_2004: self.shut_out.and_then(YesNoUnknown::known),
            ledger: &self.ledger,
            asks: &self.asks,
            letters: &self.letters,
            said_taken: &self.said_taken,
        }
    }
}

/// What was answered of the order of 2004.
fn shut_out(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    investigation: &Investigation,
    allegations: &[AllegationLine],
) -> Result<Option<YesNoUnknown>, AppError> {
    let answers = check_answers::of_matter(db, scope)?.remove(&investigation.id).unwrap_or_default();
    let covered: Vec<_> = investigation.covered(allegations).collect();
    Ok(rules.shut_out_said(investigation, &covered, &answers))
}

/// Whether an event is of an investigation. One that names none may be of any in the matter.
fn is_of(event: &DiaryEvent, id: InvestigationId) -> bool {
    event.investigation.is_none_or(|named| named == id)
}

fn is_accused(officer: &Officer, investigation: &Investigation, allegations: &[AllegationLine]) -> bool {
    let accused = Accused::Officer { party: officer.party };
    investigation.covered(allegations).flat_map(|line| &line.accused).any(|part| part.who == accused)
}

/// The dates by a rule that are counted from an event of this investigation.
fn dates(
    db: &Connection,
    rules: &Rules,
    scope: &MatterScope,
    id: InvestigationId,
    today: CivilDate,
) -> Result<Vec<RuleDate>, AppError> {
    let kept = diary::of_matter(db, scope)?.into_iter();
    let of_it = kept.filter(|date| date.event.as_ref().is_some_and(|event| is_of(event, id)));
    let counted = of_it.filter_map(|date| match &date.by {
        KeptBy::Rule { rule, .. } => {
            Some(RuleDate { rule: rule.clone(), entry: rules.diary_entry(date, today) })
        }
        KeptBy::Own { .. } => None,
    });
    Ok(counted.collect())
}

impl RuleDate {
    pub(super) fn is_done(&self) -> bool {
        self.entry.standing.is_done()
    }
}

fn limit(date: &RuleDate) -> Option<LimitStands> {
    let last_day = date.entry.last_day?;
    Some(LimitStands { rule: date.rule.clone(), last_day, is_met: date.is_done() })
}

fn answered(date: &RuleDate) -> Option<DiaryEventId> {
    date.entry.event.as_ref().map(|event| event.id).filter(|_| date.is_done())
}

/// The entries of the ledger that are letters which ask again.
fn chasers(rules: &Rules, letters: &[IssuedLetter], ledger: &[Exchange]) -> BTreeSet<CorrespondenceId> {
    let kinds = &rules.escalation_data().recorded.chasers;
    let chasing: BTreeSet<_> =
        letters.iter().filter(|letter| kinds.contains(&letter.kind)).map(|letter| letter.id).collect();
    let sent = ledger.iter().filter(|entry| entry.letter.is_some_and(|letter| chasing.contains(&letter)));
    sent.map(|entry| entry.id).collect()
}
