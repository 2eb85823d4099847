//! A statement or the details kept apart from it, as a copy.

use super::{
    blocks::body,
    copy::{Copy, begun, to_write_on},
    letter::drafted,
    runs::runs,
    styles::Style,
};
use crate::{
    blocks::{Inline, Line},
    error::{DocumentError, Part, Spot},
    page::{geometry::SIDE, statement::Form},
    statement::{DATED, Piece, PieceKind, SIGNED},
};
use docx_rs::{AlignmentType, Paragraph};

/// Where the lines to write on end, in points from the margin.
const LINE_END: f32 = 260.0;

/// Writes pieces.
///
/// # Errors
/// As [`crate::to_docx`], save what only packing can meet.
pub(crate) fn copy(form: &Form<'_>, pieces: &[Piece]) -> Result<Copy, DocumentError> {
    let mut copy = Copy::on(form.frame());
    drafted(&mut copy, form.stage)?;
    if form.is_signed_on_every_page {
        copy.signed_on_every_page();
    }
    for piece in pieces {
        put(&mut copy, piece)?;
    }
    copy.header(form.left.clone(), form.right.to_owned());
    Ok(copy)
}

fn put(copy: &mut Copy, Piece { part, kind }: &Piece) -> Result<(), DocumentError> {
    let of = |style: Style, line: &[Inline]| paragraph(style, line, *part);
    match kind {
        PieceKind::Corner(line) => {
            let lines = of(Style::FirmLines, line)?;
            copy.sides(vec![begun(Style::FirmLines)], vec![lines], SIDE, false);
        }
        PieceKind::Sides(left, right) => {
            copy.sides(vec![of(Style::Address, left)?], vec![of(Style::References, right)?], SIDE, false);
        }
        PieceKind::Party(name, role) => {
            copy.put(of(Style::Body, name)?.align(AlignmentType::Center).keep_next(true));
            copy.put(of(Style::Body, role)?.align(AlignmentType::Right));
        }
        PieceKind::Centred(line) => copy.put(of(Style::Body, line)?.align(AlignmentType::Center)),
        PieceKind::Title(line) => copy.put(of(Style::Subject, line)?.align(AlignmentType::Center)),
        PieceKind::Heading(line) => copy.put(of(Style::Heading, line)?),
        PieceKind::Words(line) => copy.put(of(Style::Body, line)?.keep_next(*part == Part::Declaration)),
        PieceKind::Blocks(blocks) => body(copy, blocks, Style::Heading)?,
        PieceKind::Signature(signs) => {
            let label = |words: &str| -> Line { vec![words.into()] };
            for words in [SIGNED, DATED] {
                let paragraph = of(Style::ToSign, &label(words))?.keep_next(true);
                copy.put(to_write_on(paragraph, LINE_END));
            }
            copy.put(of(Style::Signatory, signs)?);
        }
    }
    Ok(())
}

fn paragraph(style: Style, line: &[Inline], part: Part) -> Result<Paragraph, DocumentError> {
    runs(begun(style), line, || Spot::Part(part))
}
