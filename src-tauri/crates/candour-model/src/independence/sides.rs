//! Who stands on one side or the other: a force, the body it answers to, the panel, or a national body, as one word.

use crate::bodies::ForceId;
use serde::{Deserialize, Serialize};

/// Before a force: its local policing body.
const POLICING_BODY: &str = "lpb:";
/// Before a force: its police and crime panel.
const PANEL: &str = "panel:";
/// The words that stand for themselves.
const FIXED: [(&str, Side); 6] = [
    ("", Side::Unsaid),
    ("unknown", Side::Unknown),
    ("none", Side::Nobody),
    ("iopc", Side::Iopc),
    ("nca", Side::Nca),
    ("outside-investigator", Side::OutsideInvestigator),
];

/// A force or body in the check: `northmere`, `lpb:northmere`, `iopc`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub enum Side {
    /// Nothing is said, so that what stands elsewhere holds.
    #[default]
    Unsaid,
    /// There is one, and nobody has said which.
    Unknown,
    /// None: the person has left or died.
    Nobody,
    /// A police force.
    Force(ForceId),
    /// The local policing body of a force.
    PolicingBody(ForceId),
    /// The police and crime panel of a force's area.
    Panel(ForceId),
    /// The Independent Office for Police Conduct.
    Iopc,
    /// The National Crime Agency.
    Nca,
    /// Somebody who neither serves with the police nor is an officer of the agency.
    OutsideInvestigator,
}

impl Side {
    /// The side that a force of the directory is, where the agency stands among the forces.
    #[must_use]
    pub fn of_force(force: &ForceId) -> Self {
        Self::from(force.0.clone())
    }

    /// The force that is named in it: itself, or the one that the body stands over.
    #[must_use]
    pub fn force(&self) -> Option<&ForceId> {
        match self {
            Self::Force(force) | Self::PolicingBody(force) | Self::Panel(force) => Some(force),
            _ => None,
        }
    }
}

impl From<String> for Side {
    fn from(word: String) -> Self {
        if let Some((_, side)) = FIXED.iter().find(|(fixed, _)| *fixed == word) {
            side.clone()
        } else if let Some(force) = word.strip_prefix(POLICING_BODY) {
            Self::PolicingBody(ForceId(force.to_owned()))
        } else if let Some(force) = word.strip_prefix(PANEL) {
            Self::Panel(ForceId(force.to_owned()))
        } else {
            Self::Force(ForceId(word))
        }
    }
}

impl From<&str> for Side {
    fn from(word: &str) -> Self {
        Self::from(word.to_owned())
    }
}

impl From<Side> for String {
    fn from(side: Side) -> Self {
        side.to_string()
    }
}

impl std::fmt::Display for Side {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Force(force) => f.write_str(&force.0),
            Self::PolicingBody(force) => write!(f, "{POLICING_BODY}{}", force.0),
            Self::Panel(force) => write!(f, "{PANEL}{}", force.0),
            fixed => {
                let word = FIXED.iter().find(|(_, side)| side == fixed).map_or("", |(word, _)| *word);
                f.write_str(word)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_side_is_written_as_it_is_read() {
        for word in [
            "",
            "unknown",
            "none",
            "A",
            "northmere",
            "lpb:A",
            "panel:northmere",
            "iopc",
            "nca",
            "outside-investigator",
        ] {
            assert_eq!(Side::from(word).to_string(), word);
        }
    }

    #[test]
    fn the_agency_is_no_force() {
        assert_eq!(Side::of_force(&ForceId("nca".into())), Side::Nca);
        assert_eq!(Side::of_force(&ForceId("northmere".into())).force(), Some(&ForceId("northmere".into())));
        assert_eq!(Side::Nca.force(), None);
    }
}
