//! The shape of the kinds of letter in `letters.toml`: those that there are, whether or not one is written by the product.

use candour_model::letters::{LetterKind, Recipient};
use serde::Deserialize;

/// A kind of letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindEntry {
    /// Its id.
    pub id: LetterKind,
    /// Its number in the project's list of documents.
    pub number: u32,
    /// Which of two forms under one number it is.
    pub variant: Option<String>,
    /// Its title.
    pub title: String,
    /// Whom it may go to in law: bodies, or words for recipients.
    pub to: Vec<Recipient>,
}
