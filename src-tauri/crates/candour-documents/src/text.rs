//! From words to lines of glyphs: faces, shaping, ties and line breaking.
//!
//! Deliberately not here: hyphenation, justification, and scripts that our faces do not have.

pub(crate) mod clean;
pub(crate) mod faces;
pub(crate) mod lines;
pub(crate) mod segments;
pub(crate) mod shape;
pub(crate) mod spans;
mod ties;
