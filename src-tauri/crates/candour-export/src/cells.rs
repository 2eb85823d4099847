//! Cells as text, the same in every format that has nothing but text.

use crate::About;
use candour_model::exports::{Cell, CellKind, TableRow};

/// What stands over the column that comes before those of a table.
pub(crate) const MATTER_TITLE: &str = "Matter";
/// The name of that column.
pub(crate) const MATTER_NAME: &str = "matter";

/// The reference of the matter that a row is of.
pub(crate) fn matter_of<'a>(about: &'a About, row: &TableRow) -> &'a str {
    about.matters.get(row.matter).map_or("", |matter| matter.reference.as_str())
}

/// A cell as text; `yes` and `no` are written out.
pub(crate) fn as_text(kind: CellKind, cell: &Cell) -> String {
    match (kind, cell) {
        (_, Cell::Empty) => String::new(),
        (CellKind::YesNo, Cell::Number(0)) => "no".to_owned(),
        (CellKind::YesNo, Cell::Number(_)) => "yes".to_owned(),
        (_, Cell::Number(number)) => number.to_string(),
        (_, Cell::Text(text)) => text.as_str().to_owned(),
    }
}
