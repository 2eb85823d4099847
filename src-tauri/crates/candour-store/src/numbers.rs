//! Numbers given out in a matter: Allegation 3, Person 2, L01. A number once given is never given again.

use crate::{MatterScope, StoreError};
use rusqlite::{Transaction, named_params};

/// What is numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Series {
    Allegation,
    Described,
    Letter,
}

impl Series {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Allegation => "allegation",
            Self::Described => "described",
            Self::Letter => "letter",
        }
    }
}

/// Gives out the next number of a series.
pub(crate) fn next(tx: &Transaction<'_>, scope: &MatterScope, series: Series) -> Result<u32, StoreError> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO numbering (matter, series, last) VALUES (:matter, :series, 1)
             ON CONFLICT (matter, series) DO UPDATE SET last = last + 1
             RETURNING last",
        )?
        .query_row(named_params! { ":matter": scope.bound(), ":series": series.as_str() }, |row| {
            row.get(0)
        })?)
}
