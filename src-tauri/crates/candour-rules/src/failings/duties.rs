//! Duties of the diary that an office missed, and investigators that were changed, each put to the office whose it was.

use super::{FailingsRecord, OfOffice, proof, row};
use crate::Rules;
use candour_model::{
    bodies::OfficeRef,
    dates::CivilDate,
    deadlines::{ComputedDeadline, DeadlineActor, DeadlineKind},
    diary::{DiaryEntry, EventRoute, KeptDate},
    failings::{Cited, FailingKind, FailingProof, FailingRow},
    ids::InvestigationId,
    investigations::Investigation,
    investigators::Investigator,
};
use std::collections::BTreeMap;

impl Rules {
    /// How often each duty was missed, by office and duty. A date that is still to be confirmed counts for
    /// nothing, and house practice is nobody's duty.
    pub(super) fn missed_duties(
        &self,
        record: &FailingsRecord,
        entries: &[DiaryEntry],
        today: CivilDate,
    ) -> Vec<OfOffice> {
        let mut found: Vec<OfOffice> = Vec::new();
        for (kept, entry) in record.dates.iter().zip(entries) {
            let missed = self.missed_by(kept, entry, today);
            let is_duty =
                |computed: &&ComputedDeadline| computed.kind != DeadlineKind::Practice && missed > 0;
            let Some(computed) = entry.computed.as_ref().filter(is_duty) else { continue };
            let office = self.office_with_duty(record, entry);
            let cited = Cited::Date { date: entry.id, number: entry.number };
            let on = entry.event.as_ref().map(|event| event.on);
            let one = FailingProof { times: missed, ..proof(cited, on, None) };
            match found.iter_mut().find(|(of, row)| *of == office && row.duty == entry.title) {
                Some((_, row)) => {
                    row.count += missed;
                    row.proof.push(one);
                }
                None => found.extend(row(FailingKind::DutyMissed, None, vec![one]).map(|row| {
                    let (duty, citation) = (entry.title.clone(), computed.citation.clone());
                    (office, FailingRow { duty, citation, ..row })
                })),
            }
        }
        found
    }

    /// Whose duty a date is: of the office that the entry which proves its event went to or came from, where the event is one that
    /// is always sent or always received; else of the one that its investigation was with that day. Of any other event, the entry
    /// may be of an office whose duty it is not.
    fn office_with_duty(&self, record: &FailingsRecord, entry: &DiaryEntry) -> Option<OfficeRef> {
        let event = entry.event.as_ref()?;
        if self.event(&event.kind).is_ok_and(|kind| kind.came == EventRoute::Either) {
            return None;
        }
        let proved = event.entry.and_then(|entry| record.entry(entry)).map(|entry| entry.office.clone());
        proved.or_else(|| {
            let with = |id: InvestigationId| record.investigations.iter().find(|one| one.id == id);
            investigated_by(event.investigation.and_then(with)?, Some(event.on))
        })
    }

    /// How often one date's duty was missed: of a recurring one each period, of another the once that its day passed.
    fn missed_by(&self, kept: &KeptDate, entry: &DiaryEntry, today: CivilDate) -> u32 {
        if entry.actor != DeadlineActor::Authority || !entry.is_firm {
            return 0;
        }
        let until = entry.standing.done_on().unwrap_or(today);
        match self.missed_until(kept, until) {
            Some(missed) => missed,
            None => u32::from(entry.last_day.is_some_and(|day| day < until)),
        }
    }
}

/// The office that did the work on a day, by the decision on mode that held then; where that names none, the one that decided.
/// On a day that nobody knows, by the only decision there is.
fn investigated_by(investigation: &Investigation, on: Option<CivilDate>) -> Option<OfficeRef> {
    let mode = match (&investigation.modes[..], on) {
        ([only], _) => only,
        (modes, Some(day)) => {
            modes.iter().filter(|mode| mode.decided_on <= day).max_by_key(|mode| mode.decided_on)?
        }
        _ => return None,
    };
    Some(mode.body.clone().unwrap_or_else(|| mode.decided_by.clone()))
}

/// The changes of investigator of each investigation, each by the office that the work was with when it came.
pub(super) fn changes_of_investigator(record: &FailingsRecord) -> Vec<OfOffice> {
    let mut found: Vec<(Option<OfficeRef>, Vec<FailingProof>)> = Vec::new();
    for investigation in &record.investigations {
        for change in changes_in(investigation) {
            let office = investigated_by(investigation, change.on);
            match found.iter_mut().find(|(of, _)| *of == office) {
                Some((_, proofs)) => proofs.push(change),
                None => found.push((office, vec![change])),
            }
        }
    }
    let row = |(office, proof)| Some((office, row(FailingKind::InvestigatorChanged, None, proof)?));
    found.into_iter().filter_map(row).collect()
}

/// Each appointment that took a part over from another person. Two who hold one part side by side are no change.
fn changes_in(investigation: &Investigation) -> Vec<FailingProof> {
    let mut parts: BTreeMap<String, Vec<&Investigator>> = BTreeMap::new();
    for one in &investigation.investigators {
        parts.entry(one.role.as_str().trim().to_lowercase()).or_default().push(one);
    }
    let (id, number) = (investigation.id, investigation.number);
    let cited = || Cited::Investigation { investigation: id, number };
    let changed = parts.values().flat_map(|part| part.windows(2)).filter_map(|pair| match pair {
        [before, after] if took_over(before, after) => Some(*after),
        _ => None,
    });
    changed
        .map(|after| FailingProof {
            cipher: Some(after.cipher.clone()),
            ..proof(cited(), after.from.as_ref().and_then(|from| from.earliest), None)
        })
        .collect()
}

/// Whether the one took over from the other, who ended or began before. One who surely began earlier took over from nobody
/// later, in whatever order they were recorded.
fn took_over(before: &Investigator, after: &Investigator) -> bool {
    let surely_before = |one: &Investigator, other: &Investigator| {
        let began = one.from.as_ref().and_then(|from| from.latest);
        let next = other.from.as_ref().and_then(|from| from.earliest);
        began.zip(next).is_some_and(|(began, next)| began < next)
    };
    let ended = || before.to.is_some() && !surely_before(after, before);
    before.party != after.party && (ended() || surely_before(before, after))
}
