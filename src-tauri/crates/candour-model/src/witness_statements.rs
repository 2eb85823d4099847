//! Witness statements to be signed: a sealed version of an account, with what a civil court or criminal proceedings want around it.
//! Once made it is a paper of the matter ([`crate::papers`]).

use crate::{
    checks::{Checks, FieldProblem},
    classes::RecordClass,
    ids::StatementId,
    letters::{Finding, Pages, TextPassage},
    papers::PaperKind,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Nobody makes more statements in one claim.
const HIGHEST_NUMBER: u16 = 99;
/// From this age on, the age is not said.
const OF_AGE: u8 = 18;

/// What a statement is made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum StatementPurpose {
    /// A civil court.
    Court(CourtParticulars),
    /// Criminal proceedings.
    Criminal(CriminalParticulars),
}

/// What stands in a statement for a civil court, beside the account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CourtParticulars {
    /// The court, a line each: `In the High Court of Justice`.
    pub court: Vec<Words>,
    /// The number of the claim, as printed.
    pub claim: Words,
    /// The claimant, by name or cipher.
    pub claimant: Words,
    /// The defendant.
    pub defendant: Words,
    /// For which party it is made: `Claimant`.
    pub side: Words,
    /// Which statement of this witness it is, from 1.
    pub number: u16,
    /// Where the witness lives or works, or care of whom.
    pub address: Words,
    /// How it was prepared: face to face, by telephone, through an interpreter.
    pub prepared: Words,
    /// The order by which the witness is called by cipher: `the order of 2 November 2026`. Blank where the name stands in it.
    pub order: Words,
}

/// What stands in a statement for criminal proceedings, beside the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CriminalParticulars {
    /// How old the witness is, where under 18.
    pub age: Option<u8>,
}

impl StatementPurpose {
    /// The kind of paper that it makes.
    #[must_use]
    pub const fn kind(&self) -> PaperKind {
        match self {
            Self::Court(_) => PaperKind::CourtStatement,
            Self::Criminal(_) => PaperKind::CriminalStatement,
        }
    }
}

/// An exhibit that a statement refers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatementExhibit {
    /// Its mark: `LW/1`.
    pub mark: Words,
    /// What it is.
    pub what: Words,
}

/// Asks for a witness statement: to see it, or to make it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskWitnessStatement {
    /// The account.
    pub statement: StatementId,
    /// Which sealed version of it, from 1.
    pub version: u32,
    /// What it is made for.
    pub purpose: StatementPurpose,
    /// Whether the witness is called by cipher.
    pub by_cipher: bool,
    /// What the witness does for a living.
    pub occupation: Words,
    /// The exhibits, in order.
    pub exhibits: Vec<StatementExhibit>,
}

impl AskWitnessStatement {
    /// What is asked for, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let purpose = checked_purpose(&mut checks, self.purpose, self.by_cipher);
        let occupation = checks.line("occupation", "Occupation", &self.occupation);
        let exhibits = if checks.short_list("exhibits", "Exhibits", &self.exhibits) {
            self.exhibits.iter().enumerate().map(|(n, one)| checked_exhibit(&mut checks, n, one)).collect()
        } else {
            Vec::new()
        };
        checks.finish()?;
        Ok(Self { purpose, occupation, exhibits, ..self })
    }
}

fn checked_purpose(checks: &mut Checks, purpose: StatementPurpose, by_cipher: bool) -> StatementPurpose {
    match purpose {
        StatementPurpose::Court(court) => StatementPurpose::Court(court.checked(checks, by_cipher)),
        StatementPurpose::Criminal(criminal) => {
            if criminal.age.is_some_and(|age| age >= OF_AGE) {
                checks.add("age", "Leave the age blank from 18 on");
            }
            StatementPurpose::Criminal(criminal)
        }
    }
}

