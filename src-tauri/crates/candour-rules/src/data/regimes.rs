//! The shape of `regime.toml`: regimes, dividing dates, questions, rules that select, overlays.

use candour_model::{
    bodies::{BodyId, Confidence},
    dates::CivilDate,
    deadlines::DeadlineId,
    letters::LetterKind,
    regimes::{BroughtIn, Handling, RegimeId, RegimeQuestionId, Scheme},
    yes_no::YesNoUnknown,
};
use serde::Deserialize;

/// `regime.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimesFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// How the days of a regime count.
    pub ends: EndsEntry,
    /// What the 2004 Order may shut out.
    pub shut_out: ShutOutEntry,
    /// What a day comes to that is not known to the day.
    pub vague: VagueEntry,
    /// The regimes, those with days first and in their order.
    pub regime: Vec<RegimeEntry>,
    /// Days on which something changed.
    pub dividing_date: Vec<DividingDateEntry>,
    /// The questions, in order.
    pub question: Vec<RegimeQuestionEntry>,
    /// The rules that select, in order: the first that fits decides.
    pub rule: Vec<RegimeRuleEntry>,
    /// What stands beside a regime.
    pub overlay: Vec<OverlayEntry>,
}

/// How the days of a regime count.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndsEntry {
    /// In sentences.
    pub text: String,
    /// What the dividing dates rest on.
    pub basis: String,
}

/// What the 2004 Order may shut out.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShutOutEntry {
    /// The question that settles it.
    pub question: RegimeQuestionId,
    /// Conduct before this day raises it.
    pub conduct_before: CivilDate,
    /// What to say while it is open.
    pub text: String,
}

/// What a day comes to that is not known to the day.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VagueEntry {
    /// The question that settles it.
    pub question: RegimeQuestionId,
    /// What to say while it is open.
    pub text: String,
}

/// A regime.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeEntry {
    /// Its id.
    pub id: RegimeId,
    /// What it is called.
    pub name: String,
    /// Its first day.
    pub from: Option<CivilDate>,
    /// Its last day.
    pub to: Option<CivilDate>,
    /// What makes its days.
    pub basis: String,
    /// The instruments that make it.
    pub instruments: Vec<String>,
    /// Who oversees.
    pub oversight: String,
    /// How a matter can be handled.
    pub modes: Vec<Handling>,
    /// What lies against an outcome.
    pub challenge: String,
    /// Who hears that.
    pub appeal_bodies: Vec<BodyId>,
    /// The kinds of letter that it calls for.
    pub letters: Vec<LetterKind>,
    /// The rules of time that it calls for.
    pub deadlines: Vec<DeadlineId>,
    /// By what, and by when, a matter is referred.
    pub referral: String,
    /// How sure all of it is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// What is less sure, or easily missed.
    pub note: String,
}

/// A day on which something changed.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DividingDateEntry {
    /// The day.
    pub on: CivilDate,
    /// Whether a regime begins on it.
    pub divides: bool,
    /// What changed.
    pub what: String,
    /// By which instrument.
    pub by: String,
    /// What becomes of a matter on both sides of it.
    pub related_matter: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
}

/// A question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeQuestionEntry {
    /// Its id.
    pub id: RegimeQuestionId,
    /// What to ask.
    pub ask: String,
    /// The facts that the answer gives.
    pub fills: Vec<String>,
    /// Why it matters.
    pub why: String,
}

/// A rule that selects.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeRuleEntry {
    /// Its id.
    pub id: String,
    /// What must hold.
    #[serde(default)]
    pub when: RegimeTest,
    /// What it selects.
    pub regime: Selected,
    /// What brings that in whatever the day.
    #[serde(rename = "override")]
    pub brought_in: Option<BroughtIn>,
    /// What is to be asked.
    #[serde(default)]
    pub ask: Vec<RegimeQuestionId>,
    /// Why, in a sentence.
    pub reason: String,
    /// What it rests on, where that is not what makes the regime's days.
    pub basis: Option<String>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Whether the firm has switched it off; never in the data.
    #[serde(skip)]
    pub is_off: bool,
}

/// What must hold for a rule to fit; every test that is there.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RegimeTest {
    /// Whose conduct it is.
    pub scheme: Option<Scheme>,
    /// The day of a decision under s.13B.
    pub s13b_on: Option<DayTest>,
    /// The day of a direction under s.28A.
    pub s28a_on: Option<DayTest>,
    /// What is known of the 2004 Order.
    pub shut_out_2004: Option<YesNoUnknown>,
    /// The day it reached the authority.
    pub reached_on: Option<DayTest>,
    /// Whether the same matter, which reached the authority under an earlier regime, was open.
    pub earlier_open: Option<YesNoUnknown>,
}

/// What must hold of a day.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum DayTest {
    /// It is not there.
    Absent(Absent),
    /// It is there, and within a span.
    Within(Interval),
}

/// The word for a day that is not there.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absent {
    /// Not there.
    Absent,
}

/// From one day to another, both included; an absent end is open.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Interval {
    /// The first.
    pub from: Option<CivilDate>,
    /// The last.
    pub to: Option<CivilDate>,
}

/// What a rule selects.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub enum Selected {
    /// The regime whose days hold the day it reached the authority.
    OfTheDay,
    /// The regime of the earlier matter.
    OfTheEarlierMatter,
    /// None: it cannot be told.
    CannotTell,
    /// This one.
    Regime(RegimeId),
}

impl From<String> for Selected {
    fn from(text: String) -> Self {
        match text.as_str() {
            "of-the-day" => Self::OfTheDay,
            "of-the-earlier-matter" => Self::OfTheEarlierMatter,
            "cannot-tell" => Self::CannotTell,
            _ => Self::Regime(RegimeId(text)),
        }
    }
}

/// What stands beside a regime.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverlayEntry {
    /// Its id.
    pub id: String,
    /// The date it goes by, in words.
    pub by_date: String,
    /// What it says.
    pub what: String,
    /// What that rests on.
    pub citation: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
}
