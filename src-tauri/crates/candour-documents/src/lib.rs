//! Finished words into paper: tagged PDF, pictures of its pages, its text, and a copy to be edited; and dates into a
//! calendar file.
//!
//! The crate is given everything and asks for nothing: no clock, no files, no casebook, no law. The same document gives the
//! same bytes, in any process, in any order.
//!
//! ```
//! # use candour_documents::*;
//! let template = template::parse("title = \"T\"\nsubject = \"T\"\nannexes = []\nenclosures = []\nto = []\nneeds = []\nbasis = []\nas_at = 2026-11-23\n---\nWe act for {who}.")?;
//! let mut facts = Facts::new();
//! facts.text("who", "one client");
//! let body = resolve(&template.draft(), &facts)?;
//! assert!(matches!(&body[0], Block::Numbered { .. }));
//! # Ok::<(), DocumentError>(())
//! ```

mod blocks;
mod calendar;
mod docx;
mod error;
mod facts;
mod leak;
mod logo;
mod numbers;
mod outline;
mod page;
mod papers;
mod phrases;
mod picture;
mod quiet;
mod seal;
mod stage;
mod statement;
pub mod template;
mod text;
mod write;

pub use blocks::{
    Annex, Block, Closing, Column, Document, Inline, Letterhead, Line, Opening, ParaId, Table, Width,
};
pub use calendar::{CalendarDate, to_calendar};
pub use docx::{paper_to_docx, to_docx};
pub use error::{DocumentError, Part, Spot, TemplateProblem, WriterFault};
pub use facts::{FactName, Facts};
pub use leak::{LEAK_RULES, LeakCheck, LeakHit, LeakPlace, ProtectedFact, ProtectedPerson};
pub use logo::{LARGEST_LOGO_FILE, LogoProblem, logo_as_png, read_logo};
pub use numbers::printed_numbers;
pub use outline::{Passage, outline, paper_outline, paper_text, plain_text};
pub use page::sheets::Place;
pub use papers::{Paper, paper_to_pdf};
pub use picture::{Picture, looks, picture};
pub use seal::{SealKeys, seal};
pub use stage::{Anchor, Stage};
pub use statement::{
    Age, ConfidentialDetails, Corner, CourtForm, Detail, Exhibit, Party, ReadOver, Section9Form,
    StatementForm, WitnessStatement, details_outline, details_text, details_to_docx, details_to_pdf,
    statement_outline, statement_text, statement_to_docx, statement_to_pdf,
};
pub use template::{
    Annexed,
    draft::{DraftParagraph, Kind, Piece, filled, resolve},
};
pub use text::faces::Faces;

use text::shape::Shaper;

quiet::quiet!(Drawn);

/// Raised whenever the same document would give other bytes.
pub const ENGINE: u16 = 1;

/// A letter or a paper, drawn.
#[derive(Clone, PartialEq)]
pub struct Drawn {
    /// The file's bytes: PDF/A-2a and PDF/UA-1.
    pub pdf: Vec<u8>,
    /// How many pages it has.
    pub pages: u32,
    /// Where each paragraph stands; one that goes on to another page has a place on each.
    pub places: Vec<Place>,
    /// The [`ENGINE`] that drew it.
    pub engine: u16,
}

/// Draws a letter.
///
/// # Errors
/// [`DocumentError::NoGlyph`] for a character that no face has; [`DocumentError::EmptyParagraph`] and
/// [`DocumentError::EmptyPart`] for what would print as a blank; [`DocumentError::AddressTooLong`],
/// [`DocumentError::LetterheadTooLong`] and [`DocumentError::ReferencesTooLong`] for what does not fit its place;
/// [`DocumentError::UnevenRow`] and [`DocumentError::TableTooWide`] for a table; [`DocumentError::Writer`] if the file
/// cannot be written.
pub fn to_pdf(document: &Document, faces: &Faces) -> Result<Drawn, DocumentError> {
    let laid = page::letter::lay_out(&mut Shaper::new(faces), document)?;
    let pdf = write::write(&laid, faces, &text::clean::title(&document.title))?;
    let pages = u32::try_from(laid.sheets.len()).unwrap_or(u32::MAX);
    Ok(Drawn { pdf, pages, places: laid.places, engine: ENGINE })
}
