//! What every page bears and no screen reader reads: header from page 2, footer, DRAFT beneath the text.

use super::geometry::{HEIGHT, LEFT, MEASURE, Style};
use super::sheets::{Draw, Sheet, text};
use crate::blocks::Document;
use crate::error::{DocumentError, Part, Spot, WriterFault};
use crate::phrases;
use crate::stage::Stage;
use crate::text::lines::{Line, wrap};
use crate::text::shape::Shaper;
use crate::text::spans::Spans;

/// From the upper edge to the foot of the header, and from the lower edge to the footer's rule and baseline.
const HEADER_FOOT: f32 = 55.0;
const FOOTER_RULE: f32 = 54.0;
const FOOTER_TOP: f32 = HEIGHT - 48.0;
/// The header's two sides.
const HEADER_LEFT: f32 = 280.0;
const HEADER_RIGHT: f32 = 175.0;
const LONGEST_HEADER: usize = 3;

/// Draws the furniture of every page.
///
/// # Errors
/// [`DocumentError::NoGlyph`] or [`DocumentError::ReferencesTooLong`] for the header.
pub(crate) fn furnish(
    shaper: &mut Shaper<'_>,
    document: &Document,
    sheets: &mut [Sheet],
) -> Result<(), DocumentError> {
    let style = Style::SMALL;
    let opening = &document.opening;
    let office = words(shaper, &format!("To {}, {}", opening.office, opening.date), style, HEADER_LEFT)?;
    let ours = words(shaper, &opening.ours, style, HEADER_RIGHT)?;
    let tallest = office.len().max(ours.len());
    if tallest > LONGEST_HEADER {
        return Err(DocumentError::ReferencesTooLong { lines: tallest });
    }
    let state = one(shaper, &phrases::footer(document.stage), style)?;
    let pages = sheets.len();
    for (at, sheet) in sheets.iter_mut().enumerate() {
        let mut steps = Vec::new();
        if at > 0 {
            header(&mut steps, &office, false);
            header(&mut steps, &ours, true);
        }
        steps.push(Draw::Rule { from: LEFT, to: LEFT + MEASURE, y: FOOTER_RULE });
        steps.push(text(LEFT, FOOTER_TOP, style, state.clone()));
        let number = one(shaper, &format!("Page {} of {pages}", at + 1), style)?;
        steps.push(text(LEFT + MEASURE - number.width, FOOTER_TOP, style, number));
        sheet.artifact(steps);
        if document.stage == Stage::Draft {
            let line = one(shaper, phrases::DRAFT, Style::DRAFT)?;
            sheet.draws.splice(0..0, [Draw::Artifact, Draw::Watermark { line }, Draw::End]);
        }
    }
    Ok(())
}

/// The lines of one side of the header; its last line stands at the header's foot.
fn header(steps: &mut Vec<Draw>, lines: &[Line], right: bool) {
    let style = Style::SMALL;
    let mut top = HEADER_FOOT - super::tables::tall(lines.len(), style);
    for line in lines {
        let x = if right { LEFT + MEASURE - line.width } else { LEFT };
        steps.push(text(x, top, style, line.clone()));
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

fn one(shaper: &mut Shaper<'_>, line: &str, style: Style) -> Result<Line, DocumentError> {
    let mut lines = words(shaper, line, style, f32::MAX)?;
    lines.pop().ok_or(DocumentError::Writer(WriterFault::Lacks("a line of furniture")))
}
