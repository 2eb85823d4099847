//! The words of a line as the runs of a paragraph.

use crate::{
    blocks::Inline,
    error::{DocumentError, Spot},
    text::clean::{SOFT_HYPHEN, words},
};
use docx_rs::{BreakType, Paragraph, Run};

/// Adds the words of a line; a soft hyphen goes, for the word processor breaks its own lines.
///
/// # Errors
/// [`DocumentError::NoGlyph`] for characters that XML forbids, naming the spot.
pub(super) fn runs(
    mut paragraph: Paragraph,
    line: &[Inline],
    spot: impl FnOnce() -> Spot,
) -> Result<Paragraph, DocumentError> {
    let mut forbidden = Vec::new();
    for inline in line {
        let text: String = words(inline).chars().filter(|c| *c != SOFT_HYPHEN).collect();
        forbidden.extend(text.chars().filter(|c| is_forbidden(*c)));
        let mut run = match inline {
            Inline::Strong(_) => Run::new().bold(),
            Inline::Emphasis(_) => Run::new().italic(),
            Inline::Text(_) | Inline::Said(_) | Inline::Break => Run::new(),
        };
        for (at, text) in text.split('\n').enumerate() {
            if at > 0 {
                run = run.add_break(BreakType::TextWrapping);
            }
            if !text.is_empty() {
                run = run.add_text(text);
            }
        }
        paragraph = paragraph.add_run(run);
    }
    if forbidden.is_empty() {
        return Ok(paragraph);
    }
    forbidden.sort_unstable();
    forbidden.dedup();
    Err(DocumentError::NoGlyph { chars: forbidden, spot: spot() })
}

/// What XML 1.0 has no place for.
fn is_forbidden(c: char) -> bool {
    (c.is_ascii_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}')
}
