//! What a letter must or may say that the record does not hold: asked for by the data of its kind, and written for that letter.

use crate::{ids::AllegationId, words::Words};
use serde::{Deserialize, Serialize};

/// A particular of a kind of letter, by its id in the data: `stations`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct ParticularId(#[cfg_attr(feature = "ts", ts(type = "string"))] pub String);

/// How a particular is written, and how it stands in the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum ParticularForm {
    /// A few words within a sentence of the letter.
    Phrase,
    /// Sentences.
    Sentences,
    /// Things, one a line, which the letter names in one sentence.
    Things,
}

/// A particular that a letter asks the fee-earner for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct AskedParticular {
    /// Which.
    pub particular: ParticularId,
    /// The allegation that it is about, where it is asked of each.
    pub allegation: Option<AllegationId>,
    /// That allegation's number.
    pub number: Option<u32>,
    /// What is asked, as a label: `Stations and units concerned`.
    pub what: String,
    /// How to answer it, in a sentence.
    pub help: String,
    /// How it is written.
    pub form: ParticularForm,
    /// Whether the letter may go without it.
    pub is_optional: bool,
}

/// What was written for a particular.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct SaidParticular {
    /// Which.
    pub particular: ParticularId,
    /// The allegation that it is about, where it is asked of each.
    pub allegation: Option<AllegationId>,
    /// The words.
    pub words: Words,
}

impl SaidParticular {
    /// The words written for a particular; none where there are none, or only blank ones.
    #[must_use]
    pub fn words_of<'a>(
        said: &'a [Self],
        particular: &ParticularId,
        allegation: Option<AllegationId>,
    ) -> Option<&'a Words> {
        let mut found =
            said.iter().filter(|one| one.particular == *particular && one.allegation == allegation);
        found.next().map(|one| &one.words).filter(|words| !words.is_blank())
    }
}
