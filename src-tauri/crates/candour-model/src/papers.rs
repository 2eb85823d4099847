//! Papers: documents of a matter that are made from its record and are no letters. A paper once made never changes; another is
//! made in its place.

use crate::{
    checks::{Checks, FieldProblem},
    classes::RecordClass,
    dates::CivilDate,
    ids::{CorrespondenceId, MatterId, PaperId, PartyId},
    letters::{Finding, Pages, TextPassage},
};
use serde::{Deserialize, Serialize};

/// What a paper is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PaperKind {
    /// What is alleged to have happened, in order of time.
    ChronologyOfFacts,
    /// What bodies did and did not do, in order of time.
    ChronologyOfResponse,
    /// Both on one axis.
    Chronology,
    /// What was asked of bodies and refused, answered in part or not answered.
    RefusalsLog,
    /// In what each office failed, in figures.
    ScheduleOfFailings,
    /// Who is complained about and who was appointed: where each served, and what each is said to have done.
    OfficerSchedule,
    /// What ties those who decide and those who do the work to the people complained about.
    ConflictTable,
    /// The exhibits, each by its mark.
    ExhibitsList,
    /// What one client allows the firm to do, for the client to sign.
    FormOfAuthority,
    /// How something was sent and what became of it, for whoever sent it to certify.
    CertificateOfService,
    /// A client's account, for a civil court. Made from its account ([`crate::witness_statements`]).
    CourtStatement,
    /// A client's account, for criminal proceedings. Made from its account.
    CriminalStatement,
    /// The details that are kept apart from a statement for criminal proceedings. Made from its account.
    DetailsApart,
    /// What a client is told, in a way that the client agreed to. Written by itself ([`crate::client_letters`]).
    ClientLetter,
}

impl PaperKind {
    /// Every kind that is made of the matter, in the order in which they are offered.
    pub const OF_THE_MATTER: [Self; 9] = [
        Self::Chronology,
        Self::ChronologyOfFacts,
        Self::ChronologyOfResponse,
        Self::RefusalsLog,
        Self::ScheduleOfFailings,
        Self::OfficerSchedule,
        Self::ConflictTable,
        Self::ExhibitsList,
        Self::FormOfAuthority,
    ];

    /// As stored: `chronology-of-facts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ChronologyOfFacts => "chronology-of-facts",
            Self::ChronologyOfResponse => "chronology-of-response",
            Self::Chronology => "chronology",
            Self::RefusalsLog => "refusals-log",
            Self::ScheduleOfFailings => "schedule-of-failings",
            Self::OfficerSchedule => "officer-schedule",
            Self::ConflictTable => "conflict-table",
            Self::ExhibitsList => "exhibits-list",
            Self::FormOfAuthority => "form-of-authority",
            Self::CertificateOfService => "certificate-of-service",
            Self::CourtStatement => "court-statement",
            Self::CriminalStatement => "criminal-statement",
            Self::DetailsApart => "details-apart",
            Self::ClientLetter => "client-letter",
        }
    }

    /// The neutral word for it in the name of a file.
    #[must_use]
    pub const fn file_word(self) -> &'static str {
        match self {
            Self::ChronologyOfFacts | Self::ChronologyOfResponse | Self::Chronology => "chronology",
            Self::RefusalsLog => "log",
            Self::ScheduleOfFailings | Self::OfficerSchedule => "schedule",
            Self::ConflictTable => "table",
            Self::ExhibitsList => "list",
            Self::FormOfAuthority => "form",
            Self::CertificateOfService => "certificate",
            Self::CourtStatement | Self::CriminalStatement => "statement",
            Self::DetailsApart => "details",
            Self::ClientLetter => "letter",
        }
    }

    /// How far such a paper may go, the nearest first. Those that say what bodies did and did not do have a form that names nobody.
    #[must_use]
    pub const fn forms(self) -> &'static [PaperForm] {
        match self {
            Self::ChronologyOfResponse | Self::RefusalsLog | Self::ScheduleOfFailings => {
                &[PaperForm::Internal, PaperForm::External, PaperForm::Anonymised]
            }
            _ if self.is_for_one_client() => &[PaperForm::Internal],
            Self::CertificateOfService => &[PaperForm::External],
            _ => &[PaperForm::Internal, PaperForm::External],
        }
    }

    /// Whether it is about one entry of the ledger.
    #[must_use]
    pub const fn is_about_an_entry(self) -> bool {
        matches!(self, Self::CertificateOfService)
    }

    /// Whether it is made for one client, who is named in it and may not learn of the others.
    #[must_use]
    pub const fn is_for_one_client(self) -> bool {
        matches!(
            self,
            Self::FormOfAuthority
                | Self::CourtStatement
                | Self::CriminalStatement
                | Self::DetailsApart
                | Self::ClientLetter
        )
    }
}

