//! Documents that are no letters: a chronology, a schedule by itself, a form. They have a heading and no address.

use crate::blocks::{Annex, Block, Letterhead, Line};
use crate::error::DocumentError;
use crate::quiet::quiet;
use crate::stage::Stage;
use crate::text::{clean, faces::Faces, shape::Shaper};
use crate::{Drawn, ENGINE, page, write};

quiet!(Paper);

/// A paper, ready to be drawn.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Paper {
    /// The file's title, which names nobody: "Chronology K7-4Q, 23 November 2026".
    pub title: String,
    /// Whether it is a draft, or made and kept.
    pub stage: Stage,
    /// Whose paper it is, where it bears a letterhead.
    pub letterhead: Option<Letterhead>,
    /// How far it goes, at the head of every page: "Privileged and confidential".
    pub mark: String,
    /// Our reference, on every page but the first.
    pub reference: String,
    /// Its heading.
    pub heading: String,
    /// The lines under the heading: the reference, the day it was made.
    pub under: Vec<Line>,
    /// What it says, in order.
    pub body: Vec<Block>,
    /// The schedules, each beginning a page.
    pub annexes: Vec<Annex>,
    /// Whether its pages lie across, for tables of many columns.
    pub landscape: bool,
    /// Whether its print is larger, for a person to read at home.
    pub large: bool,
}

/// Draws a paper.
///
/// # Errors
/// As [`crate::to_pdf`], save what only a letter has.
pub fn paper_to_pdf(paper: &Paper, faces: &Faces) -> Result<Drawn, DocumentError> {
    let laid = page::paper::lay_out(&mut Shaper::new(faces), paper)?;
    let pdf = write::write(&laid, faces, &clean::title(&paper.title))?;
    let pages = u32::try_from(laid.sheets.len()).unwrap_or(u32::MAX);
    Ok(Drawn { pdf, pages, places: laid.places, engine: ENGINE })
}
