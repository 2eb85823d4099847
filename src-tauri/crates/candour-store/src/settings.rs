//! The firm and its preferences, and the size of the window, which is kept without an audit entry.

use crate::{StoreError, classes, columns};
use candour_model::settings::{Firm, Preferences, Settings, WindowSize};
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};
use serde::{Serialize, de::DeserializeOwned};

/// Everything that Settings shows; preferences that were never changed are the usual ones.
///
/// # Errors
/// What the database refuses.
pub fn get(db: &Connection) -> Result<Settings, StoreError> {
    Ok(Settings {
        firm: read(db, "firm")?,
        preferences: read::<Preferences>(db, "preferences")?.unwrap_or_default(),
    })
}

/// Changes what letters say of the firm.
///
/// # Errors
/// What the database refuses.
pub fn change_firm(tx: &Transaction<'_>, firm: &Firm) -> Result<(), StoreError> {
    write(tx, "firm", firm)
}

/// Changes the preferences.
///
/// # Errors
/// What the database refuses.
pub fn change_preferences(tx: &Transaction<'_>, preferences: &Preferences) -> Result<(), StoreError> {
    write(tx, "preferences", preferences)
}

/// The size the window had; `None` before it was ever kept.
///
/// # Errors
/// What the database refuses.
pub fn window_size(db: &Connection) -> Result<Option<WindowSize>, StoreError> {
    Ok(db
        .prepare_cached("SELECT width, height FROM window_size")?
        .query_row([], |row| {
            Ok(WindowSize { width: columns::count(row, "width")?, height: columns::count(row, "height")? })
        })
        .optional()?)
}

/// Keeps the window's size. To be called where nothing is audited: [`crate::Store::keep`].
///
/// # Errors
/// What the database refuses.
pub fn keep_window_size(tx: &Transaction<'_>, size: WindowSize) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO window_size (seq, width, height) VALUES (1, :width, :height)
         ON CONFLICT (seq) DO UPDATE SET width = excluded.width, height = excluded.height",
    )?
    .execute(named_params! { ":width": size.width, ":height": size.height })?;
    Ok(())
}

fn read<T: DeserializeOwned>(db: &Connection, key: &str) -> Result<Option<T>, StoreError> {
    Ok(db
        .prepare_cached("SELECT value FROM setting WHERE key = :key")?
        .query_row(named_params! { ":key": key }, |row| columns::json(row, "value"))
        .optional()?)
}

fn write(tx: &Transaction<'_>, key: &str, value: &impl Serialize) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO setting (key, value, class) VALUES (:key, :value, :class)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )?
    .execute(named_params! {
        ":key": key,
        ":value": columns::to_json(value)?,
        ":class": classes::of_new("setting").as_str(),
    })?;
    Ok(())
}
