//! The former rows of one table: where they are kept, and how they are put back.

use crate::StoreError;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// One table, with its columns as SQL lists them.
pub(super) struct Former {
    table: String,
    columns: Vec<String>,
}

impl Former {
    /// The table as the database has it. Names of tables and columns cannot be bound; all of ours are plain words.
    pub(super) fn of(db: &Connection, table: &str) -> Result<Self, StoreError> {
        let columns = db
            .prepare_cached(&format!("SELECT name FROM pragma_table_info('{table}')"))?
            .query_map([], |row| row.get::<_, String>(0))?
            .collect::<Result<_, _>>()?;
        Ok(Self { table: table.to_owned(), columns })
    }

    /// Makes the place where former rows are kept, and the triggers that keep them.
    pub(super) fn watch(&self, db: &Connection) -> Result<(), StoreError> {
        let table = &self.table;
        let columns = listed(&self.columns, "");
        let old = listed(&self.columns, "OLD.");
        let note = |change: &str, row: &str| {
            format!(
                "INSERT INTO undo_row (step, record_table, record, change)
                 SELECT max(step), '{table}', {row}.seq, '{change}' FROM undo_step;"
            )
        };
        let keep = format!(
            "INSERT INTO \"undo_{table}\" (undo_row, {columns}) SELECT max(row), {old} FROM undo_row;"
        );
        db.execute_batch(&format!(
            "CREATE TEMP TABLE \"undo_{table}\" AS SELECT 0 AS undo_row, {columns} FROM \"{table}\" WHERE 0;
             CREATE TEMP TRIGGER \"undo_{table}_added\" AFTER INSERT ON main.\"{table}\"
             BEGIN {added} END;
             CREATE TEMP TRIGGER \"undo_{table}_changed\" AFTER UPDATE ON main.\"{table}\"
             BEGIN {changed} {keep} END;
             CREATE TEMP TRIGGER \"undo_{table}_removed\" AFTER DELETE ON main.\"{table}\"
             BEGIN {removed} {keep} END;",
            added = note("added", "NEW"),
            changed = note("changed", "OLD"),
            removed = note("removed", "OLD"),
        ))?;
        Ok(())
    }

    /// Makes the place where rows are kept that are taken away or put back while drafts are kept.
    pub(super) fn watch_going(&self, db: &Connection) -> Result<(), StoreError> {
        let table = &self.table;
        let columns = listed(&self.columns, "");
        let old = listed(&self.columns, "OLD.");
        let when = "WHEN (SELECT are_kept FROM undo_drafts)";
        db.execute_batch(&format!(
            "CREATE TEMP TABLE \"undo_{table}\" AS SELECT 0 AS undo_row, {columns} FROM \"{table}\" WHERE 0;
             CREATE TEMP TRIGGER \"undo_{table}_added\" AFTER INSERT ON main.\"{table}\" {when}
             BEGIN INSERT INTO undo_row (step, record_table, record, change)
                   SELECT max(step), '{table}', NEW.seq, 'added' FROM undo_step; END;
             CREATE TEMP TRIGGER \"undo_{table}_removed\" AFTER DELETE ON main.\"{table}\" {when}
             BEGIN INSERT INTO undo_row (step, record_table, record, change)
                   SELECT max(step), '{table}', OLD.seq, 'removed' FROM undo_step;
                   INSERT INTO \"undo_{table}\" (undo_row, {columns}) SELECT max(row), {old} FROM undo_row; END;"
        ))?;
        Ok(())
    }

    /// Makes one change of a row unmade.
    pub(super) fn put_back(
        &self,
        tx: &Transaction<'_>,
        kept: i64,
        record: i64,
        change: &str,
    ) -> Result<(), StoreError> {
        let table = &self.table;
        let sql = match change {
            "added" => format!("DELETE FROM \"{table}\" WHERE seq = :record AND :kept > 0"),
            "changed" => {
                let changed = self.changed(tx, kept, record)?;
                if changed.is_empty() {
                    return Ok(());
                }
                let columns = listed(&changed, "");
                format!(
                    "UPDATE \"{table}\" SET ({columns}) = (SELECT {columns} FROM \"undo_{table}\" WHERE undo_row = :kept)
                      WHERE seq = :record"
                )
            }
            _ => format!(
                "INSERT INTO \"{table}\" ({columns})
                 SELECT {columns} FROM \"undo_{table}\" WHERE undo_row = :kept AND seq = :record",
                columns = listed(&self.columns, ""),
            ),
        };
        match tx.execute(&sql, named_params! { ":record": record, ":kept": kept })? {
            1 => Ok(()),
            _ => Err(StoreError::Damaged),
        }
    }

    /// The columns in which a row is not as it was kept. One that may never change is guarded against being written at all, be
    /// it with what it holds.
    fn changed(&self, tx: &Transaction<'_>, kept: i64, record: i64) -> Result<Vec<&str>, StoreError> {
        let differs = self.columns.iter().map(|column| format!("now.\"{column}\" IS NOT was.\"{column}\""));
        let sql = format!(
            "SELECT {} FROM \"{table}\" now, \"undo_{table}\" was WHERE now.seq = :record AND was.undo_row = :kept",
            differs.collect::<Vec<_>>().join(", "),
            table = self.table,
        );
        let differs: Option<Vec<bool>> = tx
            .query_row(&sql, named_params! { ":record": record, ":kept": kept }, |row| {
                (0..self.columns.len()).map(|at| row.get(at)).collect()
            })
            .optional()?;
        let columns = self.columns.iter().zip(differs.ok_or(StoreError::Damaged)?);
        Ok(columns.filter(|(_, differs)| *differs).map(|(column, _)| column.as_str()).collect())
    }
}

fn listed(columns: &[impl AsRef<str>], before: &str) -> String {
    columns.iter().map(|column| format!("{before}\"{}\"", column.as_ref())).collect::<Vec<_>>().join(", ")
}
