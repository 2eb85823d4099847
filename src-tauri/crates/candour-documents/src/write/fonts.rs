//! The glyphs that a letter uses, cut out of our faces and embedded under names of our own.
//!
//! printpdf numbers fonts by a counter of the process, which would make each letter's bytes depend on those before it.

use crate::error::WriterFault;
use crate::page::sheets::{Draw, Laid};
use crate::text::faces::{Face, Faces};
use crate::text::lines::Line;
use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont, PdfFontMetricsStub};
use std::collections::BTreeMap;
use subsetter::GlyphRemapper;

/// A face cut down to the glyphs used.
pub(crate) struct Subset {
    face: Face,
    data: Vec<u8>,
    remapper: GlyphRemapper,
    /// What each glyph stands for, by its number in the whole face; a reader copies this.
    texts: BTreeMap<u16, String>,
}

impl Subset {
    /// A glyph's number in the subset.
    pub(crate) fn glyph(&self, id: u16) -> u16 {
        self.remapper.get(id).unwrap_or(0)
    }

    /// What a glyph stands for wherever nothing else is said; both standards want every glyph to stand for something.
    pub(crate) fn text(&self, id: u16) -> &str {
        self.texts.get(&id).filter(|text| !text.is_empty()).map_or("\u{200b}", String::as_str)
    }
}

/// The subsets of all faces that a letter uses.
pub(crate) struct Subsets {
    by_face: [Option<Subset>; 6],
}

impl Subsets {
    /// Cuts out the glyphs of everything that is drawn.
    ///
    /// # Errors
    /// [`WriterFault::Subset`] for a face that cannot be cut.
    pub(crate) fn of(laid: &Laid) -> Result<Self, WriterFault> {
        let mut texts: [BTreeMap<u16, String>; 6] = Default::default();
        for draw in laid.sheets.iter().flat_map(|sheet| &sheet.draws) {
            if let Draw::Text { line, .. } | Draw::Watermark { line } = draw {
                note(&mut texts, line);
            }
        }
        let mut by_face = [const { None }; 6];
        for (face, texts) in Face::ALL.into_iter().zip(texts) {
            if !texts.is_empty() {
                by_face[face as usize] = Some(subset(face, texts)?);
            }
        }
        Ok(Self { by_face })
    }

    /// A face's subset, if the letter uses it.
    pub(crate) fn get(&self, face: Face) -> Option<&Subset> {
        self.by_face[face as usize].as_ref()
    }

    /// Hands the subsets to printpdf.
    pub(crate) fn embed(&self, pdf: &mut PdfDocument, faces: &Faces) {
        for subset in self.by_face.iter().flatten() {
            pdf.resources.fonts.map.insert(font_id(subset.face), PdfFont::new(parsed(subset, faces)));
        }
    }
}

/// The name of a face among the letter's resources.
pub(crate) fn font_id(face: Face) -> FontId {
    FontId(format!("LF{}", face as usize))
}

fn note(texts: &mut [BTreeMap<u16, String>; 6], line: &Line) {
    for part in line.parts.iter().chain(&line.hyphen) {
        for glyph in &part.glyphs {
            let text = texts[part.face as usize].entry(glyph.id).or_default();
            if text.is_empty() {
                part.text_of(glyph).clone_into(text);
            }
        }
    }
}

fn subset(face: Face, texts: BTreeMap<u16, String>) -> Result<Subset, WriterFault> {
    let mut remapper = GlyphRemapper::new();
    for glyph in texts.keys() {
        remapper.remap(*glyph);
    }
    let data = subsetter::subset(face.data(), 0, &remapper).map_err(|_| WriterFault::Subset(face.name()))?;
    Ok(Subset { face, data, remapper, texts })
}

fn parsed(subset: &Subset, faces: &Faces) -> ParsedFont {
    let font = faces.read(subset.face);
    let units_per_em = faces.units(subset.face);
    let advance = |glyph: u16| font.glyph_hor_advance(rustybuzz::ttf_parser::GlyphId(glyph)).unwrap_or(0);
    let widths = subset.texts.keys().map(|glyph| (subset.glyph(*glyph), advance(*glyph))).collect();
    let metrics = FontMetrics { ascent: font.ascender(), descent: font.descender() };
    let name = Some(subset.face.name().to_owned());
    let mut parsed = ParsedFont::with_glyph_data(
        subset.data.clone(),
        0,
        name,
        BTreeMap::new(),
        widths,
        units_per_em,
        metrics,
    );
    let bounds = font.global_bounding_box();
    let italic = matches!(subset.face, Face::SerifItalic | Face::SerifBoldItalic);
    parsed.pdf_font_metrics = PdfFontMetricsStub {
        units_per_em,
        x_min: bounds.x_min,
        y_min: bounds.y_min,
        x_max: bounds.x_max,
        y_max: bounds.y_max,
        caret_slope_rise: if italic { 1000 } else { 1 },
        // Source Serif's italics lean by about eleven degrees.
        caret_slope_run: if italic { 194 } else { 0 },
        us_weight_class: font.weight().to_number(),
    };
    parsed
}
