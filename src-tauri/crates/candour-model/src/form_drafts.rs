//! Forms that are half filled: what a person has typed, until it is saved or thrown away. Which forms are kept is the closed
//! list of [`FormNoun`]; a form that takes a secret is not on it, and what is not on it cannot be kept.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::MatterId,
    words::Words,
};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

macro_rules! form_nouns {
    ($( $(#[$doc:meta])* $name:ident = $stored:literal; )*) => {
        /// Which form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
        #[serde(rename_all = "kebab-case")]
        pub enum FormNoun {
            $( $(#[$doc])* $name, )*
        }

        impl FormNoun {
            /// As stored: `allegation`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$name => $stored, )*
                }
            }
        }
    };
}

form_nouns! {
    /// The page that starts a matter.
    MatterStart = "matter-start";
    /// The particulars of a matter.
    Particulars = "particulars";
    /// A client taken on.
    Client = "client";
    /// Who somebody is.
    Identity = "identity";
    /// How a client may be reached.
    SafeContact = "safe-contact";
    /// How a client wishes to be spoken of.
    Profile = "profile";
    /// Somebody at a client's side.
    Helper = "helper";
    /// A client's authority.
    Authority = "authority";
    /// What was decided about two people who resemble each other.
    Conflict = "conflict";
    /// An officer.
    Officer = "officer";
    /// A posting of an officer.
    Posting = "posting";
    /// Whether an officer serves.
    Service = "service";
    /// A recognition that is taken back.
    RecognitionReversal = "recognition-reversal";
    /// A description of somebody.
    Described = "described";
    /// Who a described person is.
    Identification = "identification";
    /// What is said of two people who may be one.
    Sameness = "sameness";
    /// An allegation.
    Allegation = "allegation";
    /// What is asked before an account, and its first session.
    Account = "account";
    /// What is said of an account beside its text.
    AccountNote = "account-note";
    /// A witness statement to be signed.
    WitnessStatement = "witness-statement";
    /// A letter to a client.
    ClientLetter = "client-letter";
    /// A session of an account.
    Session = "session";
    /// The summary of an account.
    Summary = "summary";
    /// An investigation.
    Investigation = "investigation";
    /// A step of an investigation.
    InvestigationStep = "investigation-step";
    /// What an investigation covers.
    InvestigationRevision = "investigation-revision";
    /// A decision on mode.
    ModeDecision = "mode-decision";
    /// A decision about an investigation.
    Decision = "decision";
    /// How an allegation against one person ended.
    Outcome = "outcome";
    /// Another view of the independence of an investigation, or why it is withdrawn.
    IndependenceView = "independence-view";
    /// What is answered of a question of the check.
    CheckAnswer = "check-answer";
    /// Somebody appointed to an investigation.
    Investigator = "investigator";
    /// That a step of the ladder was taken.
    TakenStep = "taken-step";
    /// What ties somebody who decides or does the work to a person complained about.
    Tie = "tie";
    /// Why a tie no longer stands.
    TieWithdrawal = "tie-withdrawal";
    /// What is answered of a criterion for referral.
    CriterionAnswer = "criterion-answer";
    /// Something that starts or ends a time.
    DiaryEvent = "diary-event";
    /// A date of the firm's own.
    DiaryDate = "diary-date";
    /// What was done about a date.
    DiaryStep = "diary-step";
    /// A note of a meeting or a call.
    Note = "note";
    /// Something that must not be weeded.
    Preservation = "preservation";
    /// What became of it.
    PreservationStep = "preservation-step";
    /// An exhibit.
    Exhibit = "exhibit";
    /// A file of evidence.
    Evidence = "evidence";
    /// Something that came in.
    Received = "received";
    /// Something sent without Candour.
    Sent = "sent";
    /// What a reply says to an ask.
    Answer = "answer";
    /// How a letter went.
    Dispatch = "dispatch";
    /// What became of a sending.
    Receipt = "receipt";
    /// A note beside an entry of the ledger.
    Annotation = "annotation";
    /// That something sent was said not to have been received.
    NonReceipt = "non-receipt";
    /// The firm's wording of a body.
    Body = "body";
    /// The firm's wording of a force.
    Force = "force";
    /// How an office is reached.
    Office = "office";
    /// The firm's wording of a rule of time.
    Deadline = "deadline";
    /// Why a rule of time is switched off, or used again.
    DeadlineSwitch = "deadline-switch";
    /// The firm's wording of a rule that is not of time.
    Precept = "precept";
    /// Why such a rule is switched off, or used again.
    PreceptSwitch = "precept-switch";
    /// The firm's wording of a kind of letter.
    Template = "template";
    /// Why another wording of a kind of letter is used.
    TemplateUse = "template-use";
    /// What the firm says of a holiday.
    Holiday = "holiday";
    /// The firm as its letters name it.
    Firm = "firm";
}

impl FormNoun {
    /// Whether what it records is of one matter.
    #[must_use]
    pub const fn is_of_a_matter(self) -> bool {
        !matches!(
            self,
            Self::MatterStart
                | Self::Body
                | Self::Force
                | Self::Office
                | Self::Deadline
                | Self::DeadlineSwitch
                | Self::Precept
                | Self::PreceptSwitch
                | Self::Template
                | Self::TemplateUse
                | Self::Holiday
                | Self::Firm
        )
    }
}

/// One form: which, in which matter, and on which record it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FormOf {
    /// Which form.
    pub form: FormNoun,
    /// The matter it is of; absent for a form that is of none.
    pub matter: Option<MatterId>,
    /// The record it stands on, by its id; empty where it makes a new one.
    pub about: Words,
}

impl FormOf {
    /// Checks the form.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let checked = self.checked(&mut checks);
        checks.finish().map(|()| checked)
    }

    fn checked(self, checks: &mut Checks) -> Self {
        match (self.form.is_of_a_matter(), self.matter) {
            (true, None) => checks.add("matter", "Matter is missing"),
            (false, Some(_)) => checks.add("matter", "This form is of no matter"),
            (true, Some(_)) | (false, None) => {}
        }
        let about = checks.optional_line("about", "The record", &self.about);
        Self { about, ..self }
    }
}

