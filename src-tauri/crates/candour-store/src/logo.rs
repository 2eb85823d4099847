//! The firm's logo. There is one, or none.

use crate::{StoreError, classes, columns};
use candour_model::logo::Logo;
use rusqlite::{Connection, OptionalExtension, Transaction, named_params};

/// The logo; `None` where the firm has none.
///
/// # Errors
/// What the database refuses.
pub fn get(db: &Connection) -> Result<Option<Logo>, StoreError> {
    Ok(db
        .prepare_cached("SELECT width, height, tint, pixels FROM logo")?
        .query_row([], |row| {
            Ok(Logo {
                width: columns::count(row, "width")?,
                height: columns::count(row, "height")?,
                tint: columns::one_of(row, "tint")?,
                pixels: row.get("pixels")?,
            })
        })
        .optional()?)
}

/// Puts a logo in place of what was there.
///
/// # Errors
/// What the database refuses.
pub fn set(tx: &Transaction<'_>, logo: &Logo) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO logo (seq, width, height, tint, pixels, class)
         VALUES (1, :width, :height, :tint, :pixels, :class)
         ON CONFLICT (seq) DO UPDATE SET
             width = excluded.width, height = excluded.height, tint = excluded.tint, pixels = excluded.pixels",
    )?
    .execute(named_params! {
        ":width": logo.width,
        ":height": logo.height,
        ":tint": logo.tint.as_str(),
        ":pixels": logo.pixels,
        ":class": classes::of_new("logo").as_str(),
    })?;
    Ok(())
}

/// Takes the logo away.
///
/// # Errors
/// [`StoreError::Missing`] where there is none.
pub fn remove(tx: &Transaction<'_>) -> Result<(), StoreError> {
    match tx.execute("DELETE FROM logo", [])? {
        0 => Err(StoreError::Missing { what: "logo", id: String::new() }),
        _ => Ok(()),
    }
}
