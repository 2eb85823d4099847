//! Bodies, forces and the offices a letter goes to. Office titles only: holders' names are never shipped.

mod wording;

pub use wording::{
    BodyRecord, BodyWording, CorrectBody, CorrectForce, Corrected, Correction, DatedName, ForceRecord,
    ForceWording,
};

use crate::{
    categories::{Category, Offence},
    checks::{Checks, FieldProblem},
    classes::RecordClass,
    dates::CivilDate,
    letters::WrittenLetter,
    precepts::PreceptRecord,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A body of the directory, by its id there: `iopc`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct BodyId(#[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'body' }"))] pub String);

/// A force of the directory, by its id there: `avon-and-somerset`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct ForceId(#[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'force' }"))] pub String);

/// An office that letters go to: a body, and the force where the body is an office of a force.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OfficeRef {
    /// The body.
    pub body: BodyId,
    /// The force it is an office of.
    pub force: Option<ForceId>,
}

/// What the directory says of a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Body {
    /// Its id.
    pub id: BodyId,
    /// Its name.
    pub name: String,
    /// Its short name: `IOPC`.
    pub short: String,
    /// The office written to: `The Director General`.
    pub addressee: String,
    /// How a letter opens: `Dear Director General`.
    pub salutation: String,
    /// Whether it is an office of a force, so that a force must be named with it.
    pub of_a_force: bool,
    /// Kinds of letter that may be addressed to it.
    pub letters: Vec<String>,
    /// Whether it may be sent allegations that name an officer.
    pub duty_to_receive: bool,
    /// The highest class it may be sent.
    pub max_class: RecordClass,
    /// What its mailbox takes in kilobytes, attachments together, where that is known.
    pub size_limit_kilobytes: Option<u32>,
    /// Whether the firm has switched it off. No kind of letter may be addressed to it then.
    pub is_off: bool,
    /// Its names with the days on which it bore each, earliest first; the last is that of today.
    pub names: Vec<DatedName>,
}

/// What the directory says of a force.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Force {
    /// Its id.
    pub id: ForceId,
    /// Its name.
    pub name: String,
    /// `Chief Constable`, or the Commissioner's title.
    pub chief_officer_title: String,
    /// How a letter to the chief officer opens.
    pub salutation: String,
    /// What it calls its professional standards department.
    pub psd_name: String,
    /// Whether the firm has switched it off.
    pub is_off: bool,
    /// Its names with the days on which it bore each, earliest first; the last is that of today.
    pub names: Vec<DatedName>,
}

/// How an office is reached: typed in by the firm, and dated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Office {
    /// Which office.
    pub office: OfficeRef,
    /// The lines of its address, without the office's title.
    pub address: Vec<String>,
    /// Its email address; blank where there is none.
    pub email: Words,
    /// The day on which someone last made sure of the address.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub checked_on: CivilDate,
    /// Who made sure of it.
    pub checked_by: Words,
    /// How: on the body's own site, by telephone.
    pub how: Words,
}

/// Records how an office is reached.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CheckOffice {
    /// Which office.
    pub office: OfficeRef,
    /// The lines of its address.
    pub address: Vec<Words>,
    /// Its email address.
    pub email: Words,
    /// Who made sure of it.
    pub checked_by: Words,
    /// How.
    pub how: Words,
}

impl CheckOffice {
    /// The input, trimmed and checked. How many lines fit on a letter is for the letter to say.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let address = checks.lines("address", "Address", &self.address);
        let email = checks.optional_line("email", "Email", &self.email);
        if !email.is_blank() && !is_email(email.as_str()) {
            checks.add("email", "Email must be an address, like office@example.org");
        }
        let checked_by = checks.optional_line("checkedBy", "Who checked it", &self.checked_by);
        let how = checks.optional_line("how", "How", &self.how);
        checks.finish()?;
        Ok(Self { address, email, checked_by, how, ..self })
    }
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(who, place)| !who.is_empty() && place.contains('.'))
        && !text.contains(' ')
}

/// The directory, for choosing from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Directory {
    /// The day the directory was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub as_at: CivilDate,
    /// Bodies, in the order of the directory.
    pub bodies: Vec<Body>,
    /// Forces, by name.
    pub forces: Vec<Force>,
    /// Days after which an address is to be looked at again.
    pub address_good_for_days: u32,
    /// The kinds of letter that are written here, in the order of the data.
    pub letters: Vec<WrittenLetter>,
    /// The criteria for mandatory referral, in order.
    pub criteria: Vec<Criterion>,
    /// The criteria of which the firm says something else than what is shipped.
    pub own_criteria: Vec<PreceptRecord>,
    /// The categories of allegation, in order.
    pub categories: Vec<Category>,
    /// The offences that an allegation may come to.
    pub offences: Vec<Offence>,
}

/// A criterion for mandatory referral, by its id in the data: `serious-sexual-offence`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(transparent)]
pub struct CriterionId(
    #[cfg_attr(feature = "ts", ts(type = "string & { readonly __id: 'criterion' }"))] pub String,
);

/// What the data says of a criterion for mandatory referral.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// Its title: `Serious sexual offence`.
    pub title: String,
    /// What it says, in the project's own words.
    pub text: String,
    /// The paragraph that makes it a criterion for a complaint: `SI 2020/2 reg 4(1)(a)(ii)`.
    pub citation: String,
    /// What to ask oneself before relying on it.
    pub question: String,
    /// How sure the data is.
    pub confidence: Confidence,
}

/// How sure a statement of the law is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// Read in the primary or an official text, or long settled.
    Certain,
    /// Settled; the primary text was not read.
    Likely,
    /// To be confirmed before anyone relies on it.
    Check,
}

impl Confidence {
    /// As in the data: `certain`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Check => "check",
        }
    }
}
