//! The words of one paragraph in a row, with the face of each stretch.

use super::clean::{cleaned, words};
use super::faces::Face;
use crate::blocks::Inline;

/// Cleaned text and where each face ends.
#[derive(Default)]
pub(crate) struct Spans {
    /// The words.
    pub(crate) text: String,
    /// The byte offset at which each stretch ends, with its face; the last ends with the text.
    pub(crate) faces: Vec<(usize, Face)>,
}

impl Spans {
    /// The words of a line; bold and italic are those of the base face.
    pub(crate) fn of(line: &[Inline], base: Face) -> Self {
        let mut spans = Self::default();
        for inline in line {
            let face = match inline {
                Inline::Strong(_) => base.bold(),
                Inline::Emphasis(_) => base.italic(),
                Inline::Text(_) | Inline::Said(_) | Inline::Break => base,
            };
            spans.push(&words(inline), face);
        }
        spans
    }

    /// One text in one face.
    pub(crate) fn plain(text: &str, face: Face) -> Self {
        let mut spans = Self::default();
        spans.push(&cleaned(text), face);
        spans
    }

    fn push(&mut self, text: &str, face: Face) {
        self.text.push_str(text);
        match self.faces.last_mut() {
            Some((end, last)) if *last == face => *end = self.text.len(),
            _ => self.faces.push((self.text.len(), face)),
        }
    }
}