/// How far a paper may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum PaperForm {
    /// To the file and to counsel, or to the client whose paper it is. It is privileged and may say whom ciphers stand for.
    Internal,
    /// To a body that may be sent what is confidential. People stand in it by cipher.
    External,
    /// To anybody who may be written to. Nobody stands in it by name or cipher: it holds bodies, forces, days and numbers.
    Anonymised,
}

impl PaperForm {
    /// As stored: `internal`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Internal => "internal",
            Self::External => "external",
            Self::Anonymised => "anonymised",
        }
    }

    /// The class of a paper in this form.
    #[must_use]
    pub const fn class(self) -> RecordClass {
        match self {
            Self::Internal => RecordClass::Privileged,
            Self::External => RecordClass::ConfidentialShareable,
            Self::Anonymised => RecordClass::Anonymised,
        }
    }

    /// The highest class of what it is made from. One that names nobody takes days and numbers from what may be shared in confidence,
    /// and no word.
    #[must_use]
    pub const fn made_from(self) -> RecordClass {
        match self {
            Self::Internal => RecordClass::Privileged,
            Self::External | Self::Anonymised => RecordClass::ConfidentialShareable,
        }
    }
}

/// Asks for a paper: to see it, or to make it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskPaper {
    /// The matter.
    pub matter: MatterId,
    /// What it is of.
    pub kind: PaperKind,
    /// How far it may go.
    pub form: PaperForm,
    /// The client for whom it is made, where it is made for one.
    pub client: Option<PartyId>,
    /// The entry of the ledger that it is about, where it is about one.
    pub entry: Option<CorrespondenceId>,
}

impl AskPaper {
    /// Whether it leaves the file: to a body, or to the client who is to sign it. What does is looked through for names.
    #[must_use]
    pub fn leaves(&self) -> bool {
        self.form != PaperForm::Internal || self.kind.is_for_one_client()
    }

    /// What is asked for, checked.
    ///
    /// # Errors
    /// A paper that may not go so far; a client where none is asked for, and none where one is.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if !self.kind.forms().contains(&self.form) {
            checks.add("form", "This paper does not have that form");
        }
        if self.kind.is_for_one_client() && self.client.is_none() {
            checks.add("client", "Choose the client whose paper it is");
        }
        if !self.kind.is_for_one_client() && self.client.is_some() {
            checks.add("client", "This paper is of the whole matter");
        }
        if self.kind.is_about_an_entry() != self.entry.is_some() {
            checks.add("entry", "Choose what was sent, for a certificate of service alone");
        }
        checks.finish()?;
        Ok(self)
    }
}

/// In what form a copy of a paper is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum CopyFormat {
    /// The paper itself, byte for byte.
    Pdf,
    /// The same words for a word processor, to be edited. It is not the paper.
    Editable,
}

/// Asks for a copy of a paper outside the casebook.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SavePaperCopy {
    /// Which paper.
    pub paper: PaperId,
    /// In what form.
    pub format: CopyFormat,
}

