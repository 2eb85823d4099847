//! The shape of the data files, held strictly: an unknown key, a missing one or a bad date is an error.
//!
//! Each entry keeps its authority, source and confidence beside the fact. What the entries mean together is not here.

mod calendars;
mod categories;
mod deadlines;
mod escalation;
mod events;
mod independence;
mod letters;
mod referral;
mod regimes;
mod tracks;

pub use calendars::{CalendarEntry, Holiday, HolidaysFile};
pub use categories::{AskEntry, CategoriesFile, CategoryEntry, OffenceEntry, OffencesFile};
pub use deadlines::{ActByEntry, ConventionEntry, DeadlineEntry, DeadlinesFile};
pub use escalation::{
    Announced, AskedEntry, EscalationFile, EventFact, LadderEntry, LadderEventEntry, LimitFact, OrderEntry,
    RecordedEntry, StandingEntry, StepEntry,
};
pub use events::{EventEntry, EventsFile, GroupEntry};
pub use independence::{
    BodyWord, ControlRuleEntry, ControlRuleId, ControlWord, CourseEntry, FlagEntry, FlagId, ForceWord,
    GradeRuleEntry, GradeRuleId, GradeWord, InReview, IndependenceFile, InputEntry, LawfulAuthority,
    LawfulAuthorityEntry, LetterAsk, LetterRuleEntry, LetterRuleId, LetterWhen, LettersRestOn, NotWhere,
    PartWords, RecordWords, RuleAxis, SideWords, UnknownBody, UnknownFacts, VerdictRow, VerdictWords,
};
pub use letters::{
    CitedForm, FixedWords, KindEntry, LetterEntry, LettersFile, OverdueEntry, Reply, ReplyDays, Required,
    SaidEntry, StatementWording, Wording,
};
pub use referral::{
    CriterionEntry, DutyEntry, Guidance, Principle, Proposal, ReferralFile, RouteEntry, Scope, Statement,
};
pub use regimes::{
    Absent, DayTest, DividingDateEntry, EndsEntry, Interval, OverlayEntry, RegimeEntry, RegimeQuestionEntry,
    RegimeRuleEntry, RegimeTest, RegimesFile, Selected, ShutOutEntry, VagueEntry,
};
pub use tracks::{
    ChallengeEntry, DecisionEntry, ModeEntry, OnEnter, OutcomeEntry, StateEntry, StatesFile, TrackEntry,
};

use crate::RulesError;
use candour_model::{
    bodies::{BodyId, Confidence, DatedName, ForceId},
    classes::RecordClass,
    dates::CivilDate,
    letters::LetterKind,
};
use serde::{Deserialize, de::DeserializeOwned};

/// `bodies.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodiesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// Its entries, in order.
    pub body: Vec<BodyEntry>,
}

/// A body that letters go to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BodyEntry {
    /// Its id.
    pub id: BodyId,
    /// Its name.
    pub name: String,
    /// Its short name.
    pub short: String,
    /// Where it acts.
    pub jurisdiction: Vec<Jurisdiction>,
    /// The office written to.
    pub addressee: String,
    /// What follows the title on the envelope; nothing for an office of a force.
    #[serde(default)]
    pub lines: Vec<String>,
    /// The body in a sentence; nothing for an office of a force.
    #[serde(default)]
    pub in_text: String,
    /// How a letter opens.
    pub salutation: String,
    /// Which office of a force it is; absent for a body of its own.
    pub office: Option<ForceOffice>,
    /// Kinds of letter that may be addressed to it.
    pub letters: Vec<LetterKind>,
    /// Whether it may be sent allegations that name an officer.
    pub duty_to_receive: bool,
    /// The highest class it may be sent.
    pub max_class: RecordClass,
    /// What it is there for.
    #[serde(default)]
    pub purpose: String,
    /// What it may do, each with its paragraph.
    #[serde(default)]
    pub powers: Vec<String>,
    /// What its mailbox takes, where that is known.
    pub size_limit_kilobytes: Option<u32>,
    /// The working days in which an answer is expected where neither a rule nor the letter names a day.
    pub answer_working_days: Option<u32>,
    /// The bodies that did its work before.
    #[serde(default)]
    pub before_it: Vec<DatedName>,
    /// Names it had before.
    #[serde(default)]
    pub former_names: Vec<DatedName>,
    /// The body that does its work now.
    pub successor: Option<BodyId>,
    /// Whether the firm has switched it off; never so in the data.
    #[serde(skip)]
    pub is_off: bool,
    /// What it acts under.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it was read; absent where long-settled law was taken as known.
    pub source: Option<String>,
}

