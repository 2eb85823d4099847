//! The whole record as one JSON document: what it is, and each table as a list of objects.

use crate::{About, ExportError, NAME, VERSION, cells};
use candour_model::exports::{Cell, CellKind, Column, Table, TableRow};
use serde::{Serialize, Serializer, ser::SerializeMap};
use std::io::Write;

/// Writes the document.
pub(crate) fn write(about: &About, tables: &[Table], out: &mut dyn Write) -> Result<(), ExportError> {
    let document = Document {
        format: NAME,
        version: VERSION,
        made_at: about.made_at.to_string(),
        made_by: format!("Candour {}", about.version),
        class: "privileged",
        covers: if about.is_whole { "casebook" } else { "matter" },
        with_names: about.with_names,
        tables: Tables { about, tables },
    };
    serde_json::to_writer_pretty(&mut *out, &document)?;
    out.write_all(b"\n")?;
    Ok(())
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    made_at: String,
    made_by: String,
    class: &'static str,
    covers: &'static str,
    with_names: bool,
    tables: Tables<'a>,
}

struct Tables<'a> {
    about: &'a About,
    tables: &'a [Table],
}

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.tables.len()))?;
        for table in self.tables {
            map.serialize_entry(table.sheet.name, &Rows { about: self.about, table })?;
        }
        map.end()
    }
}

struct Rows<'a> {
    about: &'a About,
    table: &'a Table,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let columns = self.table.sheet.columns;
        serializer.collect_seq(self.table.rows.iter().map(|row| Object { about: self.about, columns, row }))
    }
}

struct Object<'a> {
    about: &'a About,
    columns: &'static [Column],
    row: &'a TableRow,
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len() + 1))?;
        map.serialize_entry(cells::MATTER_NAME, cells::matter_of(self.about, self.row))?;
        for (column, cell) in self.columns.iter().zip(&self.row.cells) {
            match (column.kind, cell) {
                (_, Cell::Empty) => map.serialize_entry(column.name, &())?,
                (CellKind::YesNo, Cell::Number(number)) => {
                    map.serialize_entry(column.name, &(*number != 0))?;
                }
                (_, Cell::Number(number)) => map.serialize_entry(column.name, number)?,
                (_, Cell::Text(text)) => map.serialize_entry(column.name, text.as_str())?,
            }
        }
        map.end()
    }
}
