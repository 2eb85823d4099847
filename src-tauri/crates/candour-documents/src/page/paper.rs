//! A whole paper, laid out.

use super::flow::{Flow, Set};
use super::furniture::Furniture;
use super::geometry::{Frame, Style};
use super::sheets::Laid;
use super::tree::{Tag, Tree};
use super::{annexes, blocks, furniture, opening};
use crate::error::{DocumentError, Part, Spot};
use crate::papers::Paper;
use crate::text::clean::{is_blank, is_blank_text};
use crate::text::shape::Shaper;
use crate::text::spans::Spans;

/// Above the mark, where a letterhead stands over it.
const BELOW_LETTERHEAD: f32 = 14.0;

/// How much larger the print for a person to read at home is: 14 points in place of 11.
const LARGER: f32 = 14.0 / 11.0;

/// Lays a paper out.
///
/// # Errors
/// As [`crate::paper_to_pdf`], save what only writing can meet.
pub(crate) fn lay_out(shaper: &mut Shaper<'_>, paper: &Paper) -> Result<Laid, DocumentError> {
    nothing_is_blank(paper)?;
    let frame = if paper.landscape { Frame::ACROSS } else { Frame::UPRIGHT };
    let mut flow = Flow::new(frame, shaper);
    if paper.large {
        flow.enlarge(LARGER);
    }
    if let Some(letterhead) = &paper.letterhead {
        opening::letterhead(&mut flow, letterhead)?;
    }
    let mark = Spans::plain(&paper.mark, Style::CELL_HEAD.face);
    line(&mut flow, &mark, Tag::P, Style::CELL_HEAD, BELOW_LETTERHEAD)?;
    flow.keep_with_next(1);
    let heading = Spans::plain(&paper.heading, Style::SCHEDULE.face);
    line(&mut flow, &heading, Tag::H1, Style::SCHEDULE, 6.0)?;
    flow.keep_with_next(2);
    for under in &paper.under {
        line(&mut flow, &Spans::of(under, Style::ENCLOSURES.face), Tag::P, Style::ENCLOSURES, 2.0)?;
    }
    blocks::body(&mut flow, &paper.body, Tag::H2, 10.0)?;
    annexes::annexes(&mut flow, &paper.annexes)?;
    let mut laid = flow.onto_pages(&paper.title);
    let left = format!("{}. {}", paper.title, paper.mark);
    let furniture = Furniture { left: &left, right: &paper.reference, stage: paper.stage };
    furniture::furnish(shaper, &furniture, &mut laid)?;
    Ok(laid)
}

fn line(
    flow: &mut Flow<'_, '_>,
    words: &Spans,
    tag: Tag,
    style: Style,
    gap: f32,
) -> Result<(), DocumentError> {
    let frame = flow.frame;
    let lines = flow.wrap(words, style, frame.measure, || Spot::Part(Part::Heading))?;
    let node = flow.tree.add(Tree::ROOT, tag, None);
    flow.set(Set {
        node,
        lines,
        style,
        x: frame.left,
        gap,
        label: None,
        para: None,
        bookmark: None,
        whole: true,
    });
    Ok(())
}

/// Refuses a paper one of whose fixed parts would print as a blank.
pub(crate) fn nothing_is_blank(paper: &Paper) -> Result<(), DocumentError> {
    let letterhead = paper.letterhead.iter();
    let mut lines = letterhead.flat_map(|head| std::iter::once(&head.firm).chain(&head.lines));
    let parts = [
        (Part::Title, is_blank_text(&paper.title)),
        (Part::Letterhead, lines.any(|line| is_blank_text(line))),
        (Part::Heading, is_blank_text(&paper.mark) || is_blank_text(&paper.heading)),
        (Part::Heading, paper.under.iter().any(|line| is_blank(line))),
        (Part::References, is_blank_text(&paper.reference)),
    ];
    let blank = parts.into_iter().find(|(_, is_blank)| *is_blank);
    blank.map_or(Ok(()), |(part, _)| Err(DocumentError::EmptyPart { part }))
}
