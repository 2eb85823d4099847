//! A whole letter, laid out.

use super::emit::emit;
use super::flow::Flow;
use super::sheets::{Bookmark, Laid};
use super::tree::Tag;
use super::{annexes, blocks, breaks, closing, furniture, geometry, opening};
use crate::blocks::Document;
use crate::error::{DocumentError, Part};
use crate::text::clean::{is_blank_text, title};
use crate::text::shape::Shaper;

/// Lays a letter out.
///
/// # Errors
/// As [`crate::to_pdf`], save what only writing can meet.
pub(crate) fn lay_out(shaper: &mut Shaper<'_>, document: &Document) -> Result<Laid, DocumentError> {
    nothing_is_blank(document)?;
    let mut flow = Flow::new(shaper);
    opening::opening(&mut flow, document)?;
    blocks::body(&mut flow, &document.body, Tag::H2, 8.0)?;
    closing::closing(&mut flow, document)?;
    annexes::annexes(&mut flow, &document.annexes)?;
    let extents: Vec<_> = flow.slabs.iter().map(|slab| slab.extent).collect();
    let room = |top: f32| geometry::HEIGHT - geometry::FOOT - top;
    let pages = breaks::pages(&extents, room(geometry::TOP_FIRST), room(geometry::TOP_LATER));
    let Flow { tree, slabs, tables, .. } = flow;
    let mut laid = emit(tree, slabs, tables, &pages);
    let top = Bookmark { title: title(&document.title), page: 0, y: geometry::HEIGHT - geometry::TOP_FIRST };
    laid.bookmarks.insert(0, top);
    furniture::furnish(shaper, document, &mut laid.sheets)?;
    Ok(laid)
}

/// Refuses a letter one of whose fixed parts would print as a blank.
fn nothing_is_blank(document: &Document) -> Result<(), DocumentError> {
    let blank =
        fixed_parts(document).into_iter().find(|(_, words)| is_blank_text(words)).map(|(part, _)| part);
    let missing = [
        (Part::Address, document.opening.to.is_empty()),
        (Part::Closing, document.closing.signatory.is_empty()),
    ];
    let missing = missing.into_iter().find(|(_, missing)| *missing).map(|(part, _)| part);
    blank.or(missing).map_or(Ok(()), |part| Err(DocumentError::EmptyPart { part }))
}

fn fixed_parts(document: &Document) -> Vec<(Part, &str)> {
    let Document { letterhead, opening, closing, .. } = document;
    let mut parts = vec![
        (Part::Title, document.title.as_str()),
        (Part::Letterhead, &letterhead.firm),
        (Part::Address, &opening.office),
        (Part::References, &opening.date),
        (Part::References, &opening.ours),
        (Part::References, &opening.means),
        (Part::Salutation, &opening.salutation),
        (Part::Subject, &opening.subject),
        (Part::Closing, &closing.ending),
    ];
    parts.extend(letterhead.lines.iter().map(|line| (Part::Letterhead, line.as_str())));
    parts.extend(opening.to.iter().map(|line| (Part::Address, line.as_str())));
    parts.extend(opening.theirs.iter().map(|theirs| (Part::References, theirs.as_str())));
    parts.extend(opening.notice.iter().map(|notice| (Part::Notice, notice.as_str())));
    parts.extend(closing.signatory.iter().map(|line| (Part::Closing, line.as_str())));
    parts.extend(
        closing.enclosures.iter().chain(&closing.copies).map(|line| (Part::Enclosures, line.as_str())),
    );
    parts
}
