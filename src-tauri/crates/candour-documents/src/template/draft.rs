//! A letter being written: paragraphs of words and facts, which a person edits and the record keeps current.
//!
//! A fact stays an atom until the letter is drawn, is resolved once, and what it says is never read for braces again.

use super::pieces;
use crate::blocks::{Block, Inline, Line, ParaId};
use crate::error::{DocumentError, TemplateProblem};
use crate::facts::{FactName, Facts};
use crate::quiet::quiet;
use crate::text::clean::{is_blank, plain};

quiet!(Piece, DraftParagraph);

/// What a paragraph of a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A heading.
    Heading,
    /// A numbered paragraph.
    Numbered,
    /// A lettered request under the numbered paragraph before it.
    Ask,
}

/// Words or a fact.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Piece {
    /// Words as they stand.
    Text(String),
    /// A fact, printed as the record has it on the day.
    Fact(FactName),
}

/// A paragraph of a draft.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct DraftParagraph {
    /// Names the paragraph for as long as the draft lives.
    pub id: ParaId,
    /// What it is.
    pub kind: Kind,
    /// What it says.
    pub pieces: Vec<Piece>,
    /// The fact without which it is left out.
    pub when: Option<FactName>,
}

impl DraftParagraph {
    /// Reads a paragraph as a person types it: one line in the template's grammar; new lines become spaces.
    ///
    /// # Errors
    /// [`TemplateProblem::Brace`] in a [`DocumentError::Template`] naming the line typed.
    pub fn from_source(id: ParaId, kind: Kind, text: &str) -> Result<Self, DocumentError> {
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        let pieces = pieces::parse(&lines.join(" ")).map_err(|problem: TemplateProblem| {
            let line = text.lines().position(|line| pieces::parse(line).is_err()).unwrap_or(0) + 1;
            DocumentError::Template { line, problem }
        })?;
        Ok(Self { id, kind, pieces, when: None })
    }

    /// The paragraph as one line of template text, which [`Self::from_source`] reads back.
    #[must_use]
    pub fn source(&self) -> String {
        pieces::print(&self.pieces)
    }
}

/// Puts the facts in and leaves out what does not apply.
///
/// # Errors
/// [`DocumentError::UnknownFact`] and [`DocumentError::EmptyFact`] naming the fact; [`DocumentError::EmptyParagraph`] for a
/// paragraph without words.
pub fn resolve(draft: &[DraftParagraph], facts: &Facts) -> Result<Vec<Block>, DocumentError> {
    draft
        .iter()
        .filter(|paragraph| paragraph.when.as_ref().is_none_or(|fact| facts.holds(fact)))
        .map(|paragraph| block(paragraph, facts))
        .collect()
}

/// A line with its facts put in, as it reads without emphasis.
///
/// # Errors
/// [`DocumentError::UnknownFact`] and [`DocumentError::EmptyFact`] naming the fact.
pub fn filled(pieces: &[Piece], facts: &Facts) -> Result<String, DocumentError> {
    Ok(plain(&fill(pieces, facts)?))
}

fn fill(pieces: &[Piece], facts: &Facts) -> Result<Line, DocumentError> {
    let mut text = Line::new();
    for piece in pieces {
        match piece {
            Piece::Text(words) => text.push(Inline::Text(words.clone())),
            Piece::Fact(fact) => {
                let words =
                    facts.words(fact).ok_or_else(|| DocumentError::UnknownFact { fact: fact.clone() })?;
                if is_blank(words) {
                    return Err(DocumentError::EmptyFact { fact: fact.clone() });
                }
                text.extend(words.iter().cloned());
            }
        }
    }
    Ok(text)
}

fn block(paragraph: &DraftParagraph, facts: &Facts) -> Result<Block, DocumentError> {
    let id = paragraph.id;
    let text = fill(&paragraph.pieces, facts)?;
    if is_blank(&text) {
        return Err(DocumentError::EmptyParagraph { para: id });
    }
    Ok(match paragraph.kind {
        Kind::Heading => Block::Heading { id, text },
        Kind::Numbered => Block::Numbered { id, text },
        Kind::Ask => Block::Ask { id, text },
    })
}
