//! Numbers that the word processor counts itself: 1, 2, 3 and under each (a), (b), (c).

use super::styles::twips;
use docx_rs::{
    AbstractNumbering, IndentLevel, Level, LevelJc, LevelOverride, LevelText, NumberFormat, Numbering,
    NumberingId, Paragraph, SpecialIndentType, Start,
};

/// docx-rs always writes a numbering 1 of its own.
const ABSTRACT: usize = 2;
const FIRST: usize = 2;

/// From the left margin to a numbered paragraph's words, and from there to an ask's, in points: as on the pages.
pub(super) const HANG: f32 = 28.0;
pub(super) const ASK_HANG: f32 = 24.0;

/// A list that counts from 1.
#[derive(Clone, Copy)]
pub(super) struct List(usize);

impl List {
    /// The list after so many others.
    pub(super) const fn after(others: usize) -> Self {
        Self(FIRST + others)
    }

    /// A paragraph of it: 0 for a numbered one, 1 for an ask.
    pub(super) fn item(self, paragraph: Paragraph, level: usize) -> Paragraph {
        paragraph.numbering(NumberingId::new(self.0), IndentLevel::new(level))
    }

    /// Its definition, which begins again at 1.
    pub(super) fn definition(self) -> Numbering {
        Numbering::new(self.0, ABSTRACT).add_override(LevelOverride::new(0).start(1))
    }
}

/// What every list has in common.
pub(super) fn definition() -> AbstractNumbering {
    AbstractNumbering::new(ABSTRACT).add_level(level(0, "decimal", "%1.", (HANG, HANG))).add_level(level(
        1,
        "lowerLetter",
        "(%2)",
        (HANG + ASK_HANG, ASK_HANG),
    ))
}

fn level(at: usize, format: &str, text: &str, (left, hang): (f32, f32)) -> Level {
    let hanging = SpecialIndentType::Hanging(twips(hang));
    Level::new(at, Start::new(1), NumberFormat::new(format), LevelText::new(text), LevelJc::new("left"))
        .indent(Some(twips(left)), Some(hanging), None, None)
}
