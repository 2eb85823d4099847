//! The schedule of institutional failure: the figures of the schedule of failings, a table for each office, each with the numbers of
//! the records that it was counted from.

use super::{Material, blocks, nobody};
use crate::{
    AppError,
    cells::{column, text},
    failings::gathered,
};
use candour_documents::{Block, Inline, Line, Table, Width};
use candour_model::{
    correspondence::Direction,
    dates::day_in_words,
    failings::{Cited, FailingKind, FailingProof, FailingRow, OfficeFailings},
};
use candour_rules::{Rules, counting::capitalised};
use candour_store::{Connection, MatterScope};

/// What is headed where no office could be named.
const NOBODY: &str = "No office named";
/// Why none could.
const NOBODY_WHY: &str = "The record does not say whose duty these were.";
/// Where there is no figure.
const NOTHING: &str = "Nothing was sent, and no duty was missed.";

/// What is said under the heading.
pub(super) fn under(material: &Material) -> String {
    format!(
        "Worked out up to {}. Each figure names by number what it was counted from: letters, asks, entries of our ledger, \
         dates, investigations.",
        day_in_words(material.today)
    )
}

/// The figures of every office, from what the paper may speak of.
pub(super) fn figures(
    db: &Connection,
    rules: &Rules,
    material: &Material,
) -> Result<Vec<OfficeFailings>, AppError> {
    let mut record = gathered(db, &MatterScope::of(material.of.matter), material.today)?;
    record.ledger.retain(|entry| match entry.direction {
        Direction::Out => material.may_speak_of(entry),
        Direction::In => material.admits(entry.class),
    });
    Ok(rules.failings(&record, material.today))
}

/// The offices that the paper speaks of. What names no office is held against none, and stays with the file.
fn said(material: &Material) -> impl Iterator<Item = &OfficeFailings> {
    material.failings.iter().filter(|failed| material.is_internal() || failed.office.is_some())
}

/// Whether there is any figure in it.
pub(super) fn has_any(material: &Material) -> bool {
    said(material).next().is_some()
}

/// Whether there are figures that name no office.
pub(super) fn has_some_of_nobody(material: &Material) -> bool {
    material.failings.iter().any(|failed| failed.office.is_none())
}

/// Its tables.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let mut body = Vec::new();
    for failed in said(material) {
        match &failed.office {
            Some(office) => body.push(blocks::heading(&rules.office_named(office)?)),
            None => body.extend([blocks::heading(NOBODY), blocks::paragraph(NOBODY_WHY)]),
        }
        body.push(Block::Table(table(material, failed)));
    }
    if body.is_empty() {
        body.push(blocks::paragraph(NOTHING));
    }
    Ok(body)
}

fn table(material: &Material, failed: &OfficeFailings) -> Table {
    Table {
        columns: vec![
            column("What", Width::Share(6)),
            column("How many", Width::Points(62)),
            column("Working days", Width::Points(70)),
            column("Counted from", Width::Share(10)),
        ],
        rows: failed.rows.iter().map(|figure| row(material, figure)).collect(),
        row_header: true,
    }
}

fn row(material: &Material, figure: &FailingRow) -> Vec<Line> {
    let count = figure.of.map_or_else(|| figure.count.to_string(), |of| format!("{} of {of}", figure.count));
    let days = figure.days.map(|days| match days.fewest {
        fewest if fewest == days.most => fewest.to_string(),
        fewest => format!("{fewest} to {}", days.most),
    });
    let proof: Vec<String> = figure.proof.iter().map(|proof| proved(material, proof)).collect();
    vec![
        what(material, figure),
        text(count),
        days.map_or_else(Line::new, text),
        text(capitalised(&proof.join("; "))),
    ]
}

fn what(material: &Material, figure: &FailingRow) -> Line {
    let counts = match figure.what {
        FailingKind::Sent => "Sent to it",
        FailingKind::Acknowledged => "Acknowledged, or answered without an acknowledgement",
        FailingKind::Answered => "Answered",
        FailingKind::Unanswered => "Not answered so far",
        FailingKind::PastTime => {
            "Answered after the day asked or expected, or past that day and not answered"
        }
        FailingKind::NotReceived => "Said not to have been received",
        FailingKind::AskUnanswered => "Asked and not answered",
        FailingKind::AskInPart => "Asked and answered in part",
        FailingKind::AskRefused => "Asked and refused",
        FailingKind::DutyMissed => "Duty missed",
        FailingKind::InvestigatorChanged => "Changes of investigator",
    };
    if figure.duty.is_empty() {
        return text(counts.to_owned());
    }
    let own = Some((figure.duty.as_str(), figure.citation.as_str()));
    let said = if material.names_nobody() { nobody::duty(material, figure) } else { own };
    let Some((duty, citation)) = said else {
        return text(format!("{counts}: one that stands in no shipped rule"));
    };
    let mut line = text(format!("{counts}: {duty}"));
    line.extend([Inline::Break, Inline::Emphasis(citation.to_owned())]);
    line
}

/// "letter 2 (12 November 2026), 9 working days".
fn proved(material: &Material, proof: &FailingProof) -> String {
    let worked = |days: u32| match days {
        1 => "1\u{a0}working day".to_owned(),
        days => format!("{days}\u{a0}working days"),
    };
    let parts = [
        Some(cited(&proof.cited)),
        proof.cipher.as_ref().filter(|_| !material.names_nobody()).map(|cipher| format!(", to {cipher}")),
        proof.on.map(|day| format!(" ({})", day_in_words(day))),
        proof.working_days.map(|days| format!(", {}", worked(days))),
        (proof.times > 1).then(|| format!(", {} times", proof.times)),
    ];
    parts.into_iter().flatten().collect()
}

/// "letter 2 ask 3".
fn cited(cited: &Cited) -> String {
    let sent = |letter: Option<u32>, entry: u32| {
        letter.map_or_else(|| format!("entry {entry}"), |letter| format!("letter {letter}"))
    };
    match cited {
        Cited::Entry { number, letter_number, .. } => sent(*letter_number, *number),
        Cited::Ask { number, entry_number, letter_number, .. } => {
            format!("{} ask {number}", sent(*letter_number, *entry_number))
        }
        Cited::Date { number, .. } => format!("date {number}"),
        Cited::Investigation { number, .. } => format!("investigation {number}"),
    }
}
