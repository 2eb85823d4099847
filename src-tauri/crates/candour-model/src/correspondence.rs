//! Correspondence: the ledger of what went out and came in, one chain a body. What is asked and answered in it is in
//! [`crate::asks`].

use crate::{
    asks::GivenAnswer,
    bodies::OfficeRef,
    checks::{Checks, FieldProblem, LONGEST_LIST},
    classes::RecordClass,
    dates::CivilDate,
    files::{HeldFile, TakenFileId},
    ids::{CorrespondenceId, LetterId, MatterId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Which way a letter went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// From the firm.
    Out,
    /// To the firm.
    In,
}

impl Direction {
    /// As stored: `out`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::In => "in",
        }
    }
}

/// How something was sent or came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum Means {
    /// By post.
    Post,
    /// By post that is tracked or signed for.
    TrackedPost,
    /// By email.
    Email,
    /// Through a form or portal of the body.
    Portal,
    /// By hand.
    Hand,
    /// By telephone.
    Telephone,
}

impl Means {
    /// As stored: `tracked-post`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::TrackedPost => "tracked-post",
            Self::Email => "email",
            Self::Portal => "portal",
            Self::Hand => "hand",
            Self::Telephone => "telephone",
        }
    }
}

/// An entry of the ledger.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Correspondence {
    /// Which record.
    pub id: CorrespondenceId,
    /// The matter.
    pub matter: MatterId,
    /// Which way it went.
    pub direction: Direction,
    /// The office written to or from.
    pub office: OfficeRef,
    /// The date it bears.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// The day it came; absent for what went out.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub received_on: Option<CivilDate>,
    /// How it went or came; absent for an issued letter, which says so itself.
    pub means: Option<Means>,
    /// What it is about, in neutral words.
    pub subject: Words,
    /// The firm's reference, with the letter's number: `HQ/2026/0114/L01`.
    pub our_reference: Words,
    /// The other side's reference; blank where there is none.
    pub their_reference: Words,
    /// The day by which an answer was asked for.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub reply_by: Option<CivilDate>,
    /// The issued letter, for what went out.
    pub letter: Option<LetterId>,
    /// Whether it only says that something arrived.
    pub only_acknowledges: bool,
    /// The entries it answers, by day.
    pub answers: Vec<CorrespondenceId>,
    /// Its class.
    pub class: RecordClass,
    /// The file that came with it, sealed and kept.
    pub file: Option<HeldFile>,
}

/// Why a letter is suggested as the one that a reply answers. The order is that of their weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum SuggestionReason {
    /// Its reference stands in the subject, the reference or the name of the file.
    Reference,
    /// It went to the office that the reply is from.
    SameBody,
    /// Something that it asked is not answered.
    OpenAsks,
    /// It is the latest to its office.
    Latest,
}

/// A letter that a reply may answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SuggestedLetter {
    /// The entry of the ledger.
    pub entry: CorrespondenceId,
    /// Why.
    pub reasons: Vec<SuggestionReason>,
}

/// Enters something that came in, with what it answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogReceived {
    /// The matter.
    pub matter: MatterId,
    /// The office it came from.
    pub office: OfficeRef,
    /// The date it bears.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// The day it came.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub received_on: CivilDate,
    /// How it came.
    pub means: Means,
    /// The other side's reference.
    pub their_reference: Words,
    /// What it is about, in neutral words.
    pub subject: Words,
    /// Its class: never `anonymised`, which is earned and not set.
    pub class: RecordClass,
    /// Whether it only says that something arrived.
    pub only_acknowledges: bool,
    /// The entries it answers.
    pub answers: Vec<CorrespondenceId>,
    /// What it says to each ask.
    pub given: Vec<GivenAnswer>,
    /// The file that came, taken in before.
    pub file: Option<TakenFileId>,
}

impl LogReceived {
    /// The input, trimmed and checked against the day it is entered on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let subject = checks.line("subject", "What it is about", &self.subject);
        let their_reference =
            checks.optional_line("theirReference", "Their reference", &self.their_reference);
        checks.past_day("datedOn", "The date it bears", self.dated_on, today);
        checks.past_day("receivedOn", "The day it came", self.received_on, today);
        if self.received_on < self.dated_on {
            checks.add("receivedOn", "The day it came must not be before the date it bears");
        }
        if self.class == RecordClass::Anonymised {
            checks.add("class", "Anonymised is earned by a check of the finished pages, never set by hand");
        }
        if self.only_acknowledges && !self.given.is_empty() {
            checks.add("onlyAcknowledges", "What answers an ask does more than acknowledge");
        }
        check_answers(&mut checks, &self.answers);
        let given = check_given(&mut checks, self.given);
        checks.finish()?;
        Ok(Self { their_reference, subject, given, ..self })
    }
}

