//! A draft as it reads now: its paragraphs with their numbers and their facts filled in, for the composer.

use super::{Material, document, insertable};
use crate::AppError;
use candour_documents::{
    Block, DraftParagraph, FactName, Facts, Kind, Line, Passage, Piece, Place, outline, printed_numbers,
};
use candour_model::letters::{LetterDraft, ParagraphPlace, ReadParagraph, ReadPiece, TextPassage};
use candour_rules::Rules;

/// The paragraphs that apply, as they read. A fact without a value is shown by what it is called, and marked.
pub(super) fn of(
    rules: &Rules,
    draft: &LetterDraft,
    material: &Material,
    facts: &Facts,
) -> Result<Vec<ReadParagraph>, AppError> {
    let mut shown = document::paragraphs(draft)?;
    shown.retain(|paragraph| paragraph.when.as_ref().is_none_or(|fact| facts.holds(fact)));
    let blocks: Vec<Block> = shown.iter().map(empty_block).collect();
    Ok(shown
        .iter()
        .zip(printed_numbers(&blocks))
        .map(|(paragraph, number)| ReadParagraph {
            id: paragraph.id.0,
            kind: document::read_kind(paragraph.kind),
            label: number.unwrap_or_default(),
            pieces: pieces(rules, material, facts, paragraph),
        })
        .collect())
}

/// The words and facts of a paragraph as they read now.
pub(super) fn pieces(
    rules: &Rules,
    material: &Material,
    facts: &Facts,
    paragraph: &DraftParagraph,
) -> Vec<ReadPiece> {
    let called = |name: &FactName| insertable::called(rules, material, name.as_str());
    paragraph.pieces.iter().map(|piece| read(piece, facts, &called)).collect()
}

/// Where the paragraphs stand on the pages.
pub(super) fn places(places: &[Place]) -> Vec<ParagraphPlace> {
    let place = |place: &Place| {
        let [left, top, width, height] = place.in_ten_thousandths();
        ParagraphPlace { paragraph: place.para.0, page: place.page, left, top, width, height }
    };
    places.iter().map(place).collect()
}

/// The document's passages as the page shows them when it is read as text.
pub(super) fn as_text(document: &candour_documents::Document) -> Vec<TextPassage> {
    in_words(outline(document))
}

/// Passages as the page shows them; a table's rows one by one, each cell after the head of its column.
pub(crate) fn in_words(passages: Vec<Passage>) -> Vec<TextPassage> {
    passages
        .into_iter()
        .flat_map(|passage| match passage {
            Passage::Heading { level, text } => vec![passage_of(level, String::new(), text)],
            Passage::Paragraph { label, text, .. } => vec![passage_of(0, label.unwrap_or_default(), text)],
            Passage::Table { head, rows } => rows.into_iter().map(|row| row_in_words(&head, row)).collect(),
        })
        .collect()
}

fn row_in_words(head: &[String], row: Vec<String>) -> TextPassage {
    let cells = head.iter().zip(row).map(|(head, cell)| format!("{head}: {}", cell.replace('\n', ", ")));
    passage_of(0, String::new(), cells.collect::<Vec<_>>().join("\n"))
}

fn passage_of(heading: u8, label: String, text: String) -> TextPassage {
    TextPassage { heading, label, text: text.into() }
}

fn read(piece: &Piece, facts: &Facts, called: &impl Fn(&FactName) -> String) -> ReadPiece {
    match piece {
        Piece::Text(text) => ReadPiece { text: text.as_str().into(), fact: None, missing: false },
        Piece::Fact(name) => match facts.reading(name).filter(|reading| !reading.trim().is_empty()) {
            Some(reading) => ReadPiece { text: reading.into(), fact: Some(name.to_string()), missing: false },
            None => ReadPiece { text: called(name).into(), fact: Some(name.to_string()), missing: true },
        },
    }
}

/// A block of the paragraph's kind, to be numbered.
fn empty_block(paragraph: &DraftParagraph) -> Block {
    let (id, text) = (paragraph.id, Line::new());
    match paragraph.kind {
        Kind::Heading => Block::Heading { id, text },
        Kind::Numbered => Block::Numbered { id, text },
        Kind::Ask => Block::Ask { id, text },
    }
}
