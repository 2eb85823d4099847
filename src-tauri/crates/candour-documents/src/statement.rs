//! Witness statements: for a court, and under section 9 of the Criminal Justice Act 1967; and the details kept apart from
//! the second.
//!
//! The words that law fixes (the statement of truth, the declaration, what a form is headed with) come from outside: law is
//! data.

mod details;
mod pieces;
mod read;

pub use details::{ConfidentialDetails, Detail, details_to_docx, details_to_pdf};
pub use read::{details_outline, details_text, statement_outline, statement_text};

pub(crate) use pieces::{DATED, Piece, PieceKind, SIGNED};

use crate::blocks::{Block, Line};
use crate::error::{DocumentError, Part, WriterFault};
use crate::page::statement::{Form, lay_out};
use crate::quiet::quiet;
use crate::stage::Stage;
use crate::text::{clean, faces::Faces, shape::Shaper};
use crate::{Drawn, ENGINE, docx, write};

quiet!(WitnessStatement, CourtForm, Corner, Party, Section9Form, Exhibit, ReadOver);

/// A witness statement, ready to be drawn.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct WitnessStatement {
    /// The file's title, which names nobody: "Statement K7-4Q, 23 November 2026".
    pub title: String,
    /// Whether it is a draft, or made and kept.
    pub stage: Stage,
    /// Who makes it: the full name, or the cipher under an order.
    pub witness: String,
    /// What it is made for.
    pub form: StatementForm,
    /// The account, in the witness's own words and language.
    pub account: Vec<Block>,
    /// The exhibits; each mark stands in bold wherever it occurs.
    pub exhibits: Vec<Exhibit>,
    /// The certificate of whoever read it over to a witness who cannot read it.
    pub read_over: Option<ReadOver>,
}

/// What a statement is made for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum StatementForm {
    /// For a civil court: CPR Practice Direction 32, paragraphs 17 to 20.
    Court(CourtForm),
    /// For criminal proceedings: section 9 of the Criminal Justice Act 1967, laid out as form MG11.
    Section9(Section9Form),
}

/// What a statement for a civil court has.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct CourtForm {
    /// What stands in the upper right corner of the first page.
    pub corner: Corner,
    /// The court, a line each: "In the High Court of Justice".
    pub court: Vec<String>,
    /// The number of the claim, as printed: "Claim no. KB-2026-000000".
    pub claim: String,
    /// The parties, in order.
    pub parties: Vec<Party>,
    /// The heading: "First witness statement of K7-4Q".
    pub heading: String,
    /// Who the witness is, and what is own knowledge, information or belief.
    pub introduction: Vec<Block>,
    /// How the statement was prepared: face to face, by telephone, through an interpreter.
    pub prepared: Vec<Block>,
    /// The statement of truth, word for word (CPR Practice Direction 22, paragraph 2.2).
    pub truth: String,
}

/// What stands in the upper right corner of the first page (CPR Practice Direction 32, paragraphs 17 to 20).
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Corner {
    /// The party on whose behalf it is made: "Claimant".
    pub party: String,
    /// The initials and surname of the witness, or the cipher.
    pub witness: String,
    /// Which statement of this witness it is, from 1.
    pub number: u16,
    /// The day it was made, as printed; a space to write it while it is not signed.
    pub made: Option<String>,
}

/// A party to the claim.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Party {
    /// The name, or the cipher.
    pub name: String,
    /// "Claimant".
    pub role: String,
}

/// What a statement under section 9 has.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Section9Form {
    /// The heading: "Witness statement".
    pub heading: String,
    /// The provisions under the heading.
    pub basis: String,
    /// The age, where it is printed.
    pub age: Age,
    /// The occupation.
    pub occupation: String,
    /// The declaration, word for word, with `[n]` where the number of pages stands.
    pub declaration: String,
}

/// How old a witness is, as a statement under section 9 says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Age {
    /// "Over 18".
    Over18,
    /// So many years, under 18.
    Years(u8),
}

/// An exhibit to a statement.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Exhibit {
    /// Its mark: "K7-4Q/1".
    pub mark: String,
    /// What it is.
    pub what: Line,
}

/// The certificate of whoever read a statement over.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ReadOver {
    /// Its heading.
    pub heading: String,
    /// Its words.
    pub words: String,
    /// Who signs it: a name, or what they are.
    pub signs: String,
}

/// What stands in a declaration for the number of pages.
pub(crate) const PAGES: &str = "[n]";
/// The number of pages is known after so many rounds, or never.
const ROUNDS: usize = 4;

/// Draws a statement. One under section 9 is laid out until the number of pages that it declares is its own.
///
/// # Errors
/// As [`crate::to_pdf`] for what would print as a blank, for its characters and its tables;
/// [`DocumentError::NoPageCount`] for a declaration without a place for the number of pages.
pub fn statement_to_pdf(statement: &WitnessStatement, faces: &Faces) -> Result<Drawn, DocumentError> {
    let mut shaper = Shaper::new(faces);
    let mut declared = 1;
    for _ in 0..ROUNDS {
        let pieces = statement.pieces(declared)?;
        let laid = lay_out(&mut shaper, &form(statement), &pieces)?;
        let pages = u32::try_from(laid.sheets.len()).unwrap_or(u32::MAX);
        let is_declared = matches!(statement.form, StatementForm::Section9(_));
        if pages == declared || !is_declared {
            let pdf = write::write(&laid, faces, &clean::title(&statement.title))?;
            return Ok(Drawn { pdf, pages, places: laid.places, engine: ENGINE });
        }
        declared = pages;
    }
    Err(WriterFault::Lacks("a number of pages that holds").into())
}

/// Writes the editable copy of a statement; `pages` is what one under section 9 declares, as it was drawn.
///
/// # Errors
/// As [`crate::to_docx`], and [`DocumentError::NoPageCount`].
pub fn statement_to_docx(statement: &WitnessStatement, pages: u32) -> Result<Vec<u8>, DocumentError> {
    let pieces = statement.pieces(pages)?;
    docx::statement::copy(&form(statement), &pieces)?.packed(&statement.title)
}

impl WitnessStatement {
    /// What stands on its pages, where so many are declared.
    ///
    /// # Errors
    /// [`DocumentError::EmptyPart`] and [`DocumentError::NoPageCount`].
    pub(crate) fn pieces(&self, pages: u32) -> Result<Vec<Piece>, DocumentError> {
        pieces::of_statement(self, pages)
    }
}

/// What its pages bear.
fn form(statement: &WitnessStatement) -> Form<'_> {
    let (is_signed_on_every_page, right, narrow) = match &statement.form {
        StatementForm::Court(court) => (false, court.claim.as_str(), true),
        StatementForm::Section9(section9) => (true, section9.heading.as_str(), false),
    };
    Form {
        title: &statement.title,
        stage: statement.stage,
        left: format!("Statement of {}", statement.witness),
        right,
        narrow,
        is_signed_on_every_page,
    }
}

/// The part that is blank, if one is.
fn first_blank<'a>(parts: impl IntoIterator<Item = (Part, &'a str)>) -> Result<(), DocumentError> {
    let blank = parts.into_iter().find(|(_, words)| clean::is_blank_text(words));
    blank.map_or(Ok(()), |(part, _)| Err(DocumentError::EmptyPart { part }))
}
