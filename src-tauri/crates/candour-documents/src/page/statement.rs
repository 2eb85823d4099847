//! A statement or the details kept apart from it, laid out.

use super::blocks;
use super::breaks::{Before, Extent};
use super::flow::{Content, Flow, Piece as Drawn, Set, Slab};
use super::furniture::{self, Furniture};
use super::geometry::{Frame, SIDE, Style};
use super::sheets::{Draw, Laid, text};
use super::tables::tall;
use super::tree::{Tag, Tree};
use crate::blocks::Line as Words;
use crate::error::{DocumentError, Part, Spot};
use crate::stage::Stage;
use crate::statement::{DATED, Piece, PieceKind, SIGNED};
use crate::text::clean::plain;
use crate::text::lines::Line;
use crate::text::shape::Shaper;
use crate::text::spans::Spans;

/// What the pages of a statement bear, and how wide their margins are.
pub(crate) struct Form<'a> {
    /// The file's title.
    pub(crate) title: &'a str,
    pub(crate) stage: Stage,
    /// The left of the header of later pages.
    pub(crate) left: String,
    /// Its right.
    pub(crate) right: &'a str,
    /// Whether its margins are those that a civil court wants.
    pub(crate) narrow: bool,
    /// Whether every page has a line to sign at its foot.
    pub(crate) is_signed_on_every_page: bool,
}

impl Form<'_> {
    /// The page.
    pub(crate) const fn frame(&self) -> Frame {
        match (self.narrow, self.is_signed_on_every_page) {
            (true, _) => Frame::COURT,
            (false, true) => Frame::SIGNED,
            (false, false) => Frame::UPRIGHT,
        }
    }
}

/// Between the two sides.
const GUTTER: f32 = 16.0;
const LONGEST_CORNER: usize = 12;
/// What a party is takes so much on the right, and as much is left free on the other side of the name.
const ROLE: f32 = 92.0;
/// From the words of the heading to the rules above and below.
const TITLE_PAD: f32 = 7.0;
/// The space in which a hand signs, from the words above to the line.
const TO_SIGN: f32 = 34.0;
/// From the words before a line to the line, and between two of them.
const BEFORE_LINE: f32 = 6.0;
/// The width of the line for the day.
const DAY: f32 = 112.0;
/// From the lower edge of the page to the top of the words beside the lines at its foot.
const FOOT_SIGNED: f32 = 86.0;

/// Lays pieces out.
///
/// # Errors
/// As [`crate::statement_to_pdf`], save what only writing can meet.
pub(crate) fn lay_out(
    shaper: &mut Shaper<'_>,
    form: &Form<'_>,
    pieces: &[Piece],
) -> Result<Laid, DocumentError> {
    let mut flow = Flow::new(form.frame(), shaper);
    let mut gap = 0.0;
    for piece in pieces {
        set(&mut flow, piece, gap)?;
        gap = match piece.kind {
            PieceKind::Heading(_) => 3.0,
            PieceKind::Title(_) => 14.0,
            _ => 6.0,
        };
    }
    let mut laid = flow.onto_pages(form.title);
    let furniture = Furniture { left: &form.left, right: form.right, stage: form.stage };
    furniture::furnish(shaper, &furniture, &mut laid)?;
    if form.is_signed_on_every_page {
        sign_every_page(shaper, &mut laid)?;
    }
    Ok(laid)
}

fn set(flow: &mut Flow<'_, '_>, piece: &Piece, gap: f32) -> Result<(), DocumentError> {
    let part = piece.part;
    match &piece.kind {
        PieceKind::Corner(line) => corner(flow, part, line),
        PieceKind::Sides(left, right) => sides(flow, part, left, right),
        PieceKind::Party(name, role) => party(flow, part, name, role),
        PieceKind::Centred(line) => centred(flow, part, line),
        PieceKind::Title(line) => title(flow, part, line),
        PieceKind::Heading(line) => {
            if part == Part::Declaration {
                flow.hold_last(2);
                flow.keep_with_next(1);
            }
            paragraph(flow, part, line, (Tag::H2, Style::BODY_BOLD, 16.0))?;
            flow.keep_with_next(2);
            Ok(())
        }
        PieceKind::Words(line) => {
            paragraph(flow, part, line, (Tag::P, Style::BODY, gap))?;
            if part == Part::Declaration {
                flow.keep_with_next(1);
            }
            Ok(())
        }
        PieceKind::Blocks(body) => blocks::body(flow, body, Tag::H2, gap.max(6.0)),
        PieceKind::Signature(signs) => signature(flow, part, signs),
    }
}

