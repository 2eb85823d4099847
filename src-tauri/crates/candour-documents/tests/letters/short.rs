//! Letters that are about one thing.

use crate::specimen;
use candour_documents::{Block, Document, ParaId};

/// A letter with nothing in its body but these blocks.
pub(crate) fn short(body: Vec<Block>) -> Document {
    let mut letter = specimen::letter("to.iopc", specimen::issued());
    letter.annexes.clear();
    letter.body = body;
    letter
}

/// Numbered paragraphs with ids from 1.
pub(crate) fn numbered<const N: usize>(texts: [&str; N]) -> Vec<Block> {
    let mut id = 0;
    texts
        .map(|text| {
            id += 1;
            Block::Numbered { id: ParaId(id), text: vec![text.into()] }
        })
        .into()
}
