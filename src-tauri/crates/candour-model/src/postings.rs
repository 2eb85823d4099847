//! Postings: where an officer served, in what rank and under what number, from when to when, and how that is known.
//!
//! A posting belongs to the officer, whom several matters may share. Words in which one matter gave it (its source, its
//! dates as said) are that matter's: elsewhere a posting is shown [`Posting::seen_from_elsewhere`].

use crate::{
    bodies::ForceId,
    certainty::Certainty,
    checks::{Checks, FieldProblem},
    dates::{PartialDate, phrase},
    ids::{MatterId, PartyId, PostingId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What sort of number an officer wore or held. Numbers are used again, so none identifies anybody by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum NumberKind {
    /// Worn on the shoulder.
    Collar,
    /// On the warrant card.
    Warrant,
    /// Another.
    Other,
}

impl NumberKind {
    /// As stored: `collar`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Collar => "collar",
            Self::Warrant => "warrant",
            Self::Other => "other",
        }
    }
}

/// Where an officer served, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Which record.
    pub id: PostingId,
    /// The force.
    pub force: ForceId,
    /// Station or unit; blank when it is not known.
    pub unit: Words,
    /// Rank; blank when it is not known.
    pub rank: Words,
    /// What sort of number.
    pub number_kind: NumberKind,
    /// The number; blank when it is not known.
    pub number: Words,
    /// From when, as far as anyone can say.
    pub from: Option<PartialDate>,
    /// To when.
    pub to: Option<PartialDate>,
    /// How it is known, in words: `Duty roster of June 2003`. Blank when nobody has said.
    pub source: Words,
    /// How certain it is.
    pub certainty: Certainty,
    /// Whether it was recorded in the matter it is read in, and can be amended there.
    pub is_own: bool,
}

impl Posting {
    /// The posting as another matter may see it: without its source, and without the words in which its dates were said.
    #[must_use]
    pub fn seen_from_elsewhere(self) -> Self {
        Self {
            from: self.from.map(PartialDate::without_its_words),
            to: self.to.map(PartialDate::without_its_words),
            source: Words::default(),
            is_own: false,
            ..self
        }
    }
}

/// A posting as it is typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GivePosting {
    /// The force.
    pub force: ForceId,
    /// Station or unit; blank when it is not known.
    pub unit: Words,
    /// Rank; blank when it is not known.
    pub rank: Words,
    /// What sort of number.
    pub number_kind: NumberKind,
    /// The number; blank when it is not known.
    pub number: Words,
    /// From when, in words; blank when nobody can say.
    pub from: Words,
    /// To when, in words.
    pub to: Words,
    /// How it is known; blank when nobody has said.
    pub source: Words,
    /// How certain it is.
    pub certainty: Certainty,
}

impl GivePosting {
    /// The posting, trimmed; what is wrong with it is added to the checks.
    #[must_use]
    pub fn checked(self, checks: &mut Checks) -> Self {
        let unit = checks.optional_line("unit", "Station or unit", &self.unit);
        let rank = checks.optional_line("rank", "Rank", &self.rank);
        let number = checks.optional_line("number", "Number", &self.number);
        let from = checks.optional_line("from", "From", &self.from);
        let to = checks.optional_line("to", "To", &self.to);
        let source = checks.optional_line("source", "How it is known", &self.source);
        if self.force.0.is_empty() {
            checks.add("force", "Choose the force the officer served with");
        }
        if let (Some(start), Some(end)) = (phrase::settled(&from).earliest, phrase::settled(&to).latest)
            && end < start
        {
            checks.add("to", "The posting must not end before it began");
        }
        Self { unit, rank, number, from, to, source, ..self }
    }

    /// The record of it, made in the matter it is typed in.
    #[must_use]
    pub fn recorded(self, id: PostingId) -> Posting {
        let said = |words: &Words| (!words.is_blank()).then(|| phrase::settled(words));
        Posting {
            id,
            from: said(&self.from),
            to: said(&self.to),
            force: self.force,
            unit: self.unit,
            rank: self.rank,
            number_kind: self.number_kind,
            number: self.number,
            source: self.source,
            certainty: self.certainty,
            is_own: true,
        }
    }
}

/// Adds where an officer of a matter served.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddPosting {
    /// The matter.
    pub matter: MatterId,
    /// The officer.
    pub party: PartyId,
    /// Where, and when.
    pub posting: GivePosting,
}

impl AddPosting {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let posting = self.posting.checked(&mut checks);
        checks.finish()?;
        Ok(Self { posting, ..self })
    }
}

/// One posting, in the matter it was recorded in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PostingOf {
    /// The matter.
    pub matter: MatterId,
    /// The officer.
    pub party: PartyId,
    /// Which posting.
    pub posting: PostingId,
}

/// Puts a posting right, in the matter it was recorded in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendPosting {
    /// Which posting.
    pub which: PostingOf,
    /// What stands in its place.
    pub posting: GivePosting,
}

impl AmendPosting {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let posting = self.posting.checked(&mut checks);
        checks.finish()?;
        Ok(Self { posting, ..self })
    }
}
