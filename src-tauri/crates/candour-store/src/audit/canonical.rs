//! Values in one form only (after RFC 8785): sorted keys, no space, whole numbers and strings.

use crate::StoreError;
use serde::Serialize;
use std::collections::BTreeMap;

/// A value that has one form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub(crate) enum Plain {
    /// A whole number.
    Number(i64),
    /// A text.
    Text(String),
    /// Values in order.
    List(Vec<Plain>),
    /// Values by name.
    Map(Fields),
}

/// Values by name, sorted.
pub(crate) type Fields = BTreeMap<String, Plain>;

/// The one form of these fields.
pub(crate) fn text(fields: &Fields) -> Result<String, StoreError> {
    serde_json::to_string(fields).map_err(|_| StoreError::Fault { code: 0 })
}
