//! Words into glyphs, once for each word and face of a document.
//!
//! What is shaped is kept for one document only: the next drawing must not find a client's words in memory.

use super::faces::{Face, Faces};
use rustybuzz::{Direction, ShapePlan, UnicodeBuffer};
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::rc::Rc;

/// One glyph, measured in ems.
pub(crate) struct Glyph {
    pub(crate) id: u16,
    pub(crate) advance: f32,
    pub(crate) dx: f32,
    pub(crate) dy: f32,
    /// The bytes of the word that it stands for; empty where a cluster has more glyphs than characters.
    pub(crate) stands_for: Range<usize>,
}

/// A word in one face, shaped.
pub(crate) struct Shaped {
    pub(crate) face: Face,
    pub(crate) text: String,
    pub(crate) glyphs: Vec<Glyph>,
    /// The width in ems.
    pub(crate) width: f32,
}

impl Shaped {
    /// The text of one of its glyphs.
    pub(crate) fn text_of(&self, glyph: &Glyph) -> &str {
        &self.text[glyph.stands_for.clone()]
    }
}

/// Shapes the words of one document.
pub(crate) struct Shaper<'f> {
    pub(crate) faces: &'f Faces,
    words: [HashMap<String, Rc<Shaped>>; 6],
    plans: HashMap<(Face, rustybuzz::Script), ShapePlan>,
    missing: BTreeSet<char>,
}

impl<'f> Shaper<'f> {
    pub(crate) fn new(faces: &'f Faces) -> Self {
        Self { faces, words: Default::default(), plans: HashMap::new(), missing: BTreeSet::new() }
    }

    /// The characters met since the last call that no face has, in order.
    pub(crate) fn take_missing(&mut self) -> Vec<char> {
        std::mem::take(&mut self.missing).into_iter().collect()
    }

    /// A word or a run of spaces as glyphs.
    pub(crate) fn shape(&mut self, text: &str, face: Face) -> Rc<Shaped> {
        if let Some(known) = self.words[face as usize].get(text) {
            return Rc::clone(known);
        }
        let shaped = Rc::new(self.shaped(text, face));
        self.words[face as usize].insert(text.to_owned(), Rc::clone(&shaped));
        shaped
    }

    fn shaped(&mut self, text: &str, face: Face) -> Shaped {
        let font = self.faces.read(face);
        let em = f32::from(self.faces.units(face));
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.set_direction(Direction::LeftToRight);
        buffer.guess_segment_properties();
        let script = buffer.script();
        let plan = self
            .plans
            .entry((face, script))
            .or_insert_with(|| ShapePlan::new(font, Direction::LeftToRight, Some(script), None, &[]));
        let out = rustybuzz::shape_with_plan(font, plan, buffer);
        let mut starts: Vec<usize> = out.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        starts.dedup();
        let ends = |start: usize| starts.get(starts.partition_point(|next| *next <= start)).copied();
        let mut glyphs: Vec<Glyph> = Vec::with_capacity(out.len());
        for (info, place) in out.glyph_infos().iter().zip(out.glyph_positions()) {
            let start = info.cluster as usize;
            let cluster = start..ends(start).unwrap_or(text.len());
            if info.glyph_id == 0 {
                note_missing(&mut self.missing, font, &text[cluster.clone()]);
            }
            let stands_for = match glyphs.last_mut() {
                Some(last) if last.stands_for.end == cluster.end => share(text, &mut last.stands_for),
                _ => cluster,
            };
            glyphs.push(Glyph {
                id: u16::try_from(info.glyph_id).unwrap_or(0),
                advance: ems(place.x_advance, em),
                dx: ems(place.x_offset, em),
                dy: ems(place.y_offset, em),
                stands_for,
            });
        }
        let width = glyphs.iter().map(|glyph| glyph.advance).sum();
        Shaped { face, text: text.to_owned(), glyphs, width }
    }
}

/// Leaves the glyph before its first character and gives the rest of the cluster to the one after it.
fn share(text: &str, before: &mut Range<usize>) -> Range<usize> {
    let first = text[before.clone()].chars().next().map_or(0, char::len_utf8);
    let rest = before.start + first..before.end;
    before.end = rest.start;
    rest
}

/// Notes the characters of a cluster that the face lacks; all of them if it has each but cannot join them.
fn note_missing(missing: &mut BTreeSet<char>, font: &rustybuzz::Face<'_>, cluster: &str) {
    let lacking: Vec<char> = cluster.chars().filter(|c| font.glyph_index(*c).is_none()).collect();
    if lacking.is_empty() {
        missing.extend(cluster.chars());
    } else {
        missing.extend(lacking);
    }
}

#[expect(clippy::cast_precision_loss, reason = "font units stay far below what an f32 holds exactly")]
fn ems(units: i32, em: f32) -> f32 {
    units as f32 / em
}
