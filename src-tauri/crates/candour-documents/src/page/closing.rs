//! The foot of the letter: ending, space to sign, signatory, enclosures, copies and the place in the record.

use super::flow::{Flow, Set};
use super::geometry::{Frame, Style};
use super::tree::{Tag, Tree};
use crate::blocks::{Document, Inline};
use crate::error::{DocumentError, Part, Spot};
use crate::phrases;
use crate::text::spans::Spans;

/// A letter is upright.
const LEFT: f32 = Frame::UPRIGHT.left;
const MEASURE: f32 = Frame::UPRIGHT.measure;
/// The space in which the letter is signed.
const TO_SIGN: f32 = 42.0;

/// Sets the closing; ending, space and signatory stay together and take at least two lines of text with them.
///
/// # Errors
/// As [`crate::to_pdf`], for one of these parts.
pub(crate) fn closing(flow: &mut Flow<'_, '_>, document: &Document) -> Result<(), DocumentError> {
    let closing = &document.closing;
    flow.hold_last(2);
    flow.keep_with_next(1);
    line(flow, &[Inline::Text(closing.ending.clone())], Part::Closing, Style::BODY, 14.0)?;
    flow.keep_with_next(usize::MAX);
    for (k, words) in closing.signatory.iter().enumerate() {
        let (style, gap) = if k == 0 { (Style::BODY_BOLD, TO_SIGN) } else { (Style::BODY, 0.0) };
        line(flow, &[Inline::Text(words.clone())], Part::Closing, style, gap)?;
    }
    flow.release();
    let mut gap = 14.0;
    for listed in [phrases::enclosures(closing), phrases::copies(closing)].into_iter().flatten() {
        line(flow, &listed, Part::Enclosures, Style::ENCLOSURES, gap)?;
        gap = 4.0;
    }
    if let Some(record) = phrases::record(document.stage) {
        line(flow, &[Inline::Text(record)], Part::Enclosures, Style::SMALL, 8.0)?;
    }
    Ok(())
}

fn line(
    flow: &mut Flow<'_, '_>,
    words: &[Inline],
    part: Part,
    style: Style,
    gap: f32,
) -> Result<(), DocumentError> {
    let lines = flow.wrap(&Spans::of(words, style.face), style, MEASURE, || Spot::Part(part))?;
    let node = flow.tree.add(Tree::ROOT, Tag::P, None);
    flow.set(Set { node, lines, style, x: LEFT, gap, label: None, para: None, bookmark: None, whole: false });
    Ok(())
}
