//! What is sent to take an account, to keep its text while it is written, and to read it.

use super::{InterviewPlan, Paragraph, StatementKind};
use crate::{
    checks::{Checks, FieldProblem, LONGEST_LIST, LONGEST_TEXT},
    dates::CivilDate,
    ids::{MatterId, PartyId, StatementId},
    sessions::SessionEntry,
    words::Words,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Begins an account, with the session in which it is given.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TakeAccount {
    /// The matter.
    pub matter: MatterId,
    /// Whose account it is.
    pub client: PartyId,
    /// What is known of a recorded interview.
    pub interview: InterviewPlan,
    /// What sort of account.
    pub kind: StatementKind,
    /// The sealed account that an addendum adds to; absent for every other kind.
    pub adds_to: Option<StatementId>,
    /// In one line, what a reader should be ready for.
    pub content_note: Words,
    /// The first session.
    pub session: SessionEntry,
}

impl TakeAccount {
    /// The input, checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let content_note = checks.optional_line("contentNote", "Content note", &self.content_note);
        if (self.kind == StatementKind::Addendum) != self.adds_to.is_some() {
            checks.add("addsTo", "Choose the account that this adds to");
        }
        let session = self.session.checked("session.", today, &mut checks);
        checks.finish()?;
        Ok(Self { content_note, session, ..self })
    }
}

/// Amends what is said of an account beside its text.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendStatement {
    /// Which account.
    pub statement: StatementId,
    /// What is known of a recorded interview.
    pub interview: InterviewPlan,
    /// In one line, what a reader should be ready for.
    pub content_note: Words,
}

impl AmendStatement {
    /// The input, checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let content_note = checks.optional_line("contentNote", "Content note", &self.content_note);
        checks.finish()?;
        Ok(Self { content_note, ..self })
    }
}

/// Uncovers an account.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadStatement {
    /// Which account.
    pub statement: StatementId,
    /// Which version; absent for the text being written.
    pub version: Option<u32>,
}

/// Keeps the text of an account while it is written.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct KeepStatement {
    /// Which account.
    pub statement: StatementId,
    /// Its paragraphs in their order. Blank ones may stand among them until it is sealed.
    pub paragraphs: Vec<Paragraph>,
}

impl KeepStatement {
    /// The input, checked. No word of it is changed.
    ///
    /// # Errors
    /// Too many paragraphs, too long a text, characters that cannot be seen, two paragraphs of one id. Paragraphs are
    /// named by their numbers: `paragraphs.3`.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        if self.paragraphs.len() > LONGEST_LIST {
            checks.add("paragraphs", format!("An account has at most {LONGEST_LIST} paragraphs"));
        }
        if self.paragraphs.iter().map(|paragraph| paragraph.text.as_str().len()).sum::<usize>() > LONGEST_TEXT
        {
            checks.add(
                "paragraphs",
                "The account is longer than one megabyte: seal it and go on in an addendum",
            );
        }
        let mut ids = BTreeSet::new();
        for (number, paragraph) in (1..).zip(&self.paragraphs) {
            let field = format!("paragraphs.{number}");
            checks.optional_text(&field, &format!("Paragraph {number}"), &paragraph.text);
            if !ids.insert(paragraph.id) {
                checks.add(&field, format!("Paragraph {number} is there twice"));
            }
        }
        checks.finish()?;
        Ok(self)
    }
}
