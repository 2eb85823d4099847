//! Why a document could not be drawn, precisely enough for the application to say where and what to do.
//!
//! `Display` holds ids, places and code points, never the words of a letter: an error may be seen where the letter may not.

use crate::blocks::ParaId;
use crate::facts::FactName;
use crate::logo::LogoProblem;
use std::fmt;

/// A part of a letter that is not a paragraph of its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// The neutral title of the file.
    Title,
    /// The firm's name and lines.
    Letterhead,
    /// The addressee's office and address.
    Address,
    /// The date, the references and the means of sending.
    References,
    /// The notice above the salutation.
    Notice,
    /// "Dear …".
    Salutation,
    /// The subject line, which is the letter's heading.
    Subject,
    /// The heading of a paper, and the lines around it.
    Heading,
    /// The ending and the signatory.
    Closing,
    /// The list of enclosures and of copies.
    Enclosures,
    /// The title of a schedule.
    AnnexTitle,
    /// The head of a table's column.
    ColumnHead,
    /// The upper right corner of a statement.
    Corner,
    /// The court and the parties.
    Proceedings,
    /// Who makes a statement.
    Witness,
    /// What a witness says.
    Account,
    /// How a statement was prepared.
    Prepared,
    /// The list of exhibits.
    Exhibits,
    /// A declaration, a statement of truth or a certificate, and where it is signed.
    Declaration,
    /// The details kept apart from a statement.
    Details,
    /// What the page itself bears: header, footer, DRAFT.
    Furniture,
}

/// Where in a document something is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Spot {
    /// A part that occurs once.
    Part(Part),
    /// A paragraph or heading of the body or of a schedule, with its number if it has one: "7(b)".
    Paragraph {
        /// The paragraph.
        para: ParaId,
        /// Its number as printed, without full stop.
        label: Option<String>,
    },
    /// A table's cell, counted from 1.
    Cell {
        /// The row below the head.
        row: usize,
        /// The column.
        column: usize,
    },
}

impl fmt::Display for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Title => "the title",
            Self::Letterhead => "the letterhead",
            Self::Address => "the address",
            Self::References => "the references",
            Self::Notice => "the notice",
            Self::Salutation => "the salutation",
            Self::Subject => "the subject",
            Self::Heading => "the heading",
            Self::Closing => "the closing",
            Self::Enclosures => "the enclosures",
            Self::AnnexTitle => "the title of a schedule",
            Self::ColumnHead => "the head of a table",
            Self::Corner => "the corner of the statement",
            Self::Proceedings => "the title of the proceedings",
            Self::Witness => "what the statement says of the witness",
            Self::Account => "the account",
            Self::Prepared => "how the statement was prepared",
            Self::Exhibits => "the exhibits",
            Self::Declaration => "the declaration",
            Self::Details => "the details kept apart",
            Self::Furniture => "the header or footer",
        })
    }
}

impl fmt::Display for Spot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(part) => part.fmt(f),
            Self::Paragraph { label: Some(label), .. } => write!(f, "paragraph {label}"),
            Self::Paragraph { para, label: None } => write!(f, "an unnumbered paragraph (id {para})"),
            Self::Cell { row, column } => write!(f, "row {row}, column {column} of a table"),
        }
    }
}

/// What is wrong with a line of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
pub enum TemplateProblem {
    /// The front matter does not end with a line `---`.
    #[error("the front matter does not end with ---")]
    NoFrontMatter,
    /// The front matter is not the TOML that a template has.
    #[error("the front matter cannot be read")]
    FrontMatter,
    /// A brace that opens no fact; a brace as such is written `\{`.
    #[error("a brace is not closed or holds no fact's name")]
    Brace,
    /// `[when …]` without a fact's name or its closing bracket.
    #[error("[when …] holds no fact's name")]
    When,
    /// `[when …]` with no paragraph below it.
    #[error("[when …] stands above no paragraph")]
    WhenAlone,
    /// A heading or an ask without words.
    #[error("a heading or an ask has no words")]
    Blank,
}

