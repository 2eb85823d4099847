//! Columns and the types of `candour-model`: how each is bound and how each is read back.
//!
//! A value that does not read back is damage, never a default.

use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    dates::{CivilDate, PartialDate},
    words::Words,
};
use jiff::Timestamp;
use rusqlite::{Error, Result, Row, types::Type};
use serde::{
    Serialize,
    de::{DeserializeOwned, IntoDeserializer, value::StrDeserializer},
};
use uuid::Uuid;

/// An id.
pub(crate) fn uuid(row: &Row<'_>, column: &str) -> Result<Uuid> {
    Uuid::try_parse(&row.get::<_, String>(column)?).map_err(unreadable)
}

/// An id that may be absent.
pub(crate) fn uuid_if(row: &Row<'_>, column: &str) -> Result<Option<Uuid>> {
    row.get::<_, Option<String>>(column)?.map(|id| Uuid::try_parse(&id).map_err(unreadable)).transpose()
}

/// A text of the case.
pub(crate) fn words(row: &Row<'_>, column: &str) -> Result<Words> {
    Ok(row.get::<_, String>(column)?.into())
}

/// One of a closed list, by its name on the wire.
pub(crate) fn one_of<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    let name: String = row.get(column)?;
    let name: StrDeserializer<'_, serde::de::value::Error> = name.as_str().into_deserializer();
    T::deserialize(name).map_err(unreadable)
}

/// One of a closed list that may be absent.
pub(crate) fn one_of_if<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<Option<T>> {
    match row.get::<_, Option<String>>(column)? {
        Some(_) => one_of(row, column).map(Some),
        None => Ok(None),
    }
}

/// A civil date.
pub(crate) fn day(row: &Row<'_>, column: &str) -> Result<CivilDate> {
    row.get::<_, String>(column)?.parse().map_err(unreadable)
}

/// A civil date that may be absent.
pub(crate) fn day_if(row: &Row<'_>, column: &str) -> Result<Option<CivilDate>> {
    row.get::<_, Option<String>>(column)?.map(|day| day.parse().map_err(unreadable)).transpose()
}

/// An instant.
pub(crate) fn instant(row: &Row<'_>, column: &str) -> Result<Timestamp> {
    row.get::<_, String>(column)?.parse().map_err(unreadable)
}

/// A value kept as JSON.
pub(crate) fn json<T: DeserializeOwned>(row: &Row<'_>, column: &str) -> Result<T> {
    serde_json::from_str(&row.get::<_, String>(column)?).map_err(unreadable)
}

/// An office, from the columns `body` and `force`.
pub(crate) fn office(row: &Row<'_>) -> Result<OfficeRef> {
    Ok(OfficeRef {
        body: BodyId(row.get("body")?),
        force: row.get::<_, Option<String>>("force")?.map(ForceId),
    })
}

/// A number counted from 1, or a count.
pub(crate) fn count(row: &Row<'_>, column: &str) -> Result<u32> {
    row.get(column)
}

/// A partial date, from the six columns that begin with this name.
pub(crate) fn partial(row: &Row<'_>, name: &str) -> Result<PartialDate> {
    Ok(PartialDate {
        words: words(row, &format!("{name}_words"))?,
        edtf: row.get(format!("{name}_edtf").as_str())?,
        earliest: day_if(row, &format!("{name}_earliest"))?,
        latest: day_if(row, &format!("{name}_latest"))?,
        kind: one_of(row, &format!("{name}_kind"))?,
        basis: one_of(row, &format!("{name}_basis"))?,
    })
}

/// A partial date that may be absent.
pub(crate) fn partial_if(row: &Row<'_>, name: &str) -> Result<Option<PartialDate>> {
    match row.get::<_, Option<String>>(format!("{name}_words").as_str())? {
        Some(_) => partial(row, name).map(Some),
        None => Ok(None),
    }
}

/// The six columns of a partial date, ready to be bound; all of them NULL where there is none.
#[derive(Default)]
pub(crate) struct PartialColumns<'a> {
    pub(crate) words: Option<&'a str>,
    pub(crate) edtf: Option<&'a str>,
    pub(crate) earliest: Option<String>,
    pub(crate) latest: Option<String>,
    pub(crate) kind: Option<&'static str>,
    pub(crate) basis: Option<&'static str>,
}

impl<'a> PartialColumns<'a> {
    pub(crate) fn of(date: &'a PartialDate) -> Self {
        Self {
            words: Some(date.words.as_str()),
            edtf: date.edtf.as_deref(),
            earliest: date.earliest.map(|day| day.to_string()),
            latest: date.latest.map(|day| day.to_string()),
            kind: Some(date.kind.as_str()),
            basis: Some(date.basis.as_str()),
        }
    }

    pub(crate) fn of_any(date: Option<&'a PartialDate>) -> Self {
        date.map_or_else(Self::default, Self::of)
    }
}

/// A value to be kept as JSON.
pub(crate) fn to_json(value: &impl Serialize) -> std::result::Result<String, crate::StoreError> {
    serde_json::to_string(value).map_err(|_| crate::StoreError::Fault { code: 0 })
}

/// The positions of a list, from 1.
pub(crate) fn positioned<T>(list: &[T]) -> impl Iterator<Item = (i64, &T)> {
    (1..).zip(list)
}

fn unreadable(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}
