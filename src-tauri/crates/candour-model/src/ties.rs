//! What ties those who decide an investigation or work on it to the persons whom it is about, as somebody recorded it: a family, a
//! unit that both served in, a part of their own in what is complained of. A tie is about structure; it says nothing of motives.

use crate::{
    allegations::Accused,
    bodies::{Confidence, ForceId, OfficeRef},
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{InvestigationId, PartyId, TieId},
    independence::{Grade, Link},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Who has a tie: somebody who decides or does the work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "kind", deny_unknown_fields)]
pub enum TieHolder {
    /// A person appointed to the investigation.
    Investigator {
        /// Who.
        party: PartyId,
    },
    /// The authority, the body that does the work, or a chief officer.
    Office {
        /// Which.
        office: OfficeRef,
    },
}

/// What is said of a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TieSaid {
    /// Who has it.
    pub holder: TieHolder,
    /// To whom; absent where it is to the investigation as a whole.
    pub to: Option<Accused>,
    /// What sort of tie, in the word of the check.
    pub kind: Link,
    /// What it consists in.
    pub basis: Words,
    /// Who said so, or the document that does.
    pub source: Words,
    /// The day on which it was said.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub said_on: CivilDate,
}

/// That a tie was withdrawn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct TieWithdrawn {
    /// On which day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Why.
    pub reason: Words,
}

/// A tie that was recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Tie {
    /// Which record.
    pub id: TieId,
    /// The investigation.
    pub investigation: InvestigationId,
    /// What is said of it.
    pub said: TieSaid,
    /// Whether it no longer stands, since when and why.
    pub withdrawn: Option<TieWithdrawn>,
}

/// A sort of tie, with what the check makes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct TieKind {
    /// Its word in the check.
    pub kind: Link,
    /// The rule of the check that it brings: `G5`.
    pub rule: String,
    /// When that applies, as a lawyer reads it.
    pub when: String,
    /// The grade it gives.
    pub grade: Grade,
    /// What the rule rests on.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
}

/// A tie that postings show and nobody has recorded: both served in one unit of a force at times that overlap, or may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ProposedTie {
    /// The person appointed.
    pub party: PartyId,
    /// The person complained about.
    pub to: Accused,
    /// What sort of tie.
    pub kind: Link,
    /// The force.
    pub force: ForceId,
    /// The unit, as the posting of the person appointed names it.
    pub unit: Words,
    /// Whether the times surely overlap.
    pub is_sure: bool,
}

/// The ties of an investigation, those that postings propose, and the sorts there are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
pub struct Ties {
    /// Those recorded, in the order in which they were.
    pub recorded: Vec<Tie>,
    /// Those that postings propose.
    pub proposed: Vec<ProposedTie>,
    /// The sorts there are, in the order of the data.
    pub kinds: Vec<TieKind>,
}

/// Records a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct RecordTie {
    /// The investigation.
    pub investigation: InvestigationId,
    /// What is said of it.
    pub said: TieSaid,
}

/// Amends what is said of a tie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct AmendTie {
    /// Which.
    pub tie: TieId,
    /// All that is said of it from now on.
    pub said: TieSaid,
}

/// Withdraws a tie: it is shown and no longer counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct WithdrawTie {
    /// Which.
    pub tie: TieId,
    /// Why.
    pub reason: Words,
}

impl TieSaid {
    /// The same, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let basis = checks.line("basis", "What it consists in", &self.basis);
        let source = checks.line("source", "Who said so", &self.source);
        checks.past_day("saidOn", "The day it was said", self.said_on, today);
        checks.finish()?;
        Ok(Self { basis, source, ..self })
    }
}

impl WithdrawTie {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    #[test]
    fn a_tie_says_what_it_consists_in_who_said_so_and_when() {
        let said = |basis: &str, source: &str, said_on| {
            let holder = TieHolder::Investigator { party: PartyId(Uuid::nil()) };
            let (basis, source) = (basis.into(), source.into());
            TieSaid { holder, to: None, kind: Link::Personal, basis, source, said_on }
        };
        let fields = |said: TieSaid| {
            let problems = said.validate(date(2026, 11, 23)).err().unwrap_or_default();
            problems.into_iter().map(|problem| problem.field).collect::<Vec<_>>()
        };
        assert_eq!(fields(said("Her brother-in-law", "A letter", date(2026, 11, 23))), [""; 0]);
        assert_eq!(fields(said(" ", "", date(2026, 11, 24))), ["basis", "source", "saidOn"]);
    }
}
