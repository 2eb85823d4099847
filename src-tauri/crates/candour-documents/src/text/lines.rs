//! Paragraphs into lines: greedy, ragged right.
//!
//! Deliberately not here: the least-cost fit of a whole paragraph, hyphenation by pattern, justification.

use super::segments::{After, Segment, cut, segments};
use super::shape::{Shaped, Shaper};
use super::spans::Spans;
use std::rc::Rc;

/// One line, ready to be drawn.
#[derive(Clone, Default)]
pub(crate) struct Line {
    /// Its words and spaces in order.
    pub(crate) parts: Vec<Rc<Shaped>>,
    /// Its width in points.
    pub(crate) width: f32,
    /// The hyphen that stands where a soft hyphen parted a word.
    pub(crate) hyphen: Option<Rc<Shaped>>,
}

/// Rounding may not push a word off its line.
const SLACK: f32 = 0.01;

/// Breaks a paragraph into lines no wider than `measure`; text without words gives one empty line.
pub(crate) fn wrap(shaper: &mut Shaper<'_>, spans: &Spans, size: f32, measure: f32) -> Vec<Line> {
    let mut segments = segments(shaper, spans, size);
    split_the_long(shaper, &mut segments, size, measure);
    let hyphen = segments
        .iter()
        .any(|segment| segment.after == After::Soft)
        .then(|| shaper.shape("-", spans.faces.first().map_or(super::faces::Face::Serif, |(_, face)| *face)));
    let hyphen_width = hyphen.as_ref().map_or(0.0, |hyphen| hyphen.width * size);
    let mut lines = Vec::new();
    let mut from = 0;
    for to in line_ends(&segments, measure, hyphen_width) {
        let mut line = line(&segments[from..to]);
        let soft = to < segments.len() && segments[to - 1].after == After::Soft;
        if soft && line.width + hyphen_width <= measure + SLACK {
            line.width += hyphen_width;
            line.hyphen.clone_from(&hyphen);
        }
        lines.push(line);
        from = to;
    }
    if lines.is_empty() {
        lines.push(Line::default());
    }
    lines
}

/// Where each line ends, as a count of segments.
fn line_ends(segments: &[Segment], measure: f32, hyphen: f32) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut from = 0;
    while from < segments.len() {
        from += line_end(&segments[from..], measure, hyphen);
        ends.push(from);
    }
    spare_the_last(segments, &mut ends, measure);
    ends
}

/// Gives a last line that is shorter than a tenth of the measure the word before it, if the line above stays long.
fn spare_the_last(segments: &[Segment], ends: &mut [usize], measure: f32) {
    let [.., above, end] = *ends else { return };
    let above_from = ends.len().checked_sub(3).map_or(0, |before| ends[before]);
    let short = end - above == 1 && segments[above].word_width < measure * 0.1;
    let (Some(moved), Some(rest)) = (segments[..above].last(), segments[..above - 1].last()) else { return };
    let left: f32 = segments[above_from..above - 1].iter().map(|s| s.word_width + s.space_width).sum();
    let free = moved.after == After::May && rest.after == After::May && moved.space_width > 0.0;
    if short && free && left >= measure * 0.7 {
        let at = ends.len() - 2;
        ends[at] = above - 1;
    }
}

fn split_the_long(shaper: &mut Shaper<'_>, segments: &mut Vec<Segment>, size: f32, measure: f32) {
    let mut at = 0;
    while at < segments.len() {
        if segments[at].word_width > measure + SLACK {
            let pieces = cut(shaper, &segments[at], size, measure);
            let count = pieces.len().max(1);
            segments.splice(at..=at, pieces);
            at += count;
        } else {
            at += 1;
        }
    }
}

/// How many segments the first line takes; at least one.
fn line_end(segments: &[Segment], measure: f32, hyphen: f32) -> usize {
    let mut x = 0.0;
    let (mut free, mut tied) = (None, None);
    for (k, segment) in segments.iter().enumerate() {
        let end = x + segment.word_width;
        if end > measure + SLACK {
            return free.or(tied).unwrap_or(k).max(1);
        }
        match segment.after {
            After::Must => return k + 1,
            After::May => free = Some(k + 1),
            After::Soft if end + hyphen <= measure + SLACK => free = Some(k + 1),
            After::Soft => {}
            After::Tied => tied = Some(k + 1),
        }
        x = end + segment.space_width;
    }
    segments.len()
}

fn line(segments: &[Segment]) -> Line {
    let mut parts = Vec::new();
    let mut width = 0.0;
    for (k, segment) in segments.iter().enumerate() {
        parts.extend(segment.word.iter().cloned());
        width += segment.word_width;
        if k + 1 < segments.len() {
            parts.extend(segment.space.iter().cloned());
            width += segment.space_width;
        }
    }
    Line { parts, width, hyphen: None }
}

#[cfg(test)]
mod tests {
    use super::super::faces::{Face, Faces};
    use super::*;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    static FACES: LazyLock<Faces> = LazyLock::new(|| Faces::load().unwrap());

    fn lines(text: &str, measure: f32) -> Vec<(String, f32)> {
        let mut shaper = Shaper::new(&FACES);
        wrap(&mut shaper, &Spans::plain(text, Face::Serif), 11.0, measure)
            .into_iter()
            .map(|line| {
                (line.parts.iter().chain(&line.hyphen).map(|part| part.text.as_str()).collect(), line.width)
            })
            .collect()
    }

    fn texts(text: &str, measure: f32) -> Vec<String> {
        lines(text, measure).into_iter().map(|(text, _)| text).collect()
    }

    #[test]
    fn a_tie_moves_to_the_next_line_whole() {
        let text = "The events are said to have happened on 14 March 2002 at Saltby.";
        for measure in 100..400u16 {
            let lines = texts(text, measure.into());
            assert!(lines.iter().any(|line| line.contains("14 March 2002")), "{measure}: {lines:?}");
        }
    }

    #[test]
    fn a_tie_wider_than_the_line_gives_way_before_a_word_is_cut() {
        assert_eq!(texts("section 28", 45.0), ["section", "28"]);
    }

    #[test]
    fn a_soft_hyphen_shows_only_where_it_parts_a_word() {
        assert_eq!(texts("notwith\u{ad}standing", 60.0), ["notwith-", "standing"]);
        assert_eq!(texts("notwith\u{ad}standing", 200.0), ["notwithstanding"]);
    }

    #[test]
    fn a_very_short_last_line_is_given_a_word_more() {
        let text = "The evidence that has been kept is to be shown to us, and what has not been kept is to be named so.";
        let ends = |measure: u16| texts(text, measure.into()).pop().unwrap();
        assert!((200..400).all(|measure| ends(measure) != "so."), "a word of two letters stands alone");
    }

    #[test]
    fn new_lines_are_kept_and_empty_ones_keep_their_place() {
        assert_eq!(texts("a\n\nb", 200.0), ["a", "", "b"]);
        assert_eq!(texts("", 200.0), [""]);
    }

    proptest! {
        #[test]
        fn line_rules(text in "[a-zA-Z0-9 ,./-]{0,300}", measure in 60u16..500) {
            let lines = lines(&text, measure.into());
            for (line, width) in &lines {
                prop_assert!(*width <= f32::from(measure) + SLACK * 2.0, "{line} is {width} wide in {measure}");
            }
            let drawn: String = lines.iter().flat_map(|(line, _)| line.chars()).filter(|c| *c != ' ').collect();
            let given: String = text.chars().filter(|c| *c != ' ').collect();
            prop_assert_eq!(drawn, given, "nothing is added and nothing lost");
        }
    }
}
