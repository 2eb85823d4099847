//! Statements and the details kept apart as headings, paragraphs and tables in reading order.

use super::{ConfidentialDetails, DATED, Piece, PieceKind, SIGNED, WitnessStatement};
use crate::error::DocumentError;
use crate::outline::{Passage, blocks, text_of, without_blanks};
use crate::text::clean::plain;

/// The passages of a statement in reading order; `pages` is what one under section 9 declares.
///
/// # Errors
/// As [`crate::statement_to_pdf`] for what would print as a blank.
pub fn statement_outline(statement: &WitnessStatement, pages: u32) -> Result<Vec<Passage>, DocumentError> {
    Ok(passages(&statement.pieces(pages)?))
}

/// A statement as plain text.
///
/// # Errors
/// As [`statement_outline`].
pub fn statement_text(statement: &WitnessStatement, pages: u32) -> Result<String, DocumentError> {
    Ok(text_of(statement_outline(statement, pages)?))
}

/// The passages of the details kept apart.
///
/// # Errors
/// As [`crate::details_to_pdf`] for what would print as a blank.
pub fn details_outline(details: &ConfidentialDetails) -> Result<Vec<Passage>, DocumentError> {
    Ok(passages(&details.pieces()?))
}

/// The details kept apart as plain text.
///
/// # Errors
/// As [`details_outline`].
pub fn details_text(details: &ConfidentialDetails) -> Result<String, DocumentError> {
    Ok(text_of(details_outline(details)?))
}

fn passages(pieces: &[Piece]) -> Vec<Passage> {
    let mut out = Vec::new();
    for piece in pieces {
        match &piece.kind {
            PieceKind::Corner(line) | PieceKind::Centred(line) | PieceKind::Words(line) => {
                out.push(Passage::words(&plain(line)));
            }
            PieceKind::Sides(left, right) | PieceKind::Party(left, right) => {
                out.extend([left, right].map(|line| Passage::words(&plain(line))));
            }
            PieceKind::Title(line) => out.push(Passage::Heading { level: 1, text: plain(line) }),
            PieceKind::Heading(line) => out.push(Passage::Heading { level: 2, text: plain(line) }),
            PieceKind::Blocks(body) => blocks(&mut out, body, 2),
            PieceKind::Signature(signs) => {
                out.extend([SIGNED, DATED].map(Passage::words));
                out.push(Passage::words(&plain(signs)));
            }
        }
    }
    without_blanks(out)
}
