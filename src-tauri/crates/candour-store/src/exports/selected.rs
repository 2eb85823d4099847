//! How a table of an export is written down: its name, its columns, and beside each column what is read for it.

use crate::StoreError;
use candour_model::exports::{Cell, Sheet};
use rusqlite::{Connection, Row, named_params, types::ValueRef};

/// One table: what it is called and holds, and where its rows come from. `:matter` is bound.
pub(super) struct Selected {
    pub(super) sheet: Sheet,
    pub(super) expressions: &'static [&'static str],
    pub(super) from: &'static str,
}

impl Selected {
    /// The rows of one matter.
    pub(super) fn rows(&self, db: &Connection, matter: &str) -> Result<Vec<Vec<Cell>>, StoreError> {
        let width = self.sheet.columns.len();
        db.prepare_cached(&self.question())?
            .query_map(named_params! { ":matter": matter }, |row| Ok(cells(row, width)))?
            .map(|row| row?)
            .collect()
    }

    /// What is asked of the database.
    pub(super) fn question(&self) -> String {
        format!("SELECT {} FROM {}", self.expressions.join(", "), self.from)
    }
}

fn cells(row: &Row<'_>, width: usize) -> Result<Vec<Cell>, StoreError> {
    (0..width).map(|at| cell(row.get_ref(at)?)).collect()
}

fn cell(value: ValueRef<'_>) -> Result<Cell, StoreError> {
    match value {
        ValueRef::Null => Ok(Cell::Empty),
        ValueRef::Integer(number) => Ok(Cell::Number(number)),
        ValueRef::Text(text) => {
            let text = std::str::from_utf8(text).map_err(|_| StoreError::Damaged)?;
            Ok(Cell::text(text))
        }
        ValueRef::Real(_) | ValueRef::Blob(_) => Err(StoreError::Damaged),
    }
}

/// Tables, each as `CONSTANT "name" "Title" "FROM and ORDER" => { column Kind "Heading" "what is read"; … }`.
macro_rules! selected {
    ($( $constant:ident $name:literal $title:literal $from:expr => {
        $( $column:ident $kind:ident $heading:literal $expression:expr; )*
    } )*) => { $(
        pub(super) static $constant: $crate::exports::selected::Selected = $crate::exports::selected::Selected {
            sheet: candour_model::exports::Sheet {
                name: $name,
                title: $title,
                columns: &[ $( candour_model::exports::Column::new(
                    stringify!($column),
                    $heading,
                    candour_model::exports::CellKind::$kind,
                ), )* ],
            },
            expressions: &[ $( $expression ),* ],
            from: $from,
        };
    )* };
}

/// What a person is called, by id.
macro_rules! cipher {
    ($party:literal) => {
        concat!("(SELECT who.cipher FROM party who WHERE who.id = ", $party, ")")
    };
}

/// A person as this matter knows them. Who is of another matter alone is not told.
macro_rules! of_this_matter {
    ($party:literal) => {
        concat!(
            "coalesce((SELECT who.cipher FROM party who JOIN party_in_matter i ON i.party = who.id AND i.matter = :matter WHERE who.id = ",
            $party,
            "), 'somebody of another matter')"
        )
    };
}

/// An office, from the columns `body` and `force` of a row.
macro_rules! office {
    ($row:literal) => {
        concat!($row, ".body || coalesce(' ' || ", $row, ".force, '')")
    };
}

/// A person complained about, from the columns `officer` and `described` of a row.
macro_rules! accused {
    ($row:literal) => {
        accused!($row, ".officer", ".described")
    };
    ($row:literal, $officer:literal, $described:literal) => {
        concat!(
            "coalesce((SELECT who.cipher FROM party who WHERE who.id = ",
            $row,
            $officer,
            "), 'person described ' || (SELECT who.number FROM described_person who WHERE who.id = ",
            $row,
            $described,
            "))"
        )
    };
}

/// The number of an entry of the ledger, by id.
macro_rules! entry {
    ($id:literal) => {
        concat!(
            "nullif((SELECT count(*) FROM correspondence one JOIN correspondence to_it ON to_it.id = ",
            $id,
            " WHERE one.matter = to_it.matter AND one.seq <= to_it.seq), 0)"
        )
    };
}

/// The number of a record, by its table and id.
macro_rules! number {
    ($table:literal, $id:literal) => {
        concat!("(SELECT one.number FROM ", $table, " one WHERE one.id = ", $id, ")")
    };
}

/// A list that is kept as JSON.
macro_rules! list {
    ($list:literal) => {
        concat!("(SELECT group_concat(value, '; ') FROM json_each(", $list, "))")
    };
}

pub(super) use {accused, cipher, entry, list, number, of_this_matter, office, selected};
