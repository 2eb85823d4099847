//! A chronology: what has a place in time, by the earliest day it can have been, and last what nobody can date.

use super::{Material, blocks, rows};
use crate::{AppError, cells::column};
use candour_documents::{Block, Line, Table, Width};
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
    let (when, source) = if material.names_nobody() {
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
            column(when, Width::Share(8)),
            column("What", Width::Share(16)),
            column("Who", Width::Share(7)),
            column(source, Width::Share(8)),
            column("Disputed or found", Width::Share(7)),
        ],
        rows: (first..).zip(rows).map(cells).collect(),
        row_header: true,
    }
}
