//! Drawing steps as printpdf's operations.

use super::fonts::{Subset, Subsets, font_id};
use super::objects::utf16;
use crate::page::geometry::{Frame, Style};
use crate::page::sheets::{Draw, Sheet};
use crate::text::faces::Faces;
use crate::text::lines::Line;
use crate::text::shape::{Glyph, Shaped};
use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Greyscale, Line as Path, LinePoint, Op, PdfFontHandle, Point,
    Pt, TextItem, TextMatrix, XObjectId, XObjectTransform,
};

/// The thickness of a rule, in points.
const RULE: f32 = 0.4;
/// A pale solid grey: no transparency, so nothing for PDF/A to forbid.
const PALE: f32 = 0.90;
/// Turns by 55 degrees, or by 35 on a page that lies across, and moves to where DRAFT begins.
const ASLANT: [f32; 6] = [0.574, 0.819, -0.819, 0.574, 168.0, 190.0];
const ASLANT_ACROSS: [f32; 6] = [0.819, 0.574, -0.574, 0.819, 272.0, 142.0];

/// The operations of a page.
pub(crate) fn ops(frame: Frame, sheet: &Sheet, faces: &Faces, subsets: &Subsets) -> Vec<Op> {
    let mut ops = Vec::with_capacity(sheet.draws.len() * 8);
    for draw in &sheet.draws {
        match draw {
            Draw::Mark(tag, number) => {
                ops.push(begin(tag, "MCID", DictItem::Int(i64::try_from(*number).unwrap_or(i64::MAX))));
            }
            Draw::Artifact => ops.push(begin("Artifact", "Type", DictItem::Name(b"Pagination".to_vec()))),
            Draw::End => ops.push(Op::EndMarkedContent),
            Draw::Rule { from, to, y } => {
                let points = vec![corner(*from, *y), corner(*to, *y)];
                ops.push(Op::SetOutlineThickness { pt: Pt(RULE) });
                ops.push(Op::DrawLine { line: Path { points, is_closed: false } });
            }
            Draw::Text { x, y, size, line } => Pen::draw(&mut ops, faces, subsets, (*x, *y), *size, line),
            Draw::Logo { x, y, width, height } => {
                ops.push(Op::UseXobject { id: logo_id(), transform: placed((*x, *y), (*width, *height)) });
            }
            Draw::Watermark { line } => {
                let aslant = if frame.is_across() { ASLANT_ACROSS } else { ASLANT };
                let colour = Color::Greyscale(Greyscale { percent: PALE, icc_profile: None });
                ops.push(Op::SaveGraphicsState);
                ops.push(Op::SetFillColor { col: colour });
                ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(aslant) });
                Pen::draw(&mut ops, faces, subsets, (0.0, 0.0), Style::DRAFT.size, line);
                ops.push(Op::RestoreGraphicsState);
            }
        }
    }
    ops
}

fn begin(tag: &str, key: &str, value: DictItem) -> Op {
    let map = [(key.to_owned(), value)].into_iter().collect();
    Op::BeginMarkedContentWithProperties { tag: tag.into(), properties: DictItem::Dict { map } }
}

/// The logo's name in the file.
pub(crate) fn logo_id() -> XObjectId {
    XObjectId("Logo".into())
}

/// A picture is drawn in a square of one point, which is moved and stretched to where it stands.
fn placed((x, y): (f32, f32), (width, height): (f32, f32)) -> XObjectTransform {
    XObjectTransform {
        translate_x: Some(Pt(x)),
        translate_y: Some(Pt(y)),
        scale_x: Some(width),
        scale_y: Some(height),
        no_auto_scale: true,
        ..XObjectTransform::default()
    }
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(x), y: Pt(y) }, bezier: false }
}

