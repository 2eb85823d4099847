//! The head of the first page: letterhead, address and references side by side, notice, salutation, subject.

use super::breaks::{Before, Extent};
use super::flow::{Content, Figure, Flow, Piece, Set, Slab};
use super::geometry::{BELOW_LOGO, Frame, SIDE, Style, logo_size};
use super::tables::tall;
use super::tree::{NodeId, Tag, Tree};
use crate::blocks::{Document, Letterhead, Opening};
use crate::error::{DocumentError, Part, Spot};
use crate::phrases::references;
use crate::text::clean::title;
use crate::text::lines::Line;
use crate::text::spans::Spans;
use candour_model::logo::Logo;

const LONGEST_LETTERHEAD: usize = 8;
const LONGEST_ADDRESS: usize = 10;
const LONGEST_REFERENCES: usize = 10;
/// A letter is upright.
const LEFT: f32 = Frame::UPRIGHT.left;
const MEASURE: f32 = Frame::UPRIGHT.measure;
/// Between the two sides.
const GUTTER: f32 = 16.0;
/// From the words of the notice to the rules above and below.
const NOTICE_PAD: f32 = 5.0;

/// Sets everything down to the subject line.
///
/// # Errors
/// As [`crate::to_pdf`], for one of these parts.
pub(crate) fn opening(flow: &mut Flow<'_, '_>, document: &Document) -> Result<(), DocumentError> {
    letterhead(flow, &document.letterhead)?;
    let opening = &document.opening;
    sides(flow, opening)?;
    if let Some(notice) = &opening.notice {
        self::notice(flow, notice)?;
    }
    let node = flow.tree.add(Tree::ROOT, Tag::P, None);
    part(flow, node, &opening.salutation, Part::Salutation, Style::BODY, 16.0)?;
    let node = flow.tree.add(Tree::ROOT, Tag::H1, None);
    part(flow, node, &opening.subject, Part::Subject, Style::SUBJECT, 8.0)?;
    flow.keep_with_next(2);
    Ok(())
}

fn part(
    flow: &mut Flow<'_, '_>,
    node: NodeId,
    words: &str,
    part: Part,
    style: Style,
    gap: f32,
) -> Result<(), DocumentError> {
    let lines = flow.wrap(&Spans::plain(words, style.face), style, MEASURE, || Spot::Part(part))?;
    flow.set(Set { node, lines, style, x: LEFT, gap, label: None, para: None, bookmark: None, whole: true });
    Ok(())
}

/// The lines of several entries, one under the other.
fn stacked(
    flow: &mut Flow<'_, '_>,
    entries: &[String],
    style: Style,
    measure: f32,
    part: Part,
) -> Result<Vec<Line>, DocumentError> {
    flow.wrap(&Spans::plain(&entries.join("\n"), style.face), style, measure, || Spot::Part(part))
}

fn column(
    flow: &mut Flow<'_, '_>,
    pieces: &mut Vec<Piece>,
    lines: Vec<Line>,
    style: Style,
    x: f32,
    drop: f32,
) -> f32 {
    let node = flow.tree.add(Tree::ROOT, Tag::P, None);
    let height = tall(lines.len(), style);
    for (k, line) in lines.into_iter().enumerate() {
        pieces.push(Piece { node, x, drop: drop + tall(k, style), style, line });
    }
    height
}

