//! What every page bears and no screen reader reads: header from page 2, footer, DRAFT beneath the text.

use super::geometry::{Frame, Style};
use super::sheets::{Draw, Laid, text};
use crate::error::{DocumentError, Part, Spot, WriterFault};
use crate::phrases;
use crate::stage::Stage;
use crate::text::lines::{Line, wrap};
use crate::text::shape::Shaper;
use crate::text::spans::Spans;

/// From the upper edge to the foot of the header, and from the lower edge to the footer's rule and top.
const HEADER_FOOT: f32 = 55.0;
const FOOTER_RULE: f32 = 54.0;
const FOOTER: f32 = 48.0;
/// The header's right side, and what is left free before it.
const HEADER_RIGHT: f32 = 175.0;
const HEADER_FREE: f32 = 15.476;
const LONGEST_HEADER: usize = 3;

/// What differs from document to document.
pub(crate) struct Furniture<'a> {
    /// The left of the header.
    pub(crate) left: &'a str,
    /// Its right: our reference.
    pub(crate) right: &'a str,
    /// Whether the document is a draft.
    pub(crate) stage: Stage,
}

/// Draws the furniture of every page.
///
/// # Errors
/// [`DocumentError::NoGlyph`] or [`DocumentError::ReferencesTooLong`] for the header.
pub(crate) fn furnish(
    shaper: &mut Shaper<'_>,
    furniture: &Furniture<'_>,
    laid: &mut Laid,
) -> Result<(), DocumentError> {
    let (style, frame, stage) = (Style::SMALL, laid.frame, furniture.stage);
    let left = words(shaper, furniture.left, style, frame.measure - HEADER_RIGHT - HEADER_FREE)?;
    let right = words(shaper, furniture.right, style, HEADER_RIGHT)?;
    let tallest = left.len().max(right.len());
    if tallest > LONGEST_HEADER {
        return Err(DocumentError::ReferencesTooLong { lines: tallest });
    }
    let foot = one(shaper, &phrases::footer(stage), style)?;
    let (pages, footer) = (laid.sheets.len(), frame.height - FOOTER);
    for (at, sheet) in laid.sheets.iter_mut().enumerate() {
        let mut steps = Vec::new();
        if at > 0 {
            header(&mut steps, frame, &left, false);
            header(&mut steps, frame, &right, true);
        }
        steps.push(Draw::Rule { from: frame.left, to: frame.right(), y: FOOTER_RULE });
        steps.push(text(frame, (frame.left, footer), style, foot.clone()));
        let number = one(shaper, &format!("Page {} of {pages}", at + 1), style)?;
        steps.push(text(frame, (frame.right() - number.width, footer), style, number));
        sheet.artifact(steps);
        if stage == Stage::Draft {
            let line = one(shaper, phrases::DRAFT, Style::DRAFT)?;
            sheet.draws.splice(0..0, [Draw::Artifact, Draw::Watermark { line }, Draw::End]);
        }
    }
    Ok(())
}

/// The lines of one side of the header; its last line stands at the header's foot.
fn header(steps: &mut Vec<Draw>, frame: Frame, lines: &[Line], right: bool) {
    let style = Style::SMALL;
    let mut top = HEADER_FOOT - super::tables::tall(lines.len(), style);
    for line in lines {
        let x = if right { frame.right() - line.width } else { frame.left };
        steps.push(text(frame, (x, top), style, line.clone()));
        top += style.lead;
    }
}

fn words(
    shaper: &mut Shaper<'_>,
    words: &str,
    style: Style,
    measure: f32,
) -> Result<Vec<Line>, DocumentError> {
    let lines = wrap(shaper, &Spans::plain(words, style.face), style.size, measure);
    let chars = shaper.take_missing();
    if chars.is_empty() {
        Ok(lines)
    } else {
        Err(DocumentError::NoGlyph { chars, spot: Spot::Part(Part::Furniture) })
    }
}

/// One line, however long.
///
/// # Errors
/// [`DocumentError::NoGlyph`].
pub(super) fn one(shaper: &mut Shaper<'_>, line: &str, style: Style) -> Result<Line, DocumentError> {
    let mut lines = words(shaper, line, style, f32::MAX)?;
    lines.pop().ok_or(DocumentError::Writer(WriterFault::Lacks("a line of furniture")))
}