fn wrapped(
    flow: &mut Flow<'_, '_>,
    words: &Words,
    style: Style,
    measure: f32,
    part: Part,
) -> Result<Vec<Line>, DocumentError> {
    flow.wrap(&Spans::of(words, style.face), style, measure, || Spot::Part(part))
}

fn paragraph(
    flow: &mut Flow<'_, '_>,
    part: Part,
    words: &Words,
    (tag, style, gap): (Tag, Style, f32),
) -> Result<(), DocumentError> {
    let Frame { left: x, measure, .. } = flow.frame;
    let lines = wrapped(flow, words, style, measure, part)?;
    let node = flow.tree.add(Tree::ROOT, tag, None);
    let bookmark = (tag == Tag::H2).then(|| plain(words));
    flow.set(Set { node, lines, style, x, gap, label: None, para: None, bookmark, whole: true });
    Ok(())
}

/// Lines one under the other as one element; `x` says where each begins.
fn stacked(
    flow: &mut Flow<'_, '_>,
    pieces: &mut Vec<Drawn>,
    lines: Vec<Line>,
    (tag, style, drop): (Tag, Style, f32),
    x: impl Fn(&Line) -> f32,
) -> f32 {
    let node = flow.tree.add(Tree::ROOT, tag, None);
    let height = tall(lines.len(), style);
    for (k, line) in lines.into_iter().enumerate() {
        pieces.push(Drawn { node, x: x(&line), drop: drop + tall(k, style), style, line });
    }
    height
}

fn push(flow: &mut Flow<'_, '_>, pieces: Vec<Drawn>, rules: Vec<f32>, gap: f32, height: f32) {
    let extent = Extent { before: Before::May, gap, height, carried: 0.0, tail: 0.0 };
    flow.push(Slab { extent, content: Content::Text { pieces, rules }, para: None, bookmark: None });
}

fn corner(flow: &mut Flow<'_, '_>, part: Part, line: &Words) -> Result<(), DocumentError> {
    let (style, x) = (Style::SMALL, flow.frame.right() - SIDE);
    let lines = wrapped(flow, line, style, SIDE, part)?;
    if lines.len() > LONGEST_CORNER {
        return Err(DocumentError::ReferencesTooLong { lines: lines.len() });
    }
    let mut pieces = Vec::new();
    let height = stacked(flow, &mut pieces, lines, (Tag::P, style, 0.0), |_| x);
    push(flow, pieces, Vec::new(), 0.0, height);
    Ok(())
}

fn sides(flow: &mut Flow<'_, '_>, part: Part, left: &Words, right: &Words) -> Result<(), DocumentError> {
    let (style, Frame { left: x, measure, .. }) = (Style::BODY, flow.frame);
    let lines = wrapped(flow, left, style, measure - SIDE - GUTTER, part)?;
    let beside = wrapped(flow, right, style, SIDE, part)?;
    let mut pieces = Vec::new();
    let at = (Tag::P, style, 0.0);
    let one = stacked(flow, &mut pieces, lines, at, |_| x);
    let other = stacked(flow, &mut pieces, beside, at, |_| x + measure - SIDE);
    push(flow, pieces, Vec::new(), 20.0, one.max(other));
    Ok(())
}

fn party(flow: &mut Flow<'_, '_>, part: Part, name: &Words, role: &Words) -> Result<(), DocumentError> {
    let (style, frame) = (Style::BODY, flow.frame);
    let names = wrapped(flow, name, style, frame.measure - 2.0 * ROLE, part)?;
    let roles = wrapped(flow, role, style, ROLE - GUTTER, part)?;
    let mut pieces = Vec::new();
    let at = (Tag::P, style, 0.0);
    let one = stacked(flow, &mut pieces, names, at, |line| frame.middle(line.width));
    let other = stacked(flow, &mut pieces, roles, at, |line| frame.right() - line.width);
    push(flow, pieces, Vec::new(), 6.0, one.max(other));
    Ok(())
}

