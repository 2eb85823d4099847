//! The shape of `letters.toml`: the kinds of letter that there are, and those that the product writes.

use candour_model::{
    bodies::{BodyId, Confidence},
    classes::RecordClass,
    dates::CivilDate,
    deadlines::DeadlineId,
    diary::EventId,
    letters::{LetterKind, Recipient},
    particulars::{ParticularForm, ParticularId},
};
use serde::Deserialize;
use std::collections::BTreeMap;

/// `letters.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LettersFile {
    /// The day the file was made.
    pub as_at: CivilDate,
    /// Fixed forms of words.
    pub wording: Wording,
    /// Fixed forms of words of statements.
    pub statement: StatementWording,
    /// The facts of a template in which a particular of the record stands, by the family of checks that looks at it.
    pub stands_in: BTreeMap<String, Vec<String>>,
    /// The letters that the product writes.
    pub letter: Vec<LetterEntry>,
    /// Words for recipients that are no single body, with what each means.
    pub recipients: BTreeMap<Recipient, String>,
    /// Every kind of letter there is.
    pub kind: Vec<KindEntry>,
}

/// Fixed forms of words; `{ciphers}` stands for the clients.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Wording {
    /// Lifelong anonymity, one client.
    pub anonymity_one: String,
    /// Lifelong anonymity, several clients.
    pub anonymity_several: String,
    /// Confidence without a statutory bar, one client.
    pub confidence_one: String,
    /// Confidence without a statutory bar, several clients.
    pub confidence_several: String,
    /// Of a letter that names nobody, one client.
    pub anonymised_one: String,
    /// Of a letter that names nobody, several clients.
    pub anonymised_several: String,
    /// Of a paper: lifelong anonymity, one client.
    pub paper_anonymity_one: String,
    /// Of a paper: lifelong anonymity, several clients.
    pub paper_anonymity_several: String,
    /// Of a paper: confidence without a statutory bar, one client.
    pub paper_confidence_one: String,
    /// Of a paper: confidence without a statutory bar, several clients.
    pub paper_confidence_several: String,
    /// Of a paper that names nobody, one client.
    pub paper_nobody_one: String,
    /// Of a paper that names nobody, several clients.
    pub paper_nobody_several: String,
    /// How provisions stand in a sentence.
    pub cited: Vec<CitedForm>,
}

/// Fixed forms of words of statements.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatementWording {
    /// The provisions that stand under the heading of a statement for criminal proceedings.
    pub criminal_basis: String,
    /// The statement of truth for a civil court.
    pub truth: FixedWords,
    /// The declaration for criminal proceedings; `[n]` stands for the number of pages.
    pub declaration: FixedWords,
    /// What whoever reads a statement over to a witness who cannot read it declares.
    pub read_over: FixedWords,
}

/// Words that a rule prescribes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FixedWords {
    /// The words.
    pub words: String,
    /// What prescribes them.
    pub basis: String,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where they were read.
    pub source: String,
}

/// How a provision stands in a sentence.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CitedForm {
    /// How a citation of it begins in the data.
    pub in_data: String,
    /// The same in a letter; `{provision}` stands for what follows.
    pub in_letters: String,
}

/// A kind of letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindEntry {
    /// Its id.
    pub id: LetterKind,
    /// Its number in the project's list of documents.
    pub number: u32,
    /// Which of two forms under one number it is.
    pub variant: Option<String>,
    /// Its title.
    pub title: String,
    /// Whom it may go to in law: bodies, or words for recipients.
    pub to: Vec<Recipient>,
}

/// A kind of letter that the product writes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LetterEntry {
    /// Its id.
    pub id: LetterKind,
    /// Its number in the project's list of documents.
    pub number: u32,
    /// Its title.
    pub title: String,
    /// What it is for, in a sentence without a full stop.
    pub purpose: String,
    /// Bodies it may be addressed to.
    pub to: Vec<BodyId>,
    /// The class that it has once it is issued.
    #[serde(default = "shared_in_confidence")]
    pub class: RecordClass,
    /// What it rests on.
    pub basis: Vec<String>,
    /// How sure that is.
    pub confidence: Confidence,
    /// Where it was read.
    pub source: String,
    /// The day asked for.
    pub reply: Reply,
    /// The times of which it keeps one: what it challenges is a decision that starts such a time.
    #[serde(default)]
    pub limits: Vec<DeadlineId>,
    /// The recurring duty that it asks to have done, where it asks for one.
    pub overdue: Option<OverdueEntry>,
    /// What it must say.
    pub required: Vec<Required>,
}

const fn shared_in_confidence() -> RecordClass {
    RecordClass::ConfidentialShareable
}

impl LetterEntry {
    /// Whether a particular that it must have is looked at by this family of checks.
    #[must_use]
    pub fn must_have(&self, family: &str) -> bool {
        self.required.iter().any(|required| required.is_looked_at_by(family))
    }

    /// The same of a particular that it must have where it goes to this body.
    #[must_use]
    pub fn must_have_to(&self, body: &BodyId, family: &str) -> bool {
        self.required.iter().any(|required| required.is_for(body) && required.is_looked_at_by(family))
    }
}

/// By when a letter asks for an answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// How many days, or months, after the letter's date.
    pub days: u32,
    /// Which days are counted.
    pub of: ReplyDays,
    /// Whether statute sets the day.
    pub law: bool,
    /// The same in a sentence for the letter.
    pub words: String,
}

/// Which days the time for an answer is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReplyDays {
    /// Working days.
    Working,
    /// All days; the answer is asked for on the first working day from the last of them.
    Calendar,
    /// Months, to the corresponding day; the answer is asked for on the first working day from it.
    Months,
}

/// A recurring duty, by the events and the rules that it goes by.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OverdueEntry {
    /// The event from which it first runs.
    pub begins: EventId,
    /// The rule that it first runs by.
    pub first: DeadlineId,
    /// The event that it was done.
    pub given: EventId,
    /// The rule that it runs by from then on.
    pub next: DeadlineId,
}

/// A particular that a letter must have.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Required {
    /// What it is.
    pub what: String,
    /// Families of checks that look at it, where the record has it.
    #[serde(default)]
    pub checks: Vec<String>,
    /// How the fee-earner writes it, where the record does not have it.
    pub said: Option<SaidEntry>,
    /// The bodies a letter to which must have it; none where every letter of the kind must.
    #[serde(default)]
    pub of: Vec<BodyId>,
}

impl Required {
    /// Whether a letter to this body must have it.
    #[must_use]
    pub fn is_for(&self, body: &BodyId) -> bool {
        self.of.is_empty() || self.of.contains(body)
    }

    fn is_looked_at_by(&self, family: &str) -> bool {
        self.checks.iter().any(|check| check == family)
    }
}

/// A particular that is written for one letter.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SaidEntry {
    /// Its id; `said.` and the id is the fact that a template prints.
    pub id: ParticularId,
    /// How it is written.
    pub form: ParticularForm,
    /// How to answer it.
    pub help: String,
    /// Whether it is asked of each allegation.
    #[serde(default)]
    pub each_allegation: bool,
    /// Whether the letter may go without it.
    #[serde(default)]
    pub optional: bool,
}
