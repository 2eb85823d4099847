//! The schedule of failings: what each office was sent and how long it took, what it was asked and did not answer, which
//! duties it missed. Every figure carries the records it was counted from, so that it can be looked up and annexed.

mod duties;
mod letters;

use crate::Rules;
use candour_model::{
    asks::{AskLine, AskStanding},
    bodies::OfficeRef,
    correspondence::Correspondence,
    dates::CivilDate,
    diary::KeptDate,
    failings::{Cited, DaysTaken, FailingKind, FailingProof, FailingRow, OfficeFailings},
    ids::{CorrespondenceId, LetterId},
    investigations::Investigation,
    non_receipts::NonReceipt,
};
use letters::Letters;
use std::collections::BTreeMap;

/// What the schedule of a matter is worked out from.
#[derive(Clone, Debug, Default)]
pub struct FailingsRecord {
    /// The ledger, in the order of its days.
    pub ledger: Vec<Correspondence>,
    /// The number of each entry in the ledger.
    pub numbers: BTreeMap<CorrespondenceId, u32>,
    /// The number of each issued letter.
    pub letters: BTreeMap<LetterId, u32>,
    /// What was acknowledged by a mark of its sending, and when.
    pub acknowledged: Vec<(CorrespondenceId, CivilDate)>,
    /// What was said not to have been received.
    pub non_receipts: Vec<NonReceipt>,
    /// What was asked, with how it stands.
    pub asks: Vec<AskLine>,
    /// The diary.
    pub dates: Vec<KeptDate>,
    /// The investigations.
    pub investigations: Vec<Investigation>,
}

impl FailingsRecord {
    fn entry(&self, id: CorrespondenceId) -> Option<&Correspondence> {
        self.ledger.iter().find(|entry| entry.id == id)
    }

    fn number(&self, id: CorrespondenceId) -> u32 {
        self.numbers.get(&id).copied().unwrap_or_default()
    }

    fn letter_number(&self, entry: &Correspondence) -> Option<u32> {
        self.letters.get(&entry.letter?).copied()
    }

    fn cited(&self, entry: &Correspondence) -> Cited {
        Cited::Entry {
            entry: entry.id,
            number: self.number(entry.id),
            letter: entry.letter,
            letter_number: self.letter_number(entry),
        }
    }
}

/// Proofs of one figure that are of one office.
type OfOffice = (Option<OfficeRef>, FailingRow);

impl Rules {
    /// The schedule of a matter on a day: each office in the order in which it stands in the ledger, then what the record
    /// names no office for.
    #[must_use]
    pub fn failings(&self, record: &FailingsRecord, today: CivilDate) -> Vec<OfficeFailings> {
        let entries: Vec<_> = record.dates.iter().map(|kept| self.diary_entry(kept.clone(), today)).collect();
        let expected = self.expected_answers(&entries);
        let letters = Letters::of(record, &expected, self.calendar(), today);
        let mut rows: Vec<OfOffice> = self.missed_duties(record, &entries, today);
        rows.extend(duties::changes_of_investigator(record));
        let mut offices: Vec<Option<OfficeRef>> = Vec::new();
        let of_rows = rows.iter().filter_map(|(office, _)| office.as_ref());
        for office in record.ledger.iter().map(|entry| &entry.office).chain(of_rows) {
            if !offices.iter().flatten().any(|known| known == office) {
                offices.push(Some(office.clone()));
            }
        }
        offices.push(None);
        let mut schedule: Vec<_> = offices
            .into_iter()
            .map(|office| {
                let mut own =
                    office.as_ref().map(|office| of_office(record, &letters, office)).unwrap_or_default();
                own.extend(rows.iter().filter(|(of, _)| *of == office).map(|(_, row)| row.clone()));
                OfficeFailings { office, rows: own }
            })
            .collect();
        schedule.retain(|office| !office.rows.is_empty());
        schedule
    }
}

/// The rows of what one office was sent and asked.
fn of_office(record: &FailingsRecord, letters: &Letters<'_>, office: &OfficeRef) -> Vec<FailingRow> {
    let mut rows = letters.rows(office);
    let said: Vec<_> =
        record.non_receipts.iter().filter_map(|said| not_received(record, said, office)).collect();
    rows.extend(row(FailingKind::NotReceived, None, said));
    let asked: Vec<_> = record
        .asks
        .iter()
        .filter_map(|line| Some((line, record.entry(line.ask.entry)?)))
        .filter(|(_, entry)| entry.office == *office)
        .collect();
    for (what, standings) in [
        (FailingKind::AskUnanswered, &[AskStanding::NoAnswer, AskStanding::PromisePassed][..]),
        (FailingKind::AskInPart, &[AskStanding::Part]),
        (FailingKind::AskRefused, &[AskStanding::Refused]),
    ] {
        let failed = asked.iter().filter(|(line, _)| standings.contains(&line.standing));
        let proof = failed.map(|(line, entry)| proof(ask(record, line, entry), Some(entry.dated_on), None));
        rows.extend(row(what, Some(asked.len()), proof.collect()));
    }
    rows
}

fn not_received(record: &FailingsRecord, said: &NonReceipt, office: &OfficeRef) -> Option<FailingProof> {
    let entry = record.entry(said.entry).filter(|entry| entry.office == *office)?;
    Some(proof(record.cited(entry), Some(said.on), None))
}

fn ask(record: &FailingsRecord, line: &AskLine, entry: &Correspondence) -> Cited {
    Cited::Ask {
        ask: line.ask.id,
        number: line.ask.number,
        entry: entry.id,
        entry_number: record.number(entry.id),
        letter_number: record.letter_number(entry),
    }
}

const fn proof(cited: Cited, on: Option<CivilDate>, working_days: Option<u32>) -> FailingProof {
    FailingProof { cited, on, working_days, times: 1, cipher: None }
}

/// A figure with its proof; none where there is nothing to count.
fn row(what: FailingKind, of: Option<usize>, proof: Vec<FailingProof>) -> Option<FailingRow> {
    let days = proof.iter().filter_map(|one| one.working_days);
    let days = days.clone().min().zip(days.max()).map(|(fewest, most)| DaysTaken { fewest, most });
    (!proof.is_empty()).then(|| FailingRow {
        what,
        duty: String::new(),
        citation: String::new(),
        count: proof.iter().map(|one| one.times).sum(),
        of: of.map(|of| u32::try_from(of).unwrap_or(u32::MAX)),
        days,
        proof,
    })
}

#[cfg(test)]
mod tests;
