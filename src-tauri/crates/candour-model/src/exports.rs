//! Exports: one matter or the whole casebook, in clear, for other programs and other people of the firm.
//!
//! What a table of one is made of stands here, so that what reads the record and what writes the files agree about it.

use crate::{ids::MatterId, words::Words};
use serde::{Deserialize, Serialize};

/// Makes an export.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MakeExport {
    /// The matter; absent for the whole casebook.
    pub matter: Option<MatterId>,
    /// Whether it says who the ciphers stand for.
    pub with_names: bool,
}

/// An export that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MadeExport {
    /// The name of its folder.
    pub folder: String,
    /// How many files lie in it.
    pub files: u32,
}

/// What the cells of a column are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CellKind {
    /// Words, or one of a closed list.
    Text,
    /// A number.
    Number,
    /// 1 for yes, 0 for no.
    YesNo,
    /// A day: `2026-11-23`.
    Day,
    /// A moment in UTC: `2026-11-23T09:41:00Z`.
    Moment,
    /// The id of a record, as the audit chain names it.
    Id,
    /// Where a file of the export lies.
    File,
    /// A force.
    Force,
    /// Offices.
    Office,
    /// A kind of letter.
    Letter,
    /// Categories of allegation.
    Category,
    /// Offences.
    Offence,
    /// Criteria of referral.
    Criterion,
    /// What starts or ends a time.
    Event,
    /// A state of an investigation.
    State,
    /// A kind of decision.
    Decision,
    /// A kind of outcome.
    Outcome,
    /// A step of the ladder.
    Step,
    /// A sort of material to be preserved.
    Material,
}

impl CellKind {
    /// What it is called where the format is written down.
    #[must_use]
    pub const fn called(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Number => "number",
            Self::YesNo => "yes or no",
            Self::Day => "day",
            Self::Moment => "moment",
            Self::Id => "id",
            Self::File => "file",
            Self::Force => "force",
            Self::Office => "office",
            Self::Letter => "kind of letter",
            Self::Category => "category",
            Self::Offence => "offence",
            Self::Criterion => "criterion",
            Self::Event => "event",
            Self::State => "state",
            Self::Decision => "kind of decision",
            Self::Outcome => "kind of outcome",
            Self::Step => "step",
            Self::Material => "sort of material",
        }
    }
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its stable name, a key in JSON: `opened_on`.
    pub name: &'static str,
    /// What stands over it.
    pub title: &'static str,
    /// What its cells are.
    pub kind: CellKind,
}

impl Column {
    /// A column.
    #[must_use]
    pub const fn new(name: &'static str, title: &'static str, kind: CellKind) -> Self {
        Self { name, title, kind }
    }
}

/// What a table is called and made of.
#[derive(Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its stable name, a key in JSON and the name of its file: `allegations`.
    pub name: &'static str,
    /// What stands over it.
    pub title: &'static str,
    /// Its columns. Before them comes the reference of the matter.
    pub columns: &'static [Column],
}

/// One cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Nothing is recorded.
    Empty,
    /// A number, or yes and no.
    Number(i64),
    /// Everything else.
    Text(Words),
}

impl Cell {
    /// A text; a blank one is an empty cell.
    #[must_use]
    pub fn text(text: &str) -> Self {
        if text.is_empty() { Self::Empty } else { Self::Text(text.into()) }
    }

    /// A text that may be absent.
    #[must_use]
    pub fn text_if(text: Option<&str>) -> Self {
        text.map_or(Self::Empty, Self::text)
    }

    /// Something that is written out: a day, a cipher.
    #[must_use]
    pub fn shown(value: Option<impl std::fmt::Display>) -> Self {
        value.map_or(Self::Empty, |value| Self::text(&value.to_string()))
    }

    /// Yes or no.
    #[must_use]
    pub fn yes_no(yes: bool) -> Self {
        Self::Number(yes.into())
    }
}

/// A table with its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it is made of.
    pub sheet: &'static Sheet,
    /// Its rows, matter by matter.
    pub rows: Vec<TableRow>,
}

/// One row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The matter, by its place among those of the export.
    pub matter: usize,
    /// A cell for each column.
    pub cells: Vec<Cell>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t16_a_cell_does_not_print_its_words() {
        let printed = format!("{:?}", Cell::text("Łucja Wróbel-Żak"));
        assert!(!printed.contains("Łucja"), "{printed}");
    }

    #[test]
    fn what_is_blank_is_an_empty_cell() {
        assert_eq!(Cell::text(""), Cell::Empty);
        assert_eq!(Cell::text_if(None), Cell::Empty);
        assert_eq!(Cell::shown(None::<u32>), Cell::Empty);
    }
}
