//! Witness statements to be signed: a sealed version of an account, with what a civil court or criminal proceedings want around it;
//! and the details that are kept apart from the second.
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

/// What is made of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case", tag = "is")]
pub enum StatementPurpose {
    /// A civil court.
    Court(CourtParticulars),
    /// Criminal proceedings.
    Criminal(CriminalParticulars),
    /// The details that go with a statement for criminal proceedings and are no part of it.
    Details(DetailsApart),
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
    /// Whether it is to be read over to the witness, who cannot read it.
    pub is_read_over: bool,
}

/// What is kept apart from a statement for criminal proceedings: how the witness is reached, when they can come, what they need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DetailsApart {
    /// Whether the witness's own address, telephone numbers and email addresses are written in, beside those of the firm.
    pub has_own_contact: bool,
    /// When the witness can and cannot come, in order.
    pub availability: Vec<StatementDetail>,
    /// What the witness needs in order to give evidence, in order.
    pub special_measures: Vec<StatementDetail>,
}

/// One detail that is kept apart from a statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatementDetail {
    /// What it is: `Cannot come`.
    pub what: Words,
    /// What it says: `15 to 26 February 2027`.
    pub said: Words,
}

impl StatementPurpose {
    /// The kind of paper that it makes.
    #[must_use]
    pub const fn kind(&self) -> PaperKind {
        match self {
            Self::Court(_) => PaperKind::CourtStatement,
            Self::Criminal(_) => PaperKind::CriminalStatement,
            Self::Details(_) => PaperKind::DetailsApart,
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
    /// What the witness does for a living. Of details kept apart it is no part.
    pub occupation: Words,
    /// The exhibits, in order. Of details kept apart they are no part.
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
        if matches!(purpose, StatementPurpose::Details(_)) {
            checks.finish()?;
            return Ok(Self { purpose, occupation: Words::default(), exhibits: Vec::new(), ..self });
        }
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
        StatementPurpose::Details(details) => StatementPurpose::Details(details.checked(checks, by_cipher)),
    }
}

impl DetailsApart {
    fn checked(self, checks: &mut Checks, by_cipher: bool) -> Self {
        if by_cipher && self.has_own_contact {
            checks.add("hasOwnContact", "Whoever is called by cipher is reached through the firm alone");
        }
        Self {
            has_own_contact: self.has_own_contact,
            availability: checked_details(checks, ("availability", "Availability"), &self.availability),
            special_measures: checked_details(
                checks,
                ("specialMeasures", "Special measures"),
                &self.special_measures,
            ),
        }
    }
}

fn checked_details(
    checks: &mut Checks,
    (field, called): (&str, &str),
    details: &[StatementDetail],
) -> Vec<StatementDetail> {
    if !checks.short_list(field, called, details) {
        return Vec::new();
    }
    details
        .iter()
        .enumerate()
        .map(|(n, detail)| StatementDetail {
            what: checks.line(&format!("{field}.{n}.what"), "What it is", &detail.what),
            said: checks.line(&format!("{field}.{n}.said"), "What it says", &detail.said),
        })
        .collect()
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
            purpose: StatementPurpose::Criminal(CriminalParticulars { age: Some(age), is_read_over: false }),
            ..for_court()
        };
        aged(17).validate().unwrap();
        assert_eq!(fields(aged(18)), ["age"]);
    }

    #[test]
    fn details_kept_apart_want_no_occupation_and_no_address_beside_a_cipher() {
        let purpose = |has_own_contact| {
            StatementPurpose::Details(DetailsApart {
                has_own_contact,
                availability: vec![StatementDetail { what: "Cannot come".into(), said: " in May ".into() }],
                special_measures: Vec::new(),
            })
        };
        let asked = |has_own_contact, by_cipher| AskWitnessStatement {
            purpose: purpose(has_own_contact),
            by_cipher,
            occupation: Words::default(),
            ..for_court()
        };
        let kept = asked(true, false).validate().unwrap();
        assert_eq!(kept.exhibits, []);
        let StatementPurpose::Details(details) = kept.purpose else { panic!("details are kept as such") };
        assert_eq!(details.availability[0].said, "in May".into());
        asked(false, true).validate().unwrap();
        assert_eq!(fields(asked(true, true)), ["hasOwnContact"]);
    }

    #[test]
    fn an_exhibit_without_a_mark_is_named_by_its_place() {
        let exhibits = vec![StatementExhibit { mark: "".into(), what: "A map".into() }];
        assert_eq!(fields(AskWitnessStatement { exhibits, ..for_court() }), ["exhibits.0.mark"]);
    }
}
