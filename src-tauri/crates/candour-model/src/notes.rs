//! Attendance notes and notes of telephone calls: when, with whom, about what, and for how long. A note is evidence: an
//! amended one keeps every earlier wording. Its text is covered; lists hold how many paragraphs it has.

mod inputs;

pub use inputs::{AmendNote, NoteEntry, ReadNote, WriteNote};

use crate::{
    bodies::OfficeRef,
    dates::CivilDate,
    ids::{MatterId, NoteId, PartyId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What sort of contact a note is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum NoteKind {
    /// People met.
    Attendance,
    /// People spoke by telephone.
    Telephone,
    /// People met by video.
    Video,
}

impl NoteKind {
    /// As stored: `attendance`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Attendance => "attendance",
            Self::Telephone => "telephone",
            Self::Video => "video",
        }
    }
}

/// With whom, as typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Contact {
    /// Somebody of the matter.
    Party {
        /// Who.
        party: PartyId,
    },
    /// An office of the directory.
    Office {
        /// Which.
        office: OfficeRef,
    },
    /// Somebody else, in words.
    Other {
        /// What they do; never a name.
        words: Words,
    },
}

/// With whom, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct NoteContact {
    /// Whom.
    pub contact: Contact,
    /// What a person of the matter is called.
    pub cipher: Option<Cipher>,
}

/// A note in a list: its latest wording, without the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct NoteLine {
    /// Which record.
    pub id: NoteId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter.
    pub number: u32,
    /// How many wordings it has had; 1 until it is amended.
    pub version: u32,
    /// What sort of contact.
    pub kind: NoteKind,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// When it began, `10:05`; blank where that is not known.
    pub began: Words,
    /// When it ended.
    pub ended: Words,
    /// With whom.
    pub contacts: Vec<NoteContact>,
    /// About what, in neutral words.
    pub about: Words,
    /// How many paragraphs the text has.
    pub paragraphs: u32,
    /// Time spent, in minutes, where it is known.
    pub minutes: Option<u32>,
    /// What the times give, where the time spent was corrected.
    pub minutes_by_the_clock: Option<u32>,
    /// Why it was amended; blank for a first wording.
    pub reason: Words,
    /// The day on which this wording was written.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub written_on: CivilDate,
}

/// A wording of a note, uncovered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct NoteText {
    /// What is said beside the text in this wording.
    pub line: NoteLine,
    /// The text.
    pub text: Words,
}

/// How many minutes lie between two times of a day, each `10:05`; `None` where one is blank.
#[must_use]
pub fn minutes_between(began: &Words, ended: &Words) -> Option<u32> {
    let minute = |time: &Words| {
        let (hours, minutes) = time.as_str().split_once(':')?;
        Some(hours.parse::<u32>().ok()? * 60 + minutes.parse::<u32>().ok()?)
    };
    minute(ended)?.checked_sub(minute(began)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minutes_are_those_of_the_clock() {
        for (began, ended, minutes) in [
            ("10:05", "10:40", Some(35)),
            ("09:55", "11:00", Some(65)),
            ("10:05", "10:05", Some(0)),
            ("10:05", "", None),
            ("", "10:05", None),
            ("10:05", "09:00", None),
        ] {
            assert_eq!(minutes_between(&began.into(), &ended.into()), minutes, "{began} to {ended}");
        }
    }
}
