//! Rows that hang on a record (what an allegation is against, the moves of an investigation), read by record: those of one
//! record, or of all in a matter with one query each.

use crate::{MatterScope, StoreError, columns};
use rusqlite::{Connection, Row, named_params};
use std::collections::BTreeMap;
use uuid::Uuid;

/// Whose rows are read.
#[derive(Clone, Copy)]
pub(crate) enum Of<'a> {
    /// Those of one record.
    Record(Uuid),
    /// Those of every record of a matter.
    Matter(&'a MatterScope),
}

/// What hangs on the records of a table. All of it is SQL of ours.
#[derive(Clone, Copy)]
pub(crate) struct Hanging {
    /// The table of the records.
    pub(crate) on: &'static str,
    /// The table of the rows, as `p`, with what it is joined to.
    pub(crate) from: &'static str,
    /// The column of the row that names its record.
    pub(crate) by: &'static str,
    /// The columns that are read.
    pub(crate) columns: &'static str,
    /// The column that orders the rows of one record.
    pub(crate) order: &'static str,
}

impl Hanging {
    /// The rows in their order, by record. The records are found first, and then what hangs on each.
    ///
    /// # Errors
    /// What the database refuses.
    pub(crate) fn read<T>(
        self,
        db: &Connection,
        of: Of<'_>,
        read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<BTreeMap<Uuid, Vec<T>>, StoreError> {
        let Self { on, from, by, columns, order } = self;
        let (which, bound) = match of {
            Of::Record(id) => ("id", id.to_string()),
            Of::Matter(scope) => ("matter", scope.matter().to_string()),
        };
        let mut statement = db.prepare_cached(&format!(
            "SELECT p.{by} AS record_of, {columns} FROM {on} a CROSS JOIN {from}
              WHERE a.{which} = :of AND p.{by} = a.id ORDER BY p.{by}, p.{order}"
        ))?;
        let mut found: BTreeMap<_, Vec<T>> = BTreeMap::new();
        let mut rows = statement.query(named_params! { ":of": bound })?;
        while let Some(row) = rows.next()? {
            found.entry(columns::uuid(row, "record_of")?).or_default().push(read(row)?);
        }
        Ok(found)
    }
}
