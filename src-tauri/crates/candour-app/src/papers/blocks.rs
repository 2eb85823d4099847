//! Headings and paragraphs of papers. Ids are given when the paper is put together.

use candour_documents::{Block, Inline, ParaId};

/// A heading.
pub(super) fn heading(words: &str) -> Block {
    Block::Heading { id: ParaId(0), text: vec![Inline::Text(words.to_owned())] }
}

/// A paragraph.
pub(super) fn paragraph(words: &str) -> Block {
    Block::Para { id: ParaId(0), text: vec![Inline::Text(words.to_owned())] }
}
