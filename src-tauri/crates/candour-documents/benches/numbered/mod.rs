//! The letter of three pages that is measured, in as many wordings as are asked for: the same words twice would measure
//! what somebody remembers.

use crate::specimen;
use candour_documents::{Block, Document, Inline, ParaId};

/// A letter of three pages whose words differ from those of every other number.
pub(crate) fn numbered(number: u32) -> Document {
    let mut letter = specimen::letter("to.iopc", specimen::issued());
    letter.annexes.truncate(1);
    letter.body.truncate(17);
    let words =
        |k: u32| format!("Paragraph {k} of letter {number}: nothing in record {} was kept.", number * 31 + k);
    letter.body.insert(2, Block::Numbered { id: ParaId(900), text: vec![Inline::Text(words(1))] });
    letter.body.insert(5, Block::Numbered { id: ParaId(901), text: vec![Inline::Text(words(2))] });
    letter
}
