//! Why a file cannot be looked at here. Each reason leaves the way that stays: a copy, and another program.

use super::Words;

/// Why a file is not shown. Its bytes stand as they came, whatever the reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotShown {
    /// It is of a sort for which there is nothing to show it with.
    #[error("show a file of this sort")]
    NoKind,
    /// It is damaged, is something else than it says, or has no such page or part.
    #[error("read what a file shows")]
    Unreadable,
    /// It is larger than what is looked at.
    #[error("show a file of this size")]
    TooLarge,
    /// Showing it took too long.
    #[error("show a file in time")]
    TooLong,
    /// What was to show it ended at once.
    #[error("keep what shows files from ending")]
    Ended,
    /// What shows files could not be started.
    #[error("start what shows files")]
    NotStarted,
}

/// What is left to do in each case.
const REMEDY: &str = "Save a copy, or open one in another program. The file itself is kept as it came.";

impl NotShown {
    /// Every reason.
    #[cfg(test)]
    pub(super) const ALL: [Self; 6] =
        [Self::NoKind, Self::Unreadable, Self::TooLarge, Self::TooLong, Self::Ended, Self::NotStarted];

    pub(super) fn words(self) -> Words {
        let problem = match self {
            Self::NoKind => "Candour cannot show a file of this kind.",
            Self::Unreadable => "Candour cannot read this file: it is damaged, or is not what its name says.",
            Self::TooLarge => "This file is too large to be shown here.",
            Self::TooLong => "Showing this file took too long, so it was given up.",
            Self::Ended => {
                "Something in this file stopped Candour from showing it. Nothing else was touched."
            }
            Self::NotStarted => "Candour cannot show files on this computer.",
        };
        Words::new(problem, REMEDY)
    }
}
