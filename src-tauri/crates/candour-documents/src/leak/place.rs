//! Where in what leaves something was found, as a person is told it.

use crate::{blocks::ParaId, error::Part};
use std::fmt;

/// A place in a letter, its file or its file's name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeakPlace {
    /// A part that occurs once.
    Part(Part),
    /// A paragraph, with its number as printed, without full stop.
    Paragraph {
        /// The paragraph.
        para: ParaId,
        /// Its number: "7" or "7(b)".
        label: Option<String>,
    },
    /// A heading.
    Heading {
        /// The heading's block.
        para: ParaId,
    },
    /// A row of a schedule's table, counted from 1; of the letter's own where no schedule is named.
    Row {
        /// The schedule, counted from 1.
        schedule: Option<usize>,
        /// The row, counted from 1.
        row: usize,
    },
    /// A page, counted from 1.
    Page(u32),
    /// What the file says of itself, under this key.
    Property(String),
    /// The file's metadata packet.
    Metadata,
    /// A bookmark.
    Bookmark,
    /// The description of a picture, or the words that a reader hears in place of others.
    Description,
    /// The name of a place that links lead to.
    Destination,
    /// A note or a field upon a page.
    Annotation,
    /// A file within the file.
    Attachment,
    /// The text of an editable copy, or what its pages bear.
    Copy,
    /// The name under which the file leaves.
    FileName,
    /// A calendar.
    Calendar,
}

impl LeakPlace {
    /// Whether it is a place in the letter as it is written, and not only in the pages made of it.
    #[must_use]
    pub const fn is_written(&self) -> bool {
        matches!(self, Self::Part(_) | Self::Paragraph { .. } | Self::Heading { .. } | Self::Row { .. })
    }
}

impl fmt::Display for LeakPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Part(part) => part.fmt(f),
            Self::Paragraph { label: Some(label), .. } => write!(f, "paragraph {label}"),
            Self::Paragraph { label: None, .. } => f.write_str("a paragraph without a number"),
            Self::Heading { .. } => f.write_str("a heading"),
            Self::Row { schedule: Some(schedule), row } => write!(f, "row {row} of Schedule {schedule}"),
            Self::Row { schedule: None, row } => write!(f, "row {row} of a table"),
            Self::Page(page) => write!(f, "page {page}"),
            Self::Property(_) | Self::Metadata => f.write_str("what the file says of itself"),
            Self::Bookmark => f.write_str("a bookmark"),
            Self::Description => f.write_str("a description that is read aloud"),
            Self::Destination => f.write_str("the name of a place in the file"),
            Self::Annotation => f.write_str("a note upon a page"),
            Self::Attachment => f.write_str("a file within the file"),
            Self::Copy => f.write_str("the editable copy"),
            Self::FileName => f.write_str("the name of the file"),
            Self::Calendar => f.write_str("the calendar"),
        }
    }
}
