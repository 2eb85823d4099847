//! Evidence: files of a matter, sealed and kept, with what is said of each. The bytes never change; what is said of them may.

use crate::{
    checks::{Checks, FieldProblem},
    classes::RecordClass,
    dates::{CivilDate, PartialDate},
    files::{HeldFile, TakenFileId},
    ids::{EvidenceId, ExhibitId, MatterId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What is said of a file of evidence, as typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EvidenceEntry {
    /// What it is, in one line.
    pub title: Words,
    /// The date of the thing, in words; blank when nobody can say.
    pub dated: Words,
    /// From whom it came, and how.
    pub source: Words,
    /// The exhibit that it is, where it is one.
    pub exhibit: Option<ExhibitId>,
    /// Of what a reader should be warned.
    pub content_note: Words,
    /// Whether it stays covered where the firm's people work from home.
    pub is_not_at_home: bool,
}

/// Makes a file that was taken in evidence of its matter.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddEvidence {
    /// The matter.
    pub matter: MatterId,
    /// The file.
    pub file: TakenFileId,
    /// How far the file may go: privileged, confidential, or published by somebody else (rules R1 and R7). What the matter has
    /// already goes no further than before.
    pub class: RecordClass,
    /// What is said of it.
    pub entry: EvidenceEntry,
}

/// Corrects what is said of a file of evidence. Its number and its bytes stay.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendEvidence {
    /// Which.
    pub evidence: EvidenceId,
    /// How far the file may go: as far as before, or less far (rule R3).
    pub class: RecordClass,
    /// All that is said of it from now on.
    pub entry: EvidenceEntry,
}

/// A file of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Evidence {
    /// Which record.
    pub id: EvidenceId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter. It is never given to another.
    pub number: u32,
    /// What it is.
    pub title: Words,
    /// The date of the thing, as far as anyone can say.
    pub dated: Option<PartialDate>,
    /// From whom it came, and how.
    pub source: Words,
    /// The exhibit that it is, where it is one.
    pub exhibit: Option<ExhibitId>,
    /// Of what a reader should be warned.
    pub content_note: Words,
    /// Whether it stays covered where the firm's people work from home.
    pub is_not_at_home: bool,
    /// The sealed file.
    pub file: HeldFile,
    /// What its bytes are, by their look: `application/pdf`.
    pub mime: String,
    /// The day on which it was taken in.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub added_on: CivilDate,
    /// How far the file may go. What is said of it is the firm's own, and goes nowhere.
    pub class: RecordClass,
}

impl AddEvidence {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields; a class that is earned by a check and never set by hand (rule R6).
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if self.class == RecordClass::Anonymised {
            checks.add("class", "What names nobody is earned by a check, and is not chosen");
        }
        let entry = self.entry.checked(&mut checks);
        checks.finish()?;
        Ok(Self { entry, ..self })
    }
}

impl AmendEvidence {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let entry = self.entry.checked(&mut checks);
        checks.finish()?;
        Ok(Self { entry, ..self })
    }
}

impl EvidenceEntry {
    fn checked(self, checks: &mut Checks) -> Self {
        Self {
            title: checks.line("title", "What it is", &self.title),
            dated: checks.optional_line("dated", "The date", &self.dated),
            source: checks.optional_line("source", "From whom it came", &self.source),
            content_note: checks.optional_text("contentNote", "Content note", &self.content_note),
            exhibit: self.exhibit,
            is_not_at_home: self.is_not_at_home,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn add(class: RecordClass, title: &str) -> AddEvidence {
        AddEvidence {
            matter: MatterId(Uuid::nil()),
            file: TakenFileId(Uuid::nil()),
            class,
            entry: EvidenceEntry {
                title: title.into(),
                dated: "June 2019".into(),
                source: "".into(),
                exhibit: None,
                content_note: "".into(),
                is_not_at_home: false,
            },
        }
    }

    #[test]
    fn evidence_says_what_it_is_and_nobody_calls_it_anonymised() {
        assert_eq!(add(RecordClass::Public, " A report ").validate().unwrap().entry.title, "A report".into());
        let fields = |added: AddEvidence| -> Vec<String> {
            added.validate().unwrap_err().into_iter().map(|problem| problem.field).collect()
        };
        assert_eq!(fields(add(RecordClass::Anonymised, " ")), ["class", "title"]);
    }
}
