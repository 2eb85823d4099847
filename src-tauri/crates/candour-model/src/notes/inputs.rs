//! What is typed into a note, with its checks.

use super::{Contact, NoteKind, minutes_between};
use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{MatterId, NoteId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The most people and offices that a note is with.
const MOST_CONTACTS: usize = 50;

/// The longest time spent on one day, in minutes.
const LONGEST_DAY: u32 = 24 * 60;

/// A note as typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NoteEntry {
    /// What sort of contact.
    pub kind: NoteKind,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// When it began, by the clock; blank where that is not known.
    pub began: Words,
    /// When it ended.
    pub ended: Words,
    /// With whom.
    pub contacts: Vec<Contact>,
    /// About what, in neutral words: it stands in lists.
    pub about: Words,
    /// The text.
    pub text: Words,
    /// Time spent, where it is not what the times give.
    pub minutes: Option<u32>,
}

/// Writes a note.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct WriteNote {
    /// The matter.
    pub matter: MatterId,
    /// The note.
    pub entry: NoteEntry,
}

/// Words a note anew. The earlier wording is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendNote {
    /// Which note.
    pub note: NoteId,
    /// All it says from now on.
    pub entry: NoteEntry,
    /// Why.
    pub reason: Words,
}

/// Asks for the text of a note, which is recorded.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReadNote {
    /// Which note.
    pub note: NoteId,
    /// Which wording; absent for the latest.
    pub version: Option<u32>,
}

impl WriteNote {
    /// The input, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let entry = self.entry.checked(today, &mut checks);
        checks.finish()?;
        Ok(Self { entry, ..self })
    }
}

impl AmendNote {
    /// The input, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let entry = self.entry.checked(today, &mut checks);
        let reason = checks.line("reason", "The reason", &self.reason);
        checks.finish()?;
        Ok(Self { entry, reason, ..self })
    }
}

impl NoteEntry {
    fn checked(self, today: CivilDate, checks: &mut Checks) -> Self {
        checks.past_day("on", "The day", self.on, today);
        let began = checks.time_of_day("began", "Began", &self.began);
        let ended = checks.time_of_day("ended", "Ended", &self.ended);
        if !began.is_blank() && !ended.is_blank() && ended < began {
            checks.add("ended", "Ended must not be before it began");
        }
        let contacts = checked_contacts(self.contacts, checks);
        let about = checks.line("about", "What it was about", &self.about);
        let text = checks.text("text", "The note", &self.text);
        if self.minutes.is_some_and(|minutes| minutes > LONGEST_DAY) {
            checks.add("minutes", "The time spent must not be more than a day");
        }
        Self { began, ended, contacts, about, text, ..self }
    }

    /// The time spent: as corrected, or what the times give.
    #[must_use]
    pub fn minutes_spent(&self) -> Option<u32> {
        self.minutes.or_else(|| minutes_between(&self.began, &self.ended))
    }
}

fn checked_contacts(contacts: Vec<Contact>, checks: &mut Checks) -> Vec<Contact> {
    if contacts.is_empty() {
        checks.add("contacts", "Say with whom");
    } else if contacts.len() > MOST_CONTACTS {
        checks.add("contacts", format!("With whom: more than {MOST_CONTACTS} entries"));
    }
    contacts
        .into_iter()
        .take(MOST_CONTACTS)
        .map(|contact| match contact {
            Contact::Other { words } => {
                Contact::Other { words: checks.line("contacts", "With whom", &words) }
            }
            known => known,
        })
        .collect()
}
