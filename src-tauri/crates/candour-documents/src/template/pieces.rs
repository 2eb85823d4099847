//! The words of one paragraph, between words and facts, and back into the line they were read from.

use super::draft::Piece;
use crate::error::TemplateProblem;
use crate::facts::FactName;

/// Reads a paragraph's words: `{fact}` is a fact, `\{` a brace, everything else itself.
pub(super) fn parse(source: &str) -> Result<Vec<Piece>, TemplateProblem> {
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut rest = source;
    while let Some(at) = rest.find('{') {
        let before = &rest[..at];
        rest = &rest[at + 1..];
        if let Some(before) = before.strip_suffix('\\') {
            text.push_str(before);
            text.push('{');
            continue;
        }
        text.push_str(before);
        let (name, after) = rest.split_once('}').ok_or(TemplateProblem::Brace)?;
        let fact = FactName::new(name).ok_or(TemplateProblem::Brace)?;
        if !text.is_empty() {
            pieces.push(Piece::Text(std::mem::take(&mut text)));
        }
        pieces.push(Piece::Fact(fact));
        rest = after;
    }
    text.push_str(rest);
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

/// The line that [`parse`] reads as these pieces.
pub(super) fn print(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => text.replace('{', "\\{"),
            Piece::Fact(fact) => format!("{{{fact}}}"),
        })
        .collect()
}
