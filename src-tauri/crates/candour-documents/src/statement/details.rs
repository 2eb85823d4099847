//! The details that go with a statement under section 9 and are kept apart from it: what is not for everyone who reads it.

use super::{Piece, PieceKind, first_blank, pieces::plain};
use crate::blocks::{Block, Column, Inline, Line, Table, Width};
use crate::error::{DocumentError, Part};
use crate::page::statement::{Form, lay_out};
use crate::quiet::quiet;
use crate::stage::Stage;
use crate::text::{clean, faces::Faces, shape::Shaper};
use crate::{Drawn, ENGINE, docx, write};

quiet!(ConfidentialDetails, Detail);

/// The details kept apart, ready to be drawn as a document of their own.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct ConfidentialDetails {
    /// The file's title, which names nobody: "Details K7-4Q, 23 November 2026".
    pub title: String,
    /// Whether it is a draft, or made and kept.
    pub stage: Stage,
    /// To whose statement it belongs: the cipher.
    pub witness: String,
    /// Which statement it belongs to: "the statement of 23 November 2026".
    pub statement: String,
    /// How the witness is reached.
    pub contact: Vec<Detail>,
    /// When the witness can and cannot come.
    pub availability: Vec<Detail>,
    /// What the witness needs in order to give evidence.
    pub special_measures: Vec<Detail>,
}

/// One detail.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Detail {
    /// What it is: "Telephone".
    pub what: String,
    /// What it says.
    pub said: Line,
}

/// What stands on every page of it.
const APART: &str = "Confidential. Kept apart from the statement and not part of it.";

/// Draws the details kept apart.
///
/// # Errors
/// As [`crate::to_pdf`] for what would print as a blank, for its characters and its tables.
pub fn details_to_pdf(details: &ConfidentialDetails, faces: &Faces) -> Result<Drawn, DocumentError> {
    let laid = lay_out(&mut Shaper::new(faces), &form(details), &details.pieces()?)?;
    let pdf = write::write(&laid, faces, &clean::title(&details.title))?;
    let pages = u32::try_from(laid.sheets.len()).unwrap_or(u32::MAX);
    Ok(Drawn { pdf, pages, places: laid.places, engine: ENGINE })
}

/// Writes the editable copy of the details kept apart.
///
/// # Errors
/// As [`crate::to_docx`].
pub fn details_to_docx(details: &ConfidentialDetails) -> Result<Vec<u8>, DocumentError> {
    docx::statement::copy(&form(details), &details.pieces()?)?.packed(&details.title)
}

fn form(details: &ConfidentialDetails) -> Form<'_> {
    Form {
        title: &details.title,
        stage: details.stage,
        left: APART.to_owned(),
        right: &details.witness,
        narrow: false,
        is_signed_on_every_page: false,
    }
}

impl ConfidentialDetails {
    /// What stands on its pages.
    ///
    /// # Errors
    /// [`DocumentError::EmptyPart`].
    pub(crate) fn pieces(&self) -> Result<Vec<Piece>, DocumentError> {
        pieces(self)
    }
}

fn pieces(details: &ConfidentialDetails) -> Result<Vec<Piece>, DocumentError> {
    let ConfidentialDetails { title, witness, statement, contact, availability, special_measures, .. } =
        details;
    let groups =
        [("Contact", contact), ("Availability", availability), ("Special measures", special_measures)];
    first_blank([(Part::Title, title.as_str()), (Part::Witness, witness), (Part::Witness, statement)])?;
    let all = groups.iter().flat_map(|(_, details)| details.iter());
    first_blank(all.map(|detail| (Part::Details, detail.what.as_str())))?;
    let belongs = vec![
        Inline::Text("Witness: ".into()),
        Inline::Strong(witness.clone()),
        Inline::Text(format!(". To {statement}.")),
    ];
    let mut pieces = vec![
        Piece::of(Part::Heading, PieceKind::Title(plain("Confidential details of the witness"))),
        Piece::words(Part::Heading, APART),
        Piece::of(Part::Witness, PieceKind::Words(belongs)),
    ];
    for (heading, details) in groups {
        pieces.push(Piece::heading(Part::Details, heading));
        pieces.push(Piece::of(Part::Details, PieceKind::Blocks(vec![Block::Table(table(details))])));
    }
    Ok(pieces)
}

/// A table of details; one of none says so.
fn table(details: &[Detail]) -> Table {
    let columns = vec![
        Column { head: "Detail".into(), width: Width::Points(130) },
        Column { head: "Entry".into(), width: Width::Share(1) },
    ];
    let row = |detail: &Detail| vec![vec![Inline::Text(detail.what.clone())], detail.said.clone()];
    Table { columns, rows: details.iter().map(row).collect(), row_header: true }
}
