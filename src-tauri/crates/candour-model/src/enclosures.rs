//! What goes with a letter: papers and earlier letters of the matter by their sealed bytes, and what is only named, because it goes
//! on paper or was never in the casebook.

use crate::{
    checks::{Checks, LONGEST_LIST},
    ids::{LetterId, PaperId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// One thing that goes with a letter.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "of", deny_unknown_fields)]
pub enum Enclosed {
    /// A paper of the matter that was made.
    Paper {
        /// Which.
        paper: PaperId,
    },
    /// An earlier letter of ours, as it was issued.
    Letter {
        /// Which.
        letter: LetterId,
    },
    /// Something that is named and goes by itself. A fact stands in braces.
    Described {
        /// What it is.
        words: Words,
    },
}

/// An enclosure of a draft. It is lettered by its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct Enclosure {
    /// Permanent within the draft, so that a paragraph can name it.
    pub id: u32,
    /// What it is.
    pub enclosed: Enclosed,
}

/// The letter that an enclosure bears by its place, from 0: A to Z, then AA.
#[must_use]
pub fn letter_of(place: usize) -> String {
    let letters = ('A'..='Z').nth(place % 26).into_iter();
    match place / 26 {
        0 => letters.collect(),
        before => letter_of(before - 1).chars().chain(letters).collect(),
    }
}

/// Looks at the enclosures of a draft, field by field: `enclosures.2` for the one whose id is 2.
pub fn check(checks: &mut Checks, enclosures: &[Enclosure]) {
    if enclosures.len() > LONGEST_LIST {
        checks.add("enclosures", format!("A letter has at most {LONGEST_LIST} enclosures"));
    }
    for (at, Enclosure { id, enclosed }) in enclosures.iter().enumerate() {
        let field = format!("enclosures.{id}");
        if enclosures[..at].iter().any(|other| other.id == *id) {
            checks.add(&field, "Two enclosures have the same number".to_owned());
        }
        if let Enclosed::Described { words } = enclosed {
            checks.optional_line(&field, "What goes with the letter", words);
        }
    }
}

/// The file that goes as an enclosure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct EnclosedFile {
    /// SHA-256 of its exact bytes, 64 hex digits.
    pub sha256: String,
    /// Its length in bytes.
    pub length: u64,
    /// The neutral name a copy is saved under.
    pub file_name: String,
}

/// An enclosure as it is listed at the end of the letter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct ListedEnclosure {
    /// Its letter.
    pub letter: String,
    /// What it is, as printed.
    pub words: Words,
    /// Its file; absent for what is only named.
    pub file: Option<EnclosedFile>,
}

/// Something of the matter that can be enclosed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Enclosable {
    /// What.
    pub enclosed: Enclosed,
    /// What it is called: "Schedule of officers, 3 March 2026, 2 pages".
    pub words: Words,
}

/// One message by which a letter goes, or what goes with it: files that an office's mailbox takes together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Message {
    /// Whether the letter itself is in it.
    pub has_letter: bool,
    /// The letters of the enclosures in it.
    pub enclosures: Vec<String>,
    /// The length of its files together, in bytes.
    pub length: u64,
    /// Whether its one file is larger than the mailbox takes.
    pub is_too_large: bool,
}

/// What goes with a letter, and by how many messages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Sending {
    /// The enclosures, in their order.
    pub enclosures: Vec<ListedEnclosure>,
    /// The messages, the letter's first.
    pub messages: Vec<Message>,
    /// What the office's mailbox takes, in thousands of bytes, where that is known.
    pub limit_kilobytes: Option<u32>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn enclosures_are_lettered_past_z() {
        let lettered: Vec<String> = [0, 1, 25, 26, 51, 52, 701, 702].map(letter_of).to_vec();
        assert_eq!(lettered, ["A", "B", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }

    #[test]
    fn two_enclosures_of_one_number_are_named() {
        let of = |words: &str| Enclosure { id: 3, enclosed: Enclosed::Described { words: words.into() } };
        let mut checks = Checks::default();
        check(&mut checks, &[of("A map"), of("A photograph")]);
        let problems = checks.finish().unwrap_err();
        assert_eq!(problems.iter().map(|one| one.field.as_str()).collect::<Vec<_>>(), ["enclosures.3"]);
    }
}
