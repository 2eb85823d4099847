//! How an allegation is typed in, and what is looked at before it is recorded.

use super::{AccusedPart, Allegation, Duty, ToldBody};
use crate::{
    bodies::CriterionId,
    categories::{CategoryId, OffenceId},
    checks::{Checks, FieldProblem},
    dates::{
        PartialDate,
        said::{Meant, SaidDate, Settled},
    },
    ids::{AllegationId, MatterId, PartyId, StatementId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Someone the client told before, as typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TellOf {
    /// Who was told.
    pub to_whom: Words,
    /// The force or body that was told through them; absent where it was none.
    pub body: Option<ToldBody>,
    /// When, in words.
    pub told: SaidDate,
    /// What came of it; blank when the client was never told.
    pub outcome: Words,
}

/// A paragraph of an account that an allegation rests on, by its number in the latest text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RestsOn {
    /// The account.
    pub statement: StatementId,
    /// The paragraph's number.
    pub number: u32,
}

/// Records an allegation.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordAllegation {
    /// The matter.
    pub matter: MatterId,
    /// The client whose allegation it is.
    pub client: PartyId,
    /// What happened.
    pub particulars: Words,
    /// When, in the client's words.
    pub happened: SaidDate,
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// How the client knows.
    pub how_known: Words,
    /// Whom it is against, and in what part.
    pub accused: Vec<AccusedPart>,
    /// Its categories.
    pub categories: Vec<CategoryId>,
    /// The offences it may come to, as chosen.
    pub offences: Vec<OffenceId>,
    /// The criteria relied on.
    pub criteria: Vec<CriterionId>,
    /// Who was told before.
    pub earlier_reports: Vec<TellOf>,
    /// Paragraphs that it rests on, beside those cited before.
    pub sources: Vec<RestsOn>,
}

/// Amends an allegation that is still a draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendAllegation {
    /// Which allegation.
    pub allegation: AllegationId,
    /// All it says from now on.
    pub record: RecordAllegation,
}

impl RecordAllegation {
    /// The input, checked. Words about a date are always accepted: "not sure" is a complete answer. Where it happened and
    /// how the client knows may still be open in a draft; a letter waits for them.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let particulars = checks.text("particulars", "What happened", &self.particulars);
        let happened = said(&mut checks, "happened", "When it happened", &self.happened);
        let place = checks.optional_line("place", "Where it happened", &self.place);
        let how_known = checks.optional_line("howKnown", "How your client knows", &self.how_known);
        let accused = check_accused(&mut checks, &self.accused);
        checks.short_list("categories", "Categories", &self.categories);
        checks.short_list("offences", "Offences", &self.offences);
        checks.short_list("criteria", "Criteria", &self.criteria);
        checks.short_list("earlierReports", "Who was told before", &self.earlier_reports);
        checks.short_list("sources", "Paragraphs", &self.sources);
        let categories = each_once(&self.categories);
        let offences = each_once(&self.offences);
        let criteria = each_once(&self.criteria);
        let earlier_reports = self
            .earlier_reports
            .iter()
            .enumerate()
            .map(|(n, report)| TellOf {
                body: report.body.clone(),
                to_whom: checks.line(&format!("earlierReports.{n}.toWhom"), "Who was told", &report.to_whom),
                told: said(
                    &mut checks,
                    &format!("earlierReports.{n}.told"),
                    "When they were told",
                    &report.told,
                ),
                outcome: checks.optional_line(
                    &format!("earlierReports.{n}.outcome"),
                    "What came of it",
                    &report.outcome,
                ),
            })
            .collect();
        checks.finish()?;
        Ok(Self {
            particulars,
            happened,
            place,
            how_known,
            accused,
            categories,
            offences,
            criteria,
            earlier_reports,
            ..self
        })
    }

    /// Whether any of its dates wants the client's birth date.
    #[must_use]
    pub fn wants_birth(&self) -> bool {
        self.happened.wants_birth() || self.earlier_reports.iter().any(|report| report.told.wants_birth())
    }

    /// The allegation with its dates settled. `before` is what stands in the record that is amended.
    ///
    /// # Errors
    /// A date that cannot be what is said to be meant.
    pub fn settle(
        self,
        birth: Option<&PartialDate>,
        before: Option<&Allegation>,
    ) -> Result<Alleged, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let mut settle = |field: &str, said: &SaidDate, kept: &[Settled]| {
            said.settle(birth, kept).map_err(|problem| checks.add(field, problem)).ok()
        };
        let stands =
            before.map(|one| Settled { date: one.happened.clone(), from_birth: one.happened_from_birth });
        let happened = settle("happened", &self.happened, stands.as_slice());
        let stand: Vec<Settled> = before
            .iter()
            .flat_map(|one| &one.earlier_reports)
            .map(|report| Settled { date: report.told.clone(), from_birth: report.told_from_birth })
            .collect();
        let told: Vec<Settled> = (0..)
            .zip(&self.earlier_reports)
            .filter_map(|(n, report)| settle(&format!("earlierReports.{n}.told"), &report.told, &stand))
            .collect();
        checks.finish()?;
        let happened = happened.ok_or_else(Vec::new)?;
        let told = self
            .earlier_reports
            .into_iter()
            .zip(told)
            .map(|(report, told)| Told {
                to_whom: report.to_whom,
                body: report.body,
                told,
                outcome: report.outcome,
            })
            .collect();
        Ok(Alleged {
            matter: self.matter,
            client: self.client,
            particulars: self.particulars,
            happened,
            place: self.place,
            duty: self.duty,
            how_known: self.how_known,
            accused: self.accused,
            categories: self.categories,
            offences: self.offences,
            criteria: self.criteria,
            told,
            sources: self.sources,
        })
    }
}