/// Enters something that was sent without Candour: a telephone call, an email, an older letter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LogSent {
    /// The matter.
    pub matter: MatterId,
    /// The office it went to.
    pub office: OfficeRef,
    /// The date it bears.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub dated_on: CivilDate,
    /// How it went.
    pub means: Means,
    /// The firm's reference.
    pub our_reference: Words,
    /// The other side's reference.
    pub their_reference: Words,
    /// What it was about, in neutral words.
    pub subject: Words,
    /// The day by which an answer was asked for.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub reply_by: Option<CivilDate>,
    /// What it asked for, one a line, in the order of their numbers.
    pub asks: Vec<Words>,
    /// The entries it answers.
    pub answers: Vec<CorrespondenceId>,
}

impl LogSent {
    /// The input, trimmed and checked against the day it is entered on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let subject = checks.line("subject", "What it was about", &self.subject);
        let our_reference = checks.optional_line("ourReference", "Our reference", &self.our_reference);
        let their_reference =
            checks.optional_line("theirReference", "Their reference", &self.their_reference);
        let asks = checks.lines("asks", "What it asked for", &self.asks);
        checks.past_day("datedOn", "The day it went", self.dated_on, today);
        if self.reply_by.is_some_and(|day| day < self.dated_on) {
            checks.add("replyBy", "The day for an answer must not be before the day it went");
        }
        check_answers(&mut checks, &self.answers);
        checks.finish()?;
        Ok(Self { our_reference, their_reference, subject, asks, ..self })
    }
}

fn check_answers(checks: &mut Checks, answers: &[CorrespondenceId]) {
    if answers.len() > LONGEST_LIST {
        checks.add("answers", format!("What it answers: more than {LONGEST_LIST} entries"));
    } else if answers.iter().enumerate().any(|(n, id)| answers[..n].contains(id)) {
        checks.add("answers", "Choose each letter once");
    }
}

fn check_given(checks: &mut Checks, given: Vec<GivenAnswer>) -> Vec<GivenAnswer> {
    if given.len() > LONGEST_LIST {
        checks.add("given", format!("What it says: more than {LONGEST_LIST} entries"));
        return Vec::new();
    }
    if given.iter().enumerate().any(|(n, one)| given[..n].iter().any(|other| other.ask == one.ask)) {
        checks.add("given", "Say each thing once of each ask");
    }
    given.into_iter().enumerate().map(|(n, one)| one.checked(checks, &format!("given.{n}."))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{asks::AnswerOutcome, bodies::BodyId, ids::AskId};
    use jiff::civil::date;
    use uuid::Uuid;

    fn received() -> LogReceived {
        LogReceived {
            matter: MatterId(Uuid::nil()),
            office: OfficeRef { body: BodyId("iopc".into()), force: None },
            dated_on: date(2026, 11, 20),
            received_on: date(2026, 11, 23),
            means: Means::Email,
            their_reference: " 2026/209871 ".into(),
            subject: "Refusal".into(),
            class: RecordClass::ConfidentialShareable,
            only_acknowledges: false,
            answers: vec![CorrespondenceId(Uuid::nil())],
            given: vec![given(AnswerOutcome::Refused)],
            file: None,
        }
    }

    fn given(outcome: AnswerOutcome) -> GivenAnswer {
        GivenAnswer {
            ask: AskId(Uuid::nil()),
            outcome,
            promised_by: None,
            place: "page 2".into(),
            note: "".into(),
        }
    }

    #[track_caller]
    fn fields(checked: Result<LogReceived, Vec<FieldProblem>>) -> Vec<String> {
        checked.unwrap_err().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn a_reply_is_kept_trimmed() {
        let kept = received().validate(date(2026, 11, 23)).unwrap();
        assert_eq!(kept.their_reference.as_str(), "2026/209871");
    }

    #[test]
    fn what_came_bears_an_earlier_date_and_has_come() {
        let early = LogReceived { received_on: date(2026, 11, 19), ..received() };
        assert_eq!(fields(early.validate(date(2026, 11, 23))), ["receivedOn"]);
        assert_eq!(fields(received().validate(date(2026, 11, 21))), ["receivedOn"]);
    }

    #[test]
    fn a_promise_has_its_day_and_an_acknowledgement_answers_nothing() {
        let promise = LogReceived { given: vec![given(AnswerOutcome::Promised)], ..received() };
        assert_eq!(fields(promise.validate(date(2026, 11, 23))), ["given.0.promisedBy"]);
        let acknowledges = LogReceived { only_acknowledges: true, ..received() };
        assert_eq!(fields(acknowledges.validate(date(2026, 11, 23))), ["onlyAcknowledges"]);
    }

    #[test]
    fn no_one_calls_a_letter_anonymised() {
        let anonymised = LogReceived { class: RecordClass::Anonymised, ..received() };
        assert_eq!(fields(anonymised.validate(date(2026, 11, 23))), ["class"]);
    }
}