/// A paper as it would be made now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct PaperPreview {
    /// What was asked for.
    pub of: AskPaper,
    /// The class that it will have.
    pub class: RecordClass,
    /// What was looked at, stops first.
    pub findings: Vec<Finding>,
    /// The pages, where they can be drawn. Names stand in a paper only once it is made.
    pub pages: Option<Pages>,
    /// The paper as headings and paragraphs, for reading as text.
    pub as_text: Vec<TextPassage>,
}

/// A paper that was made and kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct MadePaper {
    /// Which record.
    pub id: PaperId,
    /// The matter.
    pub matter: MatterId,
    /// What it is of.
    pub kind: PaperKind,
    /// How far it may go.
    pub form: PaperForm,
    /// The client for whom it was made, where it was made for one.
    pub client: Option<PartyId>,
    /// Whether an editable copy was kept with it.
    pub has_editable: bool,
    /// Its number in the matter, from 1: printed `P01`.
    pub number: u32,
    /// The day it was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_on: CivilDate,
    /// How many pages.
    pub pages: u32,
    /// SHA-256 of the exact bytes, 64 hex digits.
    pub sha256: String,
    /// The record's anchor in its footer: `7F3A 9K2M XQ04 T8WD`.
    pub anchor: String,
    /// Its class.
    pub class: RecordClass,
    /// The neutral name a copy is saved under.
    pub file_name: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn asked(
        kind: PaperKind,
        form: PaperForm,
        client: Option<PartyId>,
    ) -> Result<AskPaper, Vec<FieldProblem>> {
        AskPaper { matter: MatterId(Uuid::nil()), kind, form, client, entry: None }.validate()
    }

    fn field(kind: PaperKind, form: PaperForm, client: Option<PartyId>) -> String {
        asked(kind, form, client).unwrap_err()[0].field.clone()
    }

    #[test]
    fn a_form_of_authority_is_one_clients_and_goes_to_no_body() {
        let client = Some(PartyId(Uuid::nil()));
        asked(PaperKind::FormOfAuthority, PaperForm::Internal, client).unwrap();
        assert_eq!(field(PaperKind::FormOfAuthority, PaperForm::External, client), "form");
        assert_eq!(field(PaperKind::FormOfAuthority, PaperForm::Internal, None), "client");
    }

    #[test]
    fn every_other_paper_is_of_the_matter_and_goes_both_ways() {
        for kind in PaperKind::OF_THE_MATTER.into_iter().filter(|kind| *kind != PaperKind::FormOfAuthority) {
            asked(kind, PaperForm::Internal, None).unwrap();
            asked(kind, PaperForm::External, None).unwrap();
            assert_eq!(field(kind, PaperForm::Internal, Some(PartyId(Uuid::nil()))), "client");
        }
    }

    #[test]
    fn only_what_says_how_bodies_answered_has_a_form_that_names_nobody() {
        let nameless =
            [PaperKind::ChronologyOfResponse, PaperKind::RefusalsLog, PaperKind::ScheduleOfFailings];
        for kind in PaperKind::OF_THE_MATTER.into_iter().filter(|kind| *kind != PaperKind::FormOfAuthority) {
            let asked = asked(kind, PaperForm::Anonymised, None);
            assert_eq!(asked.is_ok(), nameless.contains(&kind), "{kind:?}");
            assert!(asked.iter().all(AskPaper::leaves));
        }
        assert_eq!(PaperForm::Anonymised.class(), RecordClass::Anonymised);
    }

    #[test]
    fn a_certificate_of_service_goes_out_and_is_about_something_sent() {
        let of = AskPaper {
            matter: MatterId(Uuid::nil()),
            kind: PaperKind::CertificateOfService,
            form: PaperForm::External,
            client: None,
            entry: Some(CorrespondenceId(Uuid::nil())),
        };
        of.validate().unwrap();
        let field = |of: AskPaper| of.validate().unwrap_err()[0].field.clone();
        assert_eq!(field(AskPaper { entry: None, ..of }), "entry");
        assert_eq!(field(AskPaper { form: PaperForm::Internal, ..of }), "form");
        assert_eq!(field(AskPaper { kind: PaperKind::Chronology, ..of }), "entry");
    }
}