/// Keeps what has been typed in a form, in place of what was kept of it before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepForm {
    /// The form.
    pub of: FormOf,
    /// Its fields with what stands in them, as the JSON of an object.
    pub typed: Words,
}

impl KeepForm {
    /// Checks the form and what was typed.
    ///
    /// # Errors
    /// What is wrong, by field.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let of = self.of.checked(&mut checks);
        let typed = checks.optional_text("typed", "What was typed", &self.typed);
        if serde_json::from_str::<Map<String, Value>>(typed.as_str()).is_err() {
            checks.add("typed", "What was typed cannot be kept in this form");
        }
        checks.finish().map(|()| Self { of, typed })
    }
}

/// A form that was left half filled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct FormDraft {
    /// What was typed, as it was kept.
    pub typed: Words,
    /// The day it was begun.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub begun_on: CivilDate,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(matter: Option<MatterId>) -> FormOf {
        FormOf { form: FormNoun::Note, matter, about: "".into() }
    }

    fn fields(refused: Vec<FieldProblem>) -> Vec<String> {
        refused.into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn a_form_of_a_matter_needs_one_and_a_form_of_none_takes_none() {
        let matter = Some(MatterId(uuid::Uuid::from_u128(1)));
        assert_eq!(fields(note(None).validate().unwrap_err()), ["matter"]);
        assert_eq!(note(matter).validate().unwrap(), note(matter));
        let firm = FormOf { form: FormNoun::Firm, matter, about: "".into() };
        assert_eq!(fields(firm.validate().unwrap_err()), ["matter"]);
    }

    #[test]
    fn only_an_object_of_at_most_a_megabyte_is_kept() {
        let keep =
            |typed: &str| KeepForm { of: note(Some(MatterId(uuid::Uuid::nil()))), typed: typed.into() };
        assert!(keep("{\"text\":\"He rang.\"}").validate().is_ok());
        for bad in ["", "He rang.", "[]", "{\"text\":", &format!("{{\"text\":\"{}\"}}", "x".repeat(1 << 20))]
        {
            assert_eq!(fields(keep(bad).validate().unwrap_err()), ["typed"]);
        }
    }

    #[test]
    fn each_form_is_stored_under_the_name_that_the_page_uses() {
        for form in [FormNoun::MatterStart, FormNoun::Described, FormNoun::AccountNote] {
            assert_eq!(serde_json::to_value(form).unwrap(), form.as_str());
        }
    }
}
