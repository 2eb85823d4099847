//! The stretches of a paragraph between places where a line may end, measured.

use super::clean::SOFT_HYPHEN;
use super::faces::Face;
use super::shape::{Glyph, Shaped, Shaper};
use super::spans::Spans;
use super::ties::tied;
use std::rc::Rc;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// What the end of a segment allows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum After {
    /// A line may end here.
    May,
    /// A line may end here and then shows a hyphen.
    Soft,
    /// A line ends here only if it can end nowhere else.
    Tied,
    /// The line ends here.
    Must,
}

/// A stretch that stays on one line.
pub(crate) struct Segment {
    /// Its words, without the spaces behind them.
    pub(crate) word: Vec<Rc<Shaped>>,
    /// The spaces behind them.
    pub(crate) space: Vec<Rc<Shaped>>,
    pub(crate) word_width: f32,
    pub(crate) space_width: f32,
    pub(crate) after: After,
}

/// Cuts a paragraph into segments and measures them in points.
pub(crate) fn segments(shaper: &mut Shaper<'_>, spans: &Spans, size: f32) -> Vec<Segment> {
    let text = spans.text.as_str();
    let mut out = Vec::new();
    let mut from = 0;
    for (at, opportunity) in linebreaks(text) {
        let piece = text[from..at].trim_end_matches('\n');
        let word = piece.trim_end_matches(' ');
        let after = match opportunity {
            BreakOpportunity::Mandatory => After::Must,
            BreakOpportunity::Allowed if word.ends_with(SOFT_HYPHEN) => After::Soft,
            BreakOpportunity::Allowed if parts_a_tie(text, at) => After::Tied,
            BreakOpportunity::Allowed => After::May,
        };
        let word_end = from + word.len();
        let word = shaped(shaper, spans, from, word_end);
        let space = shaped(shaper, spans, word_end, from + piece.len());
        let width = |parts: &[Rc<Shaped>]| parts.iter().map(|part| part.width).sum::<f32>() * size;
        let (word_width, space_width) = (width(&word), width(&space));
        out.push(Segment { word, space, word_width, space_width, after });
        from = at;
    }
    out
}

fn parts_a_tie(text: &str, at: usize) -> bool {
    let Some(before) = text[..at].strip_suffix(' ') else { return false };
    let before = before.trim_end().rsplit([' ', '\n']).next().unwrap_or("");
    let after = text[at..].split([' ', '\n']).next().unwrap_or("");
    tied(before, after)
}

/// The glyphs of a stretch, cut where the face changes; a no-break space is drawn as a space, a soft hyphen not at all.
fn shaped(shaper: &mut Shaper<'_>, spans: &Spans, from: usize, to: usize) -> Vec<Rc<Shaped>> {
    let mut out = Vec::new();
    let mut at = from;
    for (end, face) in &spans.faces {
        let end = (*end).min(to);
        if at >= end {
            continue;
        }
        let piece = &spans.text[at..end];
        if piece.contains([SOFT_HYPHEN, '\u{a0}', '\u{202f}']) {
            let drawn = piece.replace(SOFT_HYPHEN, "").replace(['\u{a0}', '\u{202f}'], " ");
            if !drawn.is_empty() {
                out.push(shaper.shape(&drawn, *face));
            }
        } else {
            out.push(shaper.shape(piece, *face));
        }
        at = end;
    }
    out
}

/// Cuts a segment that is longer than a line (a hash, a web address) after whatever clusters fit.
pub(crate) fn cut(shaper: &mut Shaper<'_>, long: &Segment, size: f32, measure: f32) -> Vec<Segment> {
    let mut pieces: Vec<Vec<Rc<Shaped>>> = vec![Vec::new()];
    let mut x = 0.0;
    for part in &long.word {
        let mut from = 0;
        for glyph in &part.glyphs {
            let width = alone(shaper, part.face, glyph) * size;
            let at = glyph.stands_for.start;
            if x + width > measure && x > 0.0 && !glyph.stands_for.is_empty() {
                push(&mut pieces, shaper.shape(&part.text[from..at], part.face));
                pieces.push(Vec::new());
                (from, x) = (at, 0.0);
            }
            x += width;
        }
        push(&mut pieces, shaper.shape(&part.text[from..], part.face));
    }
    let mut out: Vec<Segment> = pieces
        .into_iter()
        .filter(|word| !word.is_empty())
        .map(|word| {
            let word_width = word.iter().map(|part| part.width).sum::<f32>() * size;
            Segment { word, space: Vec::new(), word_width, space_width: 0.0, after: After::May }
        })
        .collect();
    if let Some(last) = out.last_mut() {
        last.space.clone_from(&long.space);
        last.space_width = long.space_width;
        last.after = long.after;
    }
    out
}

/// The width of a glyph, in ems, if nothing that follows draws closer to it.
fn alone(shaper: &Shaper<'_>, face: Face, glyph: &Glyph) -> f32 {
    glyph.advance.max(shaper.faces.thousandths(face, glyph.id) / 1000.0)
}

fn push(pieces: &mut [Vec<Rc<Shaped>>], shaped: Rc<Shaped>) {
    if let Some(last) = pieces.last_mut()
        && !shaped.text.is_empty()
    {
        last.push(shaped);
    }
}
