//! A chronology: what has a place in time, by the earliest day it can have been, and last what nobody can date.

use super::{Material, blocks, rows};
use crate::{AppError, cells::column};
use candour_documents::{Block, Line, Table, Width};
use candour_model::papers::PaperKind;
use candour_rules::{Rules, timeline::order};
use rows::Row;

/// Its tables.
pub(super) fn blocks(rules: &Rules, material: &Material) -> Result<Vec<Block>, AppError> {
    let mut all = rows::of(rules, material)?;
    all.sort_by(|one, other| order(&one.when, &other.when));
    let (undated, dated): (Vec<Row>, Vec<Row>) =
        all.into_iter().partition(|row| row.when.earliest.is_none() && row.when.latest.is_none());
    let first_undated = dated.len() + 1;
    let mut body = vec![blocks::heading("In order of time"), Block::Table(table(material, dated, 1))];
    if !undated.is_empty() {
        body.extend([
            blocks::heading("Undated events"),
            Block::Table(table(material, undated, first_undated)),
        ]);
    }
    Ok(body)
}

/// Rows numbered from `first`.
fn table(material: &Material, rows: Vec<Row>, first: usize) -> Table {
    let [when, what, who, source, standing] = widths(material.of.kind, material.names_nobody());
    let (of_date, of_source) = if material.names_nobody() {
        ("When", "In our record")
    } else {
        ("When, as said; how exact", "Source and page")
    };
    let cells = |(number, row): (usize, Row)| -> Vec<Line> {
        vec![vec![number.to_string().into()], row.date, row.event, row.who, row.source, row.standing]
    };
    Table {
        columns: vec![
            column("No.", Width::Points(32)),
            column(of_date, when),
            column("What", what),
            column("Who", who),
            column(of_source, source),
            column("Disputed or found", standing),
        ],
        rows: (first..).zip(rows).map(cells).collect(),
        row_header: true,
    }
}

/// How wide the columns are: an office is longer than a cipher, and what names nobody quotes nothing.
fn widths(kind: PaperKind, names_nobody: bool) -> [Width; 5] {
    let shares = match kind {
        PaperKind::ChronologyOfFacts => [8, 16, 7, 8, 7],
        _ if names_nobody => [8, 12, 13, 6, 9],
        _ => [8, 13, 11, 8, 7],
    };
    shares.map(Width::Share)
}