fn centred(flow: &mut Flow<'_, '_>, part: Part, words: &Words) -> Result<(), DocumentError> {
    let (style, frame) = (Style::BODY, flow.frame);
    let lines = wrapped(flow, words, style, frame.measure, part)?;
    let mut pieces = Vec::new();
    let height = stacked(flow, &mut pieces, lines, (Tag::P, style, 0.0), |line| frame.middle(line.width));
    push(flow, pieces, Vec::new(), 6.0, height);
    Ok(())
}

fn title(flow: &mut Flow<'_, '_>, part: Part, words: &Words) -> Result<(), DocumentError> {
    let (style, frame) = (Style::SUBJECT, flow.frame);
    let lines = wrapped(flow, words, style, frame.measure, part)?;
    let mut pieces = Vec::new();
    let at = (Tag::H1, style, TITLE_PAD);
    let height = stacked(flow, &mut pieces, lines, at, |line| frame.middle(line.width)) + 2.0 * TITLE_PAD;
    push(flow, pieces, vec![0.0, height], 20.0, height);
    flow.keep_with_next(2);
    Ok(())
}

/// A line to sign on and one for the day, which stay with what they sign; who signs stands beneath.
fn signature(flow: &mut Flow<'_, '_>, part: Part, signs: &Words) -> Result<(), DocumentError> {
    let (style, frame) = (Style::BODY, flow.frame);
    let [signed, dated] = [SIGNED, DATED].map(|words| vec![words.into()]);
    let (signed, dated) = (one(flow, &signed, part)?, one(flow, &dated, part)?);
    let day = frame.right() - DAY;
    let before_day = day - BEFORE_LINE - dated.width;
    let line = (frame.left + signed.width + BEFORE_LINE, before_day - GUTTER);
    let beneath = wrapped(flow, signs, Style::ENCLOSURES, line.1 - line.0, part)?;
    let mut pieces = Vec::new();
    stacked(flow, &mut pieces, vec![signed], (Tag::P, style, TO_SIGN), |_| frame.left);
    stacked(flow, &mut pieces, vec![dated], (Tag::P, style, TO_SIGN), |_| before_day);
    let drop = TO_SIGN + style.lead + 1.0;
    let height = drop + stacked(flow, &mut pieces, beneath, (Tag::P, Style::ENCLOSURES, drop), |_| line.0);
    flow.hold_last(2);
    flow.keep_with_next(1);
    let extent = Extent { before: Before::May, gap: 0.0, height, carried: 0.0, tail: 0.0 };
    let lines = vec![line, (day, frame.right())];
    let content = Content::Signature { pieces, drop: TO_SIGN + style.baseline() + 2.5, lines };
    flow.push(Slab { extent, content, para: None, bookmark: None });
    Ok(())
}

fn one(flow: &mut Flow<'_, '_>, words: &Words, part: Part) -> Result<Line, DocumentError> {
    Ok(wrapped(flow, words, Style::BODY, f32::MAX, part)?.swap_remove(0))
}

/// The lines to sign at the foot of every page.
fn sign_every_page(shaper: &mut Shaper<'_>, laid: &mut Laid) -> Result<(), DocumentError> {
    let (style, frame) = (Style::SMALL, laid.frame);
    let signature = furniture::one(shaper, "Signature", style)?;
    let witnessed = furniture::one(shaper, "Signature witnessed by", style)?;
    let (top, middle) = (frame.height - FOOT_SIGNED, frame.left + frame.measure / 2.0);
    let y = FOOT_SIGNED - style.baseline() - 2.0;
    for sheet in &mut laid.sheets {
        let first = frame.left + signature.width + BEFORE_LINE;
        let second = middle + witnessed.width + BEFORE_LINE;
        sheet.artifact(vec![
            text(frame, (frame.left, top), style, signature.clone()),
            Draw::Rule { from: first, to: middle - GUTTER, y },
            text(frame, (middle, top), style, witnessed.clone()),
            Draw::Rule { from: second, to: frame.right(), y },
        ]);
    }
    Ok(())
}