/// Where a body acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Jurisdiction {
    /// England and Wales.
    EnglandAndWales,
    /// Scotland.
    Scotland,
    /// Northern Ireland.
    NorthernIreland,
    /// The whole kingdom.
    UnitedKingdom,
}

impl Jurisdiction {
    /// As in the data: `england-and-wales`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::EnglandAndWales => "england-and-wales",
            Self::Scotland => "scotland",
            Self::NorthernIreland => "northern-ireland",
            Self::UnitedKingdom => "united-kingdom",
        }
    }
}

/// Which office of a force a body is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForceOffice {
    /// The head of professional standards.
    ProfessionalStandards,
    /// The chief officer.
    ChiefOfficer,
    /// The body the chief officer answers to.
    LocalPolicingBody,
    /// The panel that the local policing body answers to.
    Panel,
}

/// `forces.toml` and `invented.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForcesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// Its forces, in order.
    pub force: Vec<ForceEntry>,
    /// Bodies that invented forces answer to; real ones have their own file.
    #[serde(default)]
    pub local_policing_body: Vec<PolicingBodyEntry>,
}

/// A force.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForceEntry {
    /// Its id.
    pub id: ForceId,
    /// Its name.
    pub name: String,
    /// Whether the name is written with "the" in a sentence.
    #[serde(default)]
    pub takes_the: bool,
    /// Its short name.
    pub short: String,
    /// What sort of force.
    pub kind: ForceKind,
    /// Where it polices.
    pub region: String,
    /// Names it has had or is also called by.
    pub other_names: Vec<String>,
    /// The chief officer's title.
    pub chief_officer_title: String,
    /// How a letter to the chief officer opens.
    pub salutation: String,
    /// What it calls its professional standards department.
    pub psd_name: String,
    /// Whom the chief officer answers to, by id.
    pub local_policing_body: Option<String>,
    /// What complaints rest on, where that is not Part 2 of the Police Reform Act 2002 of itself.
    pub own_scheme: Option<String>,
    /// Names it had before, with their days.
    #[serde(default)]
    pub former_names: Vec<DatedName>,
    /// The force that polices its area now.
    pub successor: Option<ForceId>,
    /// Whether the firm has switched it off; never so in the data.
    #[serde(skip)]
    pub is_off: bool,
    /// How sure the name is.
    pub confidence: Confidence,
}

/// What sort of force.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForceKind {
    /// One of the 43.
    Territorial,
    /// National, for one purpose.
    Special,
    /// The National Crime Agency.
    Agency,
    /// It does not exist.
    Invented,
    /// The firm added it.
    Added,
}

/// `local-policing-bodies.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicingBodiesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// Its entries.
    pub local_policing_body: Vec<PolicingBodyEntry>,
}

/// Whom a chief officer answers to.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicingBodyEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The office written to, its title first.
    pub addressee: Vec<String>,
    /// How a letter opens.
    pub salutation: String,
    /// Whether it is a local policing body in law.
    pub in_law: bool,
    /// How sure the style is.
    pub confidence: Confidence,
}

pub(crate) fn read<T: DeserializeOwned>(file: &'static str, text: &str) -> Result<T, RulesError> {
    toml::from_str(text).map_err(|source| RulesError::Schema { file, source })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_key_is_refused_with_its_line() {
        let text = include_str!("../data/referral.toml").replacen("scope =", "scoop =", 1);
        let error = read::<ReferralFile>("referral.toml", &text).unwrap_err();
        let RulesError::Schema { source, .. } = error else { panic!("another error") };
        assert!(source.to_string().contains("scoop"), "{source}");
        assert!(source.span().is_some());
    }

    #[test]
    fn a_day_that_does_not_exist_is_refused() {
        let text = include_str!("../data/bank-holidays.toml").replacen("2020-01-01", "2020-02-30", 1);
        assert!(read::<HolidaysFile>("bank-holidays.toml", &text).is_err());
    }
}
