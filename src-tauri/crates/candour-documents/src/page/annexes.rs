//! Schedules: each begins a page under its own heading.

use super::blocks::body;
use super::flow::{Flow, Set};
use super::geometry::Style;
use super::tree::{Tag, Tree};
use crate::blocks::Annex;
use crate::error::{DocumentError, Part, Spot};
use crate::phrases::annex_title;
use crate::text::clean::is_blank_text;
use crate::text::spans::Spans;

/// Sets the schedules in their order.
///
/// # Errors
/// As [`crate::to_pdf`], for one of the schedules.
pub(crate) fn annexes(flow: &mut Flow<'_, '_>, annexes: &[Annex]) -> Result<(), DocumentError> {
    for (at, annex) in annexes.iter().enumerate() {
        if is_blank_text(&annex.title) {
            return Err(DocumentError::EmptyPart { part: Part::AnnexTitle });
        }
        flow.turn_page();
        let title = annex_title(annexes, at);
        let style = Style::SCHEDULE;
        let frame = flow.frame;
        let lines = flow
            .wrap(&Spans::plain(&title, style.face), style, frame.measure, || Spot::Part(Part::AnnexTitle))?;
        let node = flow.tree.add(Tree::ROOT, Tag::H2, None);
        let bookmark = Some(title);
        flow.set(Set {
            node,
            lines,
            style,
            x: frame.left,
            gap: 0.0,
            label: None,
            para: None,
            bookmark,
            whole: true,
        });
        flow.keep_with_next(2);
        body(flow, &annex.body, Tag::H3, 6.0)?;
    }
    Ok(())
}
