//! A whole letter, laid out.

use super::flow::Flow;
use super::furniture::Furniture;
use super::geometry::Frame;
use super::sheets::Laid;
use super::tree::Tag;
use super::{annexes, blocks, closing, furniture, opening};
use crate::blocks::Document;
use crate::error::{DocumentError, Part};
use crate::phrases;
use crate::text::clean::is_blank_text;
use crate::text::shape::Shaper;

/// Lays a letter out.
///
/// # Errors
/// As [`crate::to_pdf`], save what only writing can meet.
pub(crate) fn lay_out(shaper: &mut Shaper<'_>, document: &Document) -> Result<Laid, DocumentError> {
    nothing_is_blank(document)?;
    let mut flow = Flow::new(Frame::UPRIGHT, shaper);
    opening::opening(&mut flow, document)?;
    blocks::body(&mut flow, &document.body, Tag::H2, 8.0)?;
    closing::closing(&mut flow, document)?;
    annexes::annexes(&mut flow, &document.annexes)?;
    let mut laid = flow.onto_pages(&document.title);
    let left = phrases::header(&document.opening);
    let furniture = Furniture { left: &left, right: &document.opening.ours, stage: document.stage };
    furniture::furnish(shaper, &furniture, &mut laid)?;
    Ok(laid)
}

/// Refuses a letter one of whose fixed parts would print as a blank.
///
/// # Errors
/// [`DocumentError::EmptyPart`], naming it.
pub(crate) fn nothing_is_blank(document: &Document) -> Result<(), DocumentError> {
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