/// Draws the glyphs of one line.
///
/// A viewer advances by the widths in the font's `/W`, whole thousandths of an em; the difference to where the next glyph
/// belongs is set as an offset, and both pens are kept so that the differences do not add up.
struct Pen<'a> {
    ops: &'a mut Vec<Op>,
    faces: &'a Faces,
    items: Vec<TextItem>,
    run: Vec<Codepoint>,
    size: f32,
    y: f32,
    /// Where the next glyph belongs.
    at: f32,
    /// Where the viewer's pen stands.
    viewer: f32,
}

impl<'a> Pen<'a> {
    fn draw(
        ops: &'a mut Vec<Op>,
        faces: &'a Faces,
        subsets: &Subsets,
        (x, y): (f32, f32),
        size: f32,
        line: &Line,
    ) {
        ops.push(Op::StartTextSection);
        let mut pen = Self { ops, faces, items: Vec::new(), run: Vec::new(), size, y, at: x, viewer: x };
        pen.move_to(x, y);
        let mut face = None;
        for part in &line.parts {
            pen.part(part, subsets, &mut face, None);
        }
        if let Some(hyphen) = &line.hyphen {
            // A reader who copies the line gets the word back in one piece.
            pen.part(hyphen, subsets, &mut face, Some("\u{ad}"));
        }
        pen.flush();
        pen.ops.push(Op::EndTextSection);
    }

    fn part(
        &mut self,
        part: &Shaped,
        subsets: &Subsets,
        face: &mut Option<crate::text::faces::Face>,
        reads: Option<&str>,
    ) {
        let Some(subset) = subsets.get(part.face) else { return };
        if *face != Some(part.face) {
            self.flush();
            let font = PdfFontHandle::External(font_id(part.face));
            self.ops.push(Op::SetFont { font, size: Pt(self.size) });
            *face = Some(part.face);
        }
        let differs = part.glyphs.iter().any(|glyph| subset.text(glyph.id) != part.text_of(glyph));
        let reads = reads.or(differs.then_some(part.text.as_str()));
        if let Some(reads) = reads {
            self.flush();
            let text = DictItem::String { data: utf16(reads), literal: false };
            self.ops.push(begin("Span", "ActualText", text));
        }
        for glyph in &part.glyphs {
            self.glyph(part, glyph, subset);
        }
        if reads.is_some() {
            self.flush();
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn glyph(&mut self, part: &Shaped, glyph: &Glyph, subset: &Subset) {
        let code = Codepoint {
            gid: subset.glyph(glyph.id),
            offset: 0.0,
            cid: Some(subset.text(glyph.id).to_owned()),
        };
        let wanted = self.at + glyph.dx * self.size;
        self.at += glyph.advance * self.size;
        if glyph.dy.abs() > f32::EPSILON {
            self.flush();
            self.move_to(wanted, self.y + glyph.dy * self.size);
            self.items.push(TextItem::GlyphIds(vec![code]));
            self.flush();
            self.move_to(self.at, self.y);
            self.viewer = self.at;
            return;
        }
        if (wanted - self.viewer).abs() > 0.005 {
            let offset = (-(wanted - self.viewer) / self.size * 10_000.0).round() / 10.0;
            match self.run.last_mut() {
                Some(last) => last.offset += offset,
                None => self.items.push(TextItem::Offset(offset)),
            }
            self.viewer -= offset / 1000.0 * self.size;
        }
        self.run.push(code);
        self.viewer += self.declared_width(part, glyph) * self.size;
    }

    /// A glyph's width in ems as the font's `/W` has it.
    fn declared_width(&self, part: &Shaped, glyph: &Glyph) -> f32 {
        self.faces.thousandths(part.face, glyph.id).trunc() / 1000.0
    }

    fn move_to(&mut self, x: f32, y: f32) {
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(Pt(x), Pt(y)) });
    }

    fn flush(&mut self) {
        if !self.run.is_empty() {
            self.items.push(TextItem::GlyphIds(std::mem::take(&mut self.run)));
        }
        if !self.items.is_empty() {
            self.ops.push(Op::ShowText { items: std::mem::take(&mut self.items) });
        }
    }
}
