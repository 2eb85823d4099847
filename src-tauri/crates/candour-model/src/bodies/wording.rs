//! What the firm can put in place of what is shipped about a body or a force, and what is shown of either beside it.

use super::{BodyId, Confidence, ForceId};
use crate::{
    checks::{Checks, FieldProblem},
    classes::RecordClass,
    dates::CivilDate,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Before this year no police force or oversight body of these islands had a name.
const FIRST_YEAR: i16 = 1800;
/// The most working days that an answer may be expected in: a year of them.
const MOST_ANSWER_DAYS: u32 = 260;
/// The most former names that a body or a force takes.
const MOST_NAMES: usize = 20;

/// A name, and the days on which it began and ceased to be borne.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct DatedName {
    /// The name.
    pub name: Words,
    /// The first day, where it is known.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub from: Option<CivilDate>,
    /// The last day, where it is known.
    #[serde(default)]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub to: Option<CivilDate>,
}

/// What a letter needs of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BodyWording {
    /// Its name.
    pub name: Words,
    /// Its short name.
    pub short: Words,
    /// The office written to.
    pub addressee: Words,
    /// How a letter opens.
    pub salutation: Words,
    /// Whether it may be sent allegations that name an officer.
    pub duty_to_receive: bool,
    /// The highest class it may be sent.
    pub max_class: RecordClass,
    /// What its mailbox takes, attachments together, where that is known.
    pub size_limit_kilobytes: Option<u32>,
    /// The working days in which the firm expects an answer where neither a rule nor the letter names a day.
    pub answer_working_days: Option<u32>,
    /// Names it had before.
    pub former_names: Vec<DatedName>,
    /// The body that does its work now.
    pub successor: Option<BodyId>,
    /// Whether the firm has switched it off: it is offered for no letter, and stays in what was recorded.
    #[serde(default)]
    pub is_off: bool,
}

/// What a letter needs of a force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ForceWording {
    /// Its name.
    pub name: Words,
    /// Its short name.
    pub short: Words,
    /// The chief officer's title.
    pub chief_officer_title: Words,
    /// How a letter to the chief officer opens.
    pub salutation: Words,
    /// What it calls its professional standards department.
    pub psd_name: Words,
    /// Names it had before.
    pub former_names: Vec<DatedName>,
    /// The force that polices its area now.
    pub successor: Option<ForceId>,
    /// Whether the firm has switched it off: no new matter is about it, and it stays in what was recorded.
    #[serde(default)]
    pub is_off: bool,
}

/// Puts the firm's wording over that of a body, or adds a body.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct CorrectBody {
    /// Which; absent to add one.
    pub body: Option<BodyId>,
    /// All of its wording from now on.
    pub wording: BodyWording,
    /// Why.
    pub reason: Words,
}

/// Puts the firm's wording over that of a force, or adds a force: a former one, above all.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct CorrectForce {
    /// Which; absent to add one.
    pub force: Option<ForceId>,
    /// All of its wording from now on.
    pub wording: ForceWording,
    /// Why.
    pub reason: Words,
}

/// Why the firm's wording stands over what is shipped, and since when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// Why.
    pub reason: Words,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub corrected_on: CivilDate,
}

/// What the firm's wording is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Corrected {
    /// A body, shipped or added.
    Body(BodyId, BodyWording),
    /// A force, shipped or added.
    Force(ForceId, ForceWording),
}

/// A body: its wording now, what is shipped beside it, and what it may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct BodyRecord {
    /// Its id.
    pub id: BodyId,
    /// Its wording now.
    pub wording: BodyWording,
    /// What is shipped; absent for a body that the firm added.
    pub shipped: Option<BodyWording>,
    /// Why the firm's wording stands; absent while what is shipped does.
    pub correction: Option<Correction>,
    /// Whether it is an office of a force.
    pub of_a_force: bool,
    /// What it is there for.
    pub purpose: String,
    /// What it acts under.
    pub basis: String,
    /// What it may do, each with its paragraph.
    pub powers: Vec<String>,
    /// The bodies that did its work before.
    pub before_it: Vec<DatedName>,
    /// Where it acts, by id.
    pub jurisdiction: Vec<String>,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: Option<String>,
    /// The day on which the shipped directory was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}

/// A force: its wording now, what is shipped beside it, and whom its chief officer answers to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct ForceRecord {
    /// Its id.
    pub id: ForceId,
    /// Its wording now.
    pub wording: ForceWording,
    /// What is shipped; absent for a force that the firm added.
    pub shipped: Option<ForceWording>,
    /// Why the firm's wording stands; absent while what is shipped does.
    pub correction: Option<Correction>,
    /// Where it polices.
    pub region: String,
    /// Names it has had or is also called by, without their days.
    pub other_names: Vec<String>,
    /// Forces that it has come after.
    pub predecessors: Vec<String>,
    /// Whom the chief officer answers to.
    pub answers_to: Option<String>,
    /// What complaints rest on, where that is a scheme of its own.
    pub own_scheme: Option<String>,
    /// How sure the name is.
    pub confidence: Confidence,
    /// The day on which the shipped directory was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
}

impl CorrectBody {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let given = self.wording;
        if given.max_class == RecordClass::Privileged {
            checks.add("maxClass", "What is privileged goes to no body");
        }
        if given.size_limit_kilobytes == Some(0) {
            checks.add("sizeLimit", "The size must be more than nothing");
        }
        if given.answer_working_days.is_some_and(|days| !(1..=MOST_ANSWER_DAYS).contains(&days)) {
            checks.add("answerDays", format!("The number must be from 1 to {MOST_ANSWER_DAYS}"));
        }
        if given.successor.is_some() && given.successor == self.body {
            checks.add("successor", "A body does not come after itself");
        }
        let wording = BodyWording {
            name: checks.line("name", "Name", &given.name),
            short: checks.line("short", "Short name", &given.short),
            addressee: checks.line("addressee", "Office written to", &given.addressee),
            salutation: checks.line("salutation", "How a letter opens", &given.salutation),
            former_names: checked_names(given.former_names, &mut checks),
            ..given
        };
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { wording, reason, ..self })
    }
}

impl CorrectForce {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let given = self.wording;
        if given.successor.is_some() && given.successor == self.force {
            checks.add("successor", "A force does not come after itself");
        }
        let wording = ForceWording {
            name: checks.line("name", "Name", &given.name),
            short: checks.line("short", "Short name", &given.short),
            chief_officer_title: checks.line(
                "chiefOfficerTitle",
                "The chief officer's title",
                &given.chief_officer_title,
            ),
            salutation: checks.line("salutation", "How a letter opens", &given.salutation),
            psd_name: checks.line("psdName", "The department", &given.psd_name),
            former_names: checked_names(given.former_names, &mut checks),
            ..given
        };
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { wording, reason, ..self })
    }
}

fn checked_names(names: Vec<DatedName>, checks: &mut Checks) -> Vec<DatedName> {
    if names.len() > MOST_NAMES {
        checks.add("formerNames", format!("Former names: more than {MOST_NAMES}"));
    }
    names
        .into_iter()
        .take(MOST_NAMES)
        .map(|one| {
            if let (Some(from), Some(to)) = (one.from, one.to)
                && to < from
            {
                checks.add("formerNames", "A name must not end before it began");
            }
            if [one.from, one.to].into_iter().flatten().any(|day| day.year() < FIRST_YEAR) {
                checks.add("formerNames", format!("A name must not be older than {FIRST_YEAR}"));
            }
            DatedName { name: checks.line("formerNames", "A former name", &one.name), ..one }
        })
        .collect()
}
