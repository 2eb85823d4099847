//! The firm's own templates of letters: its versions beside what is shipped, and how they differ. A version is never changed.

use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    letters::{LetterKind, ParagraphKind},
    versions::{Change, DifferencePiece},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// A paragraph of a template. Facts stand in braces.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateParagraph {
    /// What it is.
    pub kind: ParagraphKind,
    /// Its text; a fact is `{force.name}`.
    pub source: Words,
    /// The fact without which it is left out, as `to.psd`.
    pub when: Option<String>,
}

/// What a template says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TemplateWording {
    /// The line above the text.
    pub subject: Words,
    /// The text.
    pub paragraphs: Vec<TemplateParagraph>,
}

/// A version of the firm's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TemplateVersion {
    /// Its number among those of its kind, from 1.
    pub number: u32,
    /// What it says; absent where it was decided to use the shipped wording again.
    pub wording: Option<TemplateWording>,
    /// The day of the shipped wording that it was made from.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_from: CivilDate,
    /// The day it was made.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub made_on: CivilDate,
    /// Why.
    pub reason: Words,
}

/// A fact that letters of a kind can take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TemplateFact {
    /// Its name: `force.name`.
    pub name: String,
    /// How it reads; of one without words, when it is known.
    pub reads: String,
    /// Under which condition it is known, where it is not always.
    pub only_where: Option<String>,
    /// Whether it has no words, and only decides whether a paragraph stands.
    pub is_flag: bool,
}

/// A paragraph of one wording or of both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TemplateDifference {
    /// Its place in the earlier wording, from 1.
    pub before: Option<u32>,
    /// Its place in the later wording, from 1.
    pub after: Option<u32>,
    /// What became of it.
    pub change: Change,
    /// What it is, in the later wording where it is in that.
    pub kind: ParagraphKind,
    /// What it was, where that changed.
    pub kind_before: Option<ParagraphKind>,
    /// The fact without which it is left out, in the later wording where it is in that.
    pub when: Option<String>,
    /// Whether that changed.
    pub is_when_changed: bool,
    /// The fact without which it was left out before.
    pub when_before: Option<String>,
    /// Its words.
    pub pieces: Vec<DifferencePiece>,
}

/// How two wordings differ.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TemplateComparison {
    /// The line above the text.
    pub subject: Vec<DifferencePiece>,
    /// The text, in the order of the later wording.
    pub paragraphs: Vec<TemplateDifference>,
}

/// A kind of letter in a list: whose wording a new one begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TemplateLine {
    /// Which kind.
    pub kind: LetterKind,
    /// What it is called.
    pub title: String,
    /// The firm's version that is used; absent where the shipped wording is.
    pub version: Option<u32>,
    /// The day on which the firm last said something of it.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub changed_on: Option<CivilDate>,
    /// The day of the shipped wording.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub shipped_as_at: CivilDate,
    /// Whether the shipped wording is newer than that which the version in use was made from.
    pub is_shipped_newer: bool,
}

/// A kind of letter: the wording that is used, what is shipped beside it, and every version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct TemplateRecord {
    /// As it stands in the list.
    pub line: TemplateLine,
    /// What it is for, in a sentence without a full stop.
    pub purpose: String,
    /// The wording that is used.
    pub now: TemplateWording,
    /// What is shipped.
    pub shipped: TemplateWording,
    /// How the wording that is used differs from what is shipped.
    pub differences: TemplateComparison,
    /// What needs a look in the wording that is used, each in a sentence.
    pub looks: Vec<String>,
    /// Every version of the firm's, last made first.
    pub versions: Vec<TemplateVersion>,
    /// The facts that letters of the kind can take.
    pub facts: Vec<TemplateFact>,
}

/// Puts the firm's wording in place of the one that is used. What was used before is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChangeTemplate {
    /// Which kind.
    pub kind: LetterKind,
    /// All of its wording from now on.
    pub wording: TemplateWording,
    /// Why.
    pub reason: Words,
}

/// Takes an earlier version into use again, or the shipped wording.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct UseTemplate {
    /// Which kind.
    pub kind: LetterKind,
    /// The version; absent for the shipped wording.
    pub version: Option<u32>,
    /// Why.
    pub reason: Words,
}

/// Asks how a version, or the shipped wording, differs from the wording that is used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompareTemplate {
    /// Which kind.
    pub kind: LetterKind,
    /// The version; absent for the shipped wording.
    pub version: Option<u32>,
}

impl ChangeTemplate {
    /// The input, checked. What its words may hold is for the grammar of templates to say.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let subject = checks.line("subject", "The subject", &self.wording.subject);
        let paragraphs = &self.wording.paragraphs;
        if checks.short_list("paragraphs", "Paragraphs", paragraphs) {
            for (number, paragraph) in (1..).zip(paragraphs) {
                checks.optional_text(&format!("paragraphs.{number}"), "The paragraph", &paragraph.source);
            }
        }
        if paragraphs.is_empty() {
            checks.add("paragraphs", "A letter has at least one paragraph");
        }
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        let wording = TemplateWording { subject, ..self.wording };
        Ok(Self { wording, reason, ..self })
    }
}

impl UseTemplate {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { reason, ..self })
    }
}
