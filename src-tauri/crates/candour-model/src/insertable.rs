//! What can be put into a letter at the caret: a fact of the record by its name, under words that people use, with what it reads now.

use crate::words::Words;
use serde::{Deserialize, Serialize};

/// What an insertable fact is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum InsertableKind {
    /// The record of the matter.
    Fact,
    /// What goes with the letter.
    Enclosure,
    /// A letter of the matter that went out or came in before.
    Letter,
    /// An exhibit of the matter.
    Exhibit,
}

/// A fact that can be put into a letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Insertable {
    /// Its name, which stands in braces in a draft: `force.name`.
    pub name: String,
    /// What it is of.
    pub kind: InsertableKind,
    /// What it is called: "The force concerned".
    pub label: String,
    /// What it reads now.
    pub value: Words,
}
