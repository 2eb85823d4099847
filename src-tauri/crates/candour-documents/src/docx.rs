//! The editable copy of a document, for a word processor: the same words in the same order, under styles that can be changed.
//!
//! Never the issued document. docx-rs writes its parts, a second pass finishes them, and they are packed so that the same
//! document gives the same bytes; nothing in them names a person, a machine or a moment.

mod blocks;
mod copy;
mod finish;
mod letter;
mod logo;
mod numbering;
mod order;
mod package;
mod paper;
mod runs;
pub(crate) mod statement;
mod styles;
pub(crate) mod tree;

pub(crate) use package::unpacked;

use crate::{blocks::Document, error::DocumentError, papers::Paper};

/// Writes the editable copy of a letter, as Office Open XML.
///
/// # Errors
/// As [`crate::to_pdf`] for what would print as a blank and for a table's rows; [`DocumentError::NoGlyph`] for a character
/// that no such file can hold; [`DocumentError::Writer`] if the file cannot be written.
pub fn to_docx(document: &Document) -> Result<Vec<u8>, DocumentError> {
    letter::copy(document)?.packed(&document.title)
}

/// Writes the editable copy of a paper, as Office Open XML.
///
/// # Errors
/// As [`to_docx`], save what only a letter has.
pub fn paper_to_docx(paper: &Paper) -> Result<Vec<u8>, DocumentError> {
    paper::copy(paper)?.packed(&paper.title)
}