/// Someone the client told before, ready to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Who was told.
    pub to_whom: Words,
    /// The force or body that was told through them.
    pub body: Option<ToldBody>,
    /// When.
    pub told: Settled,
    /// What came of it.
    pub outcome: Words,
}

/// An allegation ready to be kept: every field checked, every date settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alleged {
    /// The matter.
    pub matter: MatterId,
    /// The client whose allegation it is.
    pub client: PartyId,
    /// What happened.
    pub particulars: Words,
    /// When.
    pub happened: Settled,
    /// Where.
    pub place: Words,
    /// Whether the person was on duty.
    pub duty: Duty,
    /// How the client knows.
    pub how_known: Words,
    /// Whom it is against, and in what part.
    pub accused: Vec<AccusedPart>,
    /// Its categories.
    pub categories: Vec<CategoryId>,
    /// The offences it may come to.
    pub offences: Vec<OffenceId>,
    /// The criteria relied on.
    pub criteria: Vec<CriterionId>,
    /// Who was told before.
    pub told: Vec<Told>,
    /// Paragraphs that it rests on, beside those cited before.
    pub sources: Vec<RestsOn>,
}

/// Settles when an allegation happened once more, after the birth date it was reckoned from was corrected. The words stay.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadDateAgain {
    /// Which allegation.
    pub allegation: AllegationId,
    /// Which way of reading its words is meant now.
    pub meant: Meant,
}

/// A date whose words are checked as a line.
fn said(checks: &mut Checks, field: &str, what: &str, date: &SaidDate) -> SaidDate {
    SaidDate { words: checks.line(field, what, &date.words), ..date.clone() }
}

/// Each person once and in at least one part, each part once, in the order of the list of parts.
fn check_accused(checks: &mut Checks, accused: &[AccusedPart]) -> Vec<AccusedPart> {
    if accused.is_empty() {
        checks.add("accused", "Choose an officer, or describe the person");
    }
    let mut checked: Vec<AccusedPart> = Vec::new();
    for part in accused {
        if checked.iter().any(|known| known.who == part.who) {
            checks.add("accused", "The same person is named twice");
        }
        if part.roles.is_empty() {
            checks.add("accused", "Say what part each person had");
        }
        checks.short_list("accused", "Parts", &part.roles);
        let mut roles = each_once(&part.roles);
        roles.sort_unstable();
        checked.push(AccusedPart { who: part.who.clone(), roles });
    }
    checked
}

/// The entries of a list, each at its first place alone.
fn each_once<T: Clone + PartialEq>(entries: &[T]) -> Vec<T> {
    let mut kept: Vec<T> = Vec::new();
    for entry in entries {
        if !kept.contains(entry) {
            kept.push(entry.clone());
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allegations::{Accused, Role};
    use uuid::Uuid;

    fn officer(n: u128) -> Accused {
        Accused::Officer { party: PartyId(Uuid::from_u128(n)) }
    }

    fn draft(accused: Vec<AccusedPart>) -> RecordAllegation {
        RecordAllegation {
            matter: MatterId(Uuid::from_u128(1)),
            client: PartyId(Uuid::from_u128(2)),
            particulars: "He came back.".into(),
            happened: "not sure".into(),
            place: "".into(),
            duty: Duty::Unknown,
            how_known: "".into(),
            accused,
            categories: vec![CategoryId("other".into()), CategoryId("other".into())],
            offences: Vec::new(),
            criteria: Vec::new(),
            earlier_reports: Vec::new(),
            sources: Vec::new(),
        }
    }

    #[test]
    fn what_is_not_known_yet_may_stay_open_in_a_draft() {
        let checked = draft(vec![officer(3).into()]).validate().unwrap();
        assert!(checked.place.is_blank() && checked.how_known.is_blank());
        assert_eq!(checked.categories, [CategoryId("other".into())]);
    }

    #[test]
    fn one_person_can_have_had_several_parts_each_named_once() {
        let roles = vec![Role::CoveredUp, Role::WasPresent, Role::CoveredUp];
        let checked = draft(vec![AccusedPart { who: officer(3), roles }]).validate().unwrap();
        assert_eq!(checked.accused[0].roles, [Role::WasPresent, Role::CoveredUp]);
    }

    #[test]
    fn a_person_without_a_part_and_one_named_twice_are_refused_at_the_field() {
        let partless = AccusedPart { who: officer(3), roles: Vec::new() };
        for accused in [vec![partless], vec![officer(3).into(), officer(3).into()], Vec::new()] {
            let problems = draft(accused).validate().unwrap_err();
            assert!(problems.iter().all(|problem| problem.field == "accused"), "{problems:?}");
        }
    }
}
