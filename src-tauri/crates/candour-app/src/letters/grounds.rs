//! The schedule of what a letter says of each allegation: why an outcome is challenged, and what should have come of it.

use super::{Material, schedules::what};
use crate::cells::{column, in_lines, text};
use candour_documents::{Table, Width};
use candour_model::particulars::{ParticularId, SaidParticular};
use candour_rules::Rules;

/// Each allegation, with what this letter says of it: a column for each particular that is asked of each of them.
pub(super) fn of(rules: &Rules, material: &Material) -> Table {
    let record = &material.record;
    let asked = rules.asked_particulars(record);
    let mut columns: Vec<(&ParticularId, &str)> = Vec::new();
    for one in asked.iter().filter(|one| one.allegation.is_some()) {
        if columns.iter().all(|(id, _)| **id != one.particular) {
            columns.push((&one.particular, one.what.as_str()));
        }
    }
    let rows = record.alleged().into_iter().map(|allegation| {
        let said = columns.iter().map(|(id, _)| {
            let words = SaidParticular::words_of(&record.said, id, Some(allegation.id));
            words.map_or_else(|| text("Nothing".to_owned()), |words| in_lines(words.as_str()))
        });
        [text(allegation.number.to_string()), what(material, allegation)].into_iter().chain(said).collect()
    });
    let heads = columns.iter().map(|(_, head)| column(head, Width::Share(5)));
    Table {
        rows: rows.collect(),
        columns: [column("No.", Width::Points(30)), column("What is alleged", Width::Share(4))]
            .into_iter()
            .chain(heads)
            .collect(),
        row_header: true,
    }
}
