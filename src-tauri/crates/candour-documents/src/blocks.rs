//! A finished letter as data: who it is from and to, what it says, in which order.
//!
//! The only way into the drawing of a letter. No fonts, coordinates, files, records or rules of law: whoever builds a
//! [`Document`] has already resolved what this recipient may read.

use crate::quiet::quiet;
use crate::stage::Stage;
use candour_model::logo::Logo;
use std::fmt;

quiet!(Document, Letterhead, Opening, Closing, Annex, Block, Table, Column, Inline);

/// Names one paragraph through drafting, drawing and finding a click on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ParaId(pub u32);

impl fmt::Display for ParaId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A letter, ready to be drawn.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Document {
    /// The file's title, which names nobody: "Letter K7-4Q, 23 November 2026".
    pub title: String,
    /// Whether it is a draft or issued.
    pub stage: Stage,
    /// Whose letter it is.
    pub letterhead: Letterhead,
    /// Everything from the address to the subject line.
    pub opening: Opening,
    /// The paragraphs, numbered from 1 across the headings.
    pub body: Vec<Block>,
    /// The ending, the signatory and what goes with the letter.
    pub closing: Closing,
    /// The schedules, each beginning a page.
    pub annexes: Vec<Annex>,
}

/// The head of the first page.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Letterhead {
    /// The firm's name.
    pub firm: String,
    /// Address, regulator line and the like; at most eight lines as laid out.
    pub lines: Vec<String>,
    /// Its logo, which stands above its name and is read aloud as that name.
    pub logo: Option<Logo>,
}

/// What stands between letterhead and body.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Opening {
    /// The addressee's office and address, a line each; at most ten lines as laid out.
    pub to: Vec<String>,
    /// The addressee's office in running words, for the head of later pages: "the Director General".
    pub office: String,
    /// The letter's date as printed: "23 November 2026".
    pub date: String,
    /// Our reference.
    pub ours: String,
    /// The addressee's reference, if one is known.
    pub theirs: Option<String>,
    /// By what means it goes: "By email".
    pub means: String,
    /// The notice above the salutation, where the letter concerns someone whose identity is protected.
    pub notice: Option<String>,
    /// "Dear Director General".
    pub salutation: String,
    /// The subject line, which is the letter's first heading.
    pub subject: String,
}

/// What stands under the body.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Closing {
    /// "Yours faithfully".
    pub ending: String,
    /// Who signs, a line each: the name first, then what they are.
    pub signatory: Vec<String>,
    /// What is enclosed.
    pub enclosures: Vec<String>,
    /// To whom copies go.
    pub copies: Vec<String>,
}

/// A schedule to the letter.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Annex {
    /// What it holds, without its number: "the allegations".
    pub title: String,
    /// Its contents; numbered paragraphs in it begin again at 1.
    pub body: Vec<Block>,
}

/// One block of a body, in reading order.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Block {
    /// A heading, which keeps with what follows.
    Heading {
        /// The heading's own id.
        id: ParaId,
        /// Its words.
        text: Line,
    },
    /// A paragraph without number.
    Para {
        /// The paragraph.
        id: ParaId,
        /// Its words.
        text: Line,
    },
    /// A paragraph numbered 1, 2, 3.
    Numbered {
        /// The paragraph.
        id: ParaId,
        /// Its words.
        text: Line,
    },
    /// A request lettered (a), (b), (c) under the numbered paragraph before it.
    Ask {
        /// The paragraph.
        id: ParaId,
        /// Its words.
        text: Line,
    },
    /// A table.
    Table(Table),
}

/// A ruled table whose head is repeated on every page that it reaches.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows, a cell for each column; a table without rows prints "None recorded."
    pub rows: Vec<Vec<Line>>,
    /// Whether the first cell of a row names the row.
    pub row_header: bool,
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its width.
    pub width: Width,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Width {
    /// So many points.
    Points(u16),
    /// So many shares of what the fixed columns leave.
    Share(u8),
}

/// The words of one paragraph or cell.
pub type Line = Vec<Inline>;

/// A piece of a paragraph.
#[derive(Clone, PartialEq, Eq, Hash)]
pub enum Inline {
    /// Words.
    Text(String),
    /// Words in bold.
    Strong(String),
    /// Words in italic.
    Emphasis(String),
    /// Somebody's own words, which get quotation marks once.
    Said(String),
    /// A new line.
    Break,
}

impl From<&str> for Inline {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for Inline {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}