/// What the PDF's writer or reader could not do.
#[derive(Debug, thiserror::Error)]
pub enum WriterFault {
    /// A face could not be read.
    #[error("face {0} could not be read")]
    Face(&'static str),
    /// A face could not be cut down to the glyphs used.
    #[error("face {0} could not be subset")]
    Subset(&'static str),
    /// The writer warned about what it was given.
    #[error("the writer warned {0} times")]
    Warned(usize),
    /// An object that the writer always makes is not there or of another type.
    #[error("the written file lacks {0}")]
    Lacks(&'static str),
    /// Reading or changing the written file failed.
    #[error("the written file could not be finished")]
    Finish(#[from] lopdf::Error),
    /// Sealing the written file failed.
    #[error("the written file could not be sealed")]
    Seal(#[from] lopdf47::Error),
    /// Writing the bytes failed.
    #[error("the bytes could not be written")]
    Save(#[from] std::io::Error),
    /// A part of an editable copy could not be finished.
    #[error("a part of the copy could not be finished")]
    Part(#[from] quick_xml::Error),
    /// The parts of an editable copy could not be packed.
    #[error("the copy could not be packed")]
    Pack(#[from] zip::result::ZipError),
    /// A picture could not be encoded.
    #[error("the picture could not be encoded")]
    Picture(#[from] png::EncodingError),
}

/// Why a document could not be made, drawn or read.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// A template asks for a fact that nobody supplied.
    #[error("resolve the fact {fact}, which is not known")]
    UnknownFact {
        /// The fact.
        fact: FactName,
    },
    /// A fact is there but holds no words.
    #[error("resolve the fact {fact}, which is empty")]
    EmptyFact {
        /// The fact.
        fact: FactName,
    },
    /// A paragraph holds no words.
    #[error("draw a paragraph without words (id {para})")]
    EmptyParagraph {
        /// The paragraph.
        para: ParaId,
    },
    /// A part that is never printed blank holds no words.
    #[error("draw {part}, which is blank")]
    EmptyPart {
        /// The part.
        part: Part,
    },
    /// No face of ours has these characters.
    #[error("draw {} in {spot}: no face has it", code_points(chars))]
    NoGlyph {
        /// The characters, each once, in order of code point.
        chars: Vec<char>,
        /// Where they stand.
        spot: Spot,
    },
    /// The address takes more lines than the first page gives it.
    #[error("draw an address of {lines} lines")]
    AddressTooLong {
        /// Its lines as laid out.
        lines: usize,
    },
    /// The letterhead takes more lines than the first page gives it.
    #[error("draw a letterhead of {lines} lines")]
    LetterheadTooLong {
        /// Its lines as laid out.
        lines: usize,
    },
    /// Date, references and means take more lines than the first page gives them.
    #[error("draw references of {lines} lines")]
    ReferencesTooLong {
        /// Their lines as laid out.
        lines: usize,
    },
    /// A row has more or fewer cells than its table has columns.
    #[error("draw row {row}, whose cells do not match the columns")]
    UnevenRow {
        /// The row, counted from 1.
        row: usize,
    },
    /// A table's columns do not fit the page.
    #[error("draw a table wider than the page")]
    TableTooWide,
    /// A declaration has no place for the number of pages.
    #[error("draw a declaration without a place for the number of pages")]
    NoPageCount,
    /// A template is not written as templates are.
    #[error("read line {line} of the template: {problem}")]
    Template {
        /// The line, counted from 1.
        line: usize,
        /// What is wrong.
        problem: TemplateProblem,
    },
    /// A picture does not become the firm's logo.
    #[error("take a picture for the logo: {0}")]
    Logo(#[from] LogoProblem),
    /// A file has no such page.
    #[error("show page {page} of {pages}")]
    NoSuchPage {
        /// The page asked for, counted from 1.
        page: u32,
        /// The pages there are.
        pages: u32,
    },
    /// A picture would be larger or smaller than the screen can use.
    #[error("show a page at that scale")]
    ScaleRefused,
    /// The bytes are not a PDF that can be shown.
    #[error("read the PDF")]
    NotPdf,
    /// The bytes are not an editable copy that can be read.
    #[error("read the editable copy")]
    NotCopy,
    /// More is to be looked for in what leaves than can be at once.
    #[error("look for so many names at once")]
    TooMuchToSeek,
    /// The file could not be written.
    #[error("write the file: {0}")]
    Writer(#[from] WriterFault),
}

fn code_points(chars: &[char]) -> String {
    chars.iter().map(|c| format!("U+{:04X}", u32::from(*c))).collect::<Vec<_>>().join(", ")
}