impl CourtParticulars {
    fn checked(self, checks: &mut Checks, by_cipher: bool) -> Self {
        if !(1..=HIGHEST_NUMBER).contains(&self.number) {
            checks.add("number", format!("Which statement it is: a number from 1 to {HIGHEST_NUMBER}"));
        }
        if by_cipher && self.order.is_blank() {
            checks.add("order", "Say by which order the witness is called by cipher");
        }
        let court = checks.lines("court", "Court", &self.court);
        if court.is_empty() {
            checks.add("court", "Court is missing");
        }
        Self {
            court,
            claim: checks.line("claim", "Number of the claim", &self.claim),
            claimant: checks.line("claimant", "Claimant", &self.claimant),
            defendant: checks.line("defendant", "Defendant", &self.defendant),
            side: checks.line("side", "Party for whom it is made", &self.side),
            number: self.number,
            address: checks.line("address", "Address", &self.address),
            prepared: checks.text("prepared", "How it was prepared", &self.prepared),
            order: checks.optional_line("order", "Order", &self.order),
        }
    }
}

fn checked_exhibit(checks: &mut Checks, n: usize, exhibit: &StatementExhibit) -> StatementExhibit {
    StatementExhibit {
        mark: checks.line(&format!("exhibits.{n}.mark"), "Mark", &exhibit.mark),
        what: checks.line(&format!("exhibits.{n}.what"), "What it is", &exhibit.what),
    }
}

/// A witness statement as it would be made now. To look at it is to read the account, which is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct WitnessStatementPreview {
    /// The class that it will have.
    pub class: RecordClass,
    /// What was looked at, stops first.
    pub findings: Vec<Finding>,
    /// The pages. The name stands in them only once it is made.
    pub pages: Pages,
    /// The statement as headings and paragraphs, for reading as text.
    pub as_text: Vec<TextPassage>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn for_court() -> AskWitnessStatement {
        AskWitnessStatement {
            statement: StatementId(Uuid::nil()),
            version: 1,
            purpose: StatementPurpose::Court(CourtParticulars {
                court: vec!["In the High Court of Justice".into()],
                claim: "Claim no. KB-2026-000000".into(),
                claimant: "K7-4Q".into(),
                defendant: "The Chief Constable of Northmere Constabulary".into(),
                side: "Claimant".into(),
                number: 1,
                address: "care of Hartley Quill".into(),
                prepared: "At two meetings in person.".into(),
                order: "the order of 2 November 2026".into(),
            }),
            by_cipher: true,
            occupation: "teaching assistant".into(),
            exhibits: vec![StatementExhibit { mark: "K7-4Q/1".into(), what: "A map".into() }],
        }
    }

    fn fields(asked: AskWitnessStatement) -> Vec<String> {
        asked.validate().unwrap_err().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn what_a_court_wants_is_asked_for_field_by_field() {
        for_court().validate().unwrap();
        let blank = Words::default;
        let purpose = StatementPurpose::Court(CourtParticulars {
            court: Vec::new(),
            claim: blank(),
            claimant: blank(),
            defendant: blank(),
            side: blank(),
            number: 0,
            address: blank(),
            prepared: blank(),
            order: blank(),
        });
        let mut missing = fields(AskWitnessStatement { purpose, occupation: blank(), ..for_court() });
        missing.sort();
        let wanted = [
            "address",
            "claim",
            "claimant",
            "court",
            "defendant",
            "number",
            "occupation",
            "order",
            "prepared",
            "side",
        ];
        assert_eq!(missing, wanted);
    }

    #[test]
    fn a_name_needs_no_order_and_an_age_is_said_only_under_eighteen() {
        let mut named = AskWitnessStatement { by_cipher: false, ..for_court() };
        if let StatementPurpose::Court(court) = &mut named.purpose {
            court.order = Words::default();
        }
        named.validate().unwrap();
        let aged = |age| AskWitnessStatement {
            purpose: StatementPurpose::Criminal(CriminalParticulars { age: Some(age) }),
            ..for_court()
        };
        aged(17).validate().unwrap();
        assert_eq!(fields(aged(18)), ["age"]);
    }

    #[test]
    fn an_exhibit_without_a_mark_is_named_by_its_place() {
        let exhibits = vec![StatementExhibit { mark: "".into(), what: "A map".into() }];
        assert_eq!(fields(AskWitnessStatement { exhibits, ..for_court() }), ["exhibits.0.mark"]);
    }
}
