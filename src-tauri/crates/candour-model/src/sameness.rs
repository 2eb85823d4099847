//! What somebody said of two people: that they are one, or that they are not. It is kept with its reasons, can be withdrawn,
//! and nothing is merged by it. A pair said to be two people is not suggested again.

use crate::{
    certainty::Certainty,
    checks::{Checks, FieldProblem},
    conflicts::Resemblance,
    dates::CivilDate,
    ids::{DescribedId, MatterId, PartyId, SamenessId},
    likeness::Likeness,
    officers::Officer,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Two people of whom it can be said whether they are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum Pair {
    /// Two people described in the matter.
    Described {
        /// One.
        first: DescribedId,
        /// The other.
        second: DescribedId,
    },
    /// Two identified officers, of whom one at least is of the matter.
    Officers {
        /// One.
        first: PartyId,
        /// The other.
        second: PartyId,
    },
    /// A described person and an officer: only that they are two. That they are one is an identification.
    DescribedAndOfficer {
        /// Who is described.
        described: DescribedId,
        /// The officer.
        officer: PartyId,
    },
}

impl Pair {
    /// The pair in one order, whichever of the two was named first.
    #[must_use]
    pub fn ordered(self) -> Self {
        match self {
            Self::Described { first, second } => {
                Self::Described { first: first.min(second), second: first.max(second) }
            }
            Self::Officers { first, second } => {
                Self::Officers { first: first.min(second), second: first.max(second) }
            }
            pair @ Self::DescribedAndOfficer { .. } => pair,
        }
    }
}

/// Whether two people are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// They are one.
    SameAs,
    /// They are two.
    NotSameAs,
}

impl Verdict {
    /// As stored: `same-as`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::SameAs => "same-as",
            Self::NotSameAs => "not-same-as",
        }
    }
}

/// What was said of two people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Sameness {
    /// Which record.
    pub id: SamenessId,
    /// Of whom.
    pub pair: Pair,
    /// What was said.
    pub verdict: Verdict,
    /// In what they were alike when it was said, strongest first.
    pub reasons: Vec<Likeness>,
    /// Why, in words; absent where it was said in another matter, whose words stay there.
    pub why: Option<Words>,
    /// How certain it was held to be.
    pub certainty: Certainty,
    /// Who decided; blank where nobody was named, or it was said in another matter.
    pub decided_by: Words,
    /// The day it was said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The day it was withdrawn.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub withdrawn_on: Option<CivilDate>,
    /// Why it was withdrawn; blank where it stands, or it was said in another matter.
    pub withdrawn_why: Words,
}

/// Says of two people whether they are one.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SayOfPair {
    /// The matter in which it is said.
    pub matter: MatterId,
    /// Of whom.
    pub pair: Pair,
    /// What is said.
    pub verdict: Verdict,
    /// Why; may be blank where the reasons of the comparison say it. Two officers always need it.
    pub why: Words,
    /// How certain it is. Of two officers it must be said.
    pub certainty: Certainty,
    /// Who decides. Of two officers it must be said.
    pub decided_by: Words,
}

impl SayOfPair {
    /// The input, checked, with the pair in order.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let why = checks.optional_text("why", "Why", &self.why);
        let decided_by = checks.optional_line("decidedBy", "Who decides", &self.decided_by);
        match self.pair {
            Pair::Described { first, second } if first == second => {
                checks.add("pair", "Choose two descriptions");
            }
            Pair::Officers { first, second } if first == second => checks.add("pair", "Choose two officers"),
            Pair::Officers { .. } => {
                checks.text("why", "Why", &why);
                self.certainty.asked(&mut checks, "certainty");
                checks.line("decidedBy", "Who decides", &decided_by);
            }
            Pair::DescribedAndOfficer { .. } if self.verdict == Verdict::SameAs => {
                checks.add("pair", "Identify the person instead: an identification says on what it rests");
            }
            _ => {}
        }
        checks.finish()?;
        Ok(Self { why, decided_by, pair: self.pair.ordered(), ..self })
    }
}

/// Withdraws what was said of two people. It stays in the record.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WithdrawSameness {
    /// The matter.
    pub matter: MatterId,
    /// What was said.
    pub sameness: SamenessId,
    /// Why it is withdrawn.
    pub reason: Words,
}

impl WithdrawSameness {
    /// The input, checked.
    ///
    /// # Errors
    /// A reason that is missing.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.text("reason", "Why it is withdrawn", &self.reason);
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}

/// Asks for two officers side by side. One of them is of the matter.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareOfficers {
    /// The matter.
    pub matter: MatterId,
    /// The officer of the matter.
    pub party: PartyId,
    /// The other one, of this matter or of another.
    pub other: PartyId,
}

/// Two officers side by side, as the matter may see them: facts of both, and no word or client of another matter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct OfficersCompared {
    /// The officer of the matter.
    pub officer: Officer,
    /// The other one.
    pub other: Officer,
    /// Whether this matter names the other one too.
    pub is_within: bool,
    /// In what the two are alike, strongest first.
    pub reasons: Vec<Resemblance>,
    /// What was said of the two, withdrawn or not, in order.
    pub said: Vec<Sameness>,
}