/// Sets the letterhead, over the whole column.
///
/// # Errors
/// As [`crate::to_pdf`], for this part.
pub(super) fn letterhead(flow: &mut Flow<'_, '_>, letterhead: &Letterhead) -> Result<(), DocumentError> {
    let Frame { left, measure, .. } = flow.frame;
    let firm = std::slice::from_ref(&letterhead.firm);
    let name = stacked(flow, firm, Style::FIRM, measure - SIDE - GUTTER, Part::Letterhead)?;
    let lines = stacked(flow, &letterhead.lines, Style::SMALL, SIDE, Part::Letterhead)?;
    if lines.len() > LONGEST_LETTERHEAD || name.len() > LONGEST_LETTERHEAD / 2 {
        return Err(DocumentError::LetterheadTooLong { lines: lines.len().max(name.len()) });
    }
    let figure = letterhead.logo.as_ref().map(|logo| figure(flow, logo, &letterhead.firm));
    let above = figure.as_ref().map_or(0.0, |figure| figure.height + BELOW_LOGO);
    let beside = above + tall(name.len(), Style::FIRM);
    let height = beside.max(tall(lines.len(), Style::SMALL));
    let mut pieces = Vec::new();
    let drop = (height - beside) / 2.0;
    let figure = figure.map(|figure| Figure { drop, ..figure });
    column(flow, &mut pieces, name, Style::FIRM, left, drop + above);
    let drop = (height - tall(lines.len(), Style::SMALL)) / 2.0;
    column(flow, &mut pieces, lines, Style::SMALL, left + measure - SIDE, drop);
    let rule = height + 8.0;
    let extent = Extent { before: Before::May, gap: 0.0, height: rule, carried: 0.0, tail: 0.0 };
    let content = Content::Letterhead { figure, pieces, rule };
    flow.push(Slab { extent, content, para: None, bookmark: None });
    flow.logo.clone_from(&letterhead.logo);
    Ok(())
}

/// The logo at the left edge.
fn figure(flow: &mut Flow<'_, '_>, logo: &Logo, firm: &str) -> Figure {
    let node = flow.tree.add(Tree::ROOT, Tag::Figure, None);
    let [width, height] = logo_size(logo);
    Figure { node, alt: title(firm), x: flow.frame.left, drop: 0.0, width, height }
}

fn sides(flow: &mut Flow<'_, '_>, opening: &Opening) -> Result<(), DocumentError> {
    let style = Style::BODY;
    let to = stacked(flow, &opening.to, style, MEASURE - SIDE - GUTTER, Part::Address)?;
    if to.len() > LONGEST_ADDRESS {
        return Err(DocumentError::AddressTooLong { lines: to.len() });
    }
    let refs = stacked(flow, &references(opening), style, SIDE, Part::References)?;
    if refs.len() > LONGEST_REFERENCES {
        return Err(DocumentError::ReferencesTooLong { lines: refs.len() });
    }
    let mut pieces = Vec::new();
    let left = column(flow, &mut pieces, to, style, LEFT, 0.0);
    let right = column(flow, &mut pieces, refs, style, LEFT + MEASURE - SIDE, 0.0);
    let extent =
        Extent { before: Before::Never, gap: 14.0, height: left.max(right), carried: 0.0, tail: 0.0 };
    let content = Content::Text { pieces, rules: Vec::new() };
    flow.push(Slab { extent, content, para: None, bookmark: None });
    Ok(())
}

fn notice(flow: &mut Flow<'_, '_>, words: &str) -> Result<(), DocumentError> {
    let style = Style::NOTICE;
    let lines = flow.wrap(&Spans::plain(words, style.face), style, MEASURE, || Spot::Part(Part::Notice))?;
    let node = flow.tree.add(Tree::ROOT, Tag::P, None);
    let count = lines.len();
    for (k, line) in lines.into_iter().enumerate() {
        let (first, last) = (k == 0, k + 1 == count);
        let drop = if first { NOTICE_PAD } else { 0.0 };
        let height = drop + style.lead + if last { NOTICE_PAD } else { 0.0 };
        let mut rules = Vec::new();
        rules.extend(first.then_some(0.0));
        rules.extend(last.then_some(height));
        let gap = if first { 14.0 } else { 0.0 };
        let before = if first { Before::May } else { Before::Never };
        let extent = Extent { before, gap, height, carried: 0.0, tail: 0.0 };
        let pieces = vec![Piece { node, x: LEFT, drop, style, line }];
        flow.push(Slab { extent, content: Content::Text { pieces, rules }, para: None, bookmark: None });
    }
    Ok(())
}
