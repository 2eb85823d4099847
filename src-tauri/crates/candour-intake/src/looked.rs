//! What may be asked of a file, and what is shown of it: pixels, plain words, or the bytes of what is attached.

use crate::quiet::quiet;

quiet!(Page, Words, Header, Part, PartBytes);

/// What to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A page of a PDF, counted from 1. A picture is its own page 1.
    Page(u32),
    /// What a message, a text or a Word document says.
    Words,
    /// What is attached to a message, counted from 0.
    Part(u32),
}

/// What is shown.
#[derive(Debug, PartialEq, Eq)]
pub enum Looked {
    /// For [`Wish::Page`].
    Page(Page),
    /// For [`Wish::Words`].
    Words(Words),
    /// For [`Wish::Part`].
    Part(PartBytes),
}

/// A page as pixels.
#[derive(Clone, PartialEq, Eq)]
pub struct Page {
    /// A PNG file. Its size was checked, its pixels were not: only something that guards itself may decode it.
    pub png: Vec<u8>,
    /// Which page it is, counted from 1.
    pub number: u32,
    /// How many pages the file has.
    pub of: u32,
}

/// What a message or a text says, without any markup.
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    /// Who wrote to whom and when, as the message says.
    pub headers: Vec<Header>,
    /// The text, lines ended by `\n`.
    pub text: String,
    /// Whether the text goes on beyond what is here.
    pub is_cut: bool,
    /// What is attached, in the file's order.
    pub parts: Vec<Part>,
}

/// One line of a message's head.
#[derive(Clone, PartialEq, Eq)]
pub struct Header {
    /// Which one.
    pub name: HeaderName,
    /// Its value as text on one line, without control characters.
    pub value: String,
}

/// The lines of a message's head that are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeaderName {
    /// Who it says it is from.
    From,
    /// Whom it is to.
    To,
    /// Who gets a copy.
    Cc,
    /// When it says it was sent.
    Date,
    /// What it says it is about.
    Subject,
}

/// Something that is attached to a message.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// The name it came under: to be shown, never to be used as a path.
    pub name: String,
    /// What the message says it is.
    pub mime: String,
    /// How many bytes it has.
    pub length: u64,
}

/// The bytes of something that is attached.
#[derive(Clone, PartialEq, Eq)]
pub struct PartBytes {
    /// As in [`Part::name`].
    pub name: String,
    /// As in [`Part::mime`].
    pub mime: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}
