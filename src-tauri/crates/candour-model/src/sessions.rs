//! The log of the sessions in which an account was given: when, where, who was there, and how it ended.
//!
//! People stand here by what they were there for. A name, where one is given, is a person's own and sealed with the
//! identities.

use crate::{
    checks::{Checks, FieldProblem, LONGEST_LIST},
    dates::CivilDate,
    ids::{PartyId, SessionId, StatementId},
    parties::Cipher,
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What somebody was there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum SessionRole {
    /// Took the account.
    TookIt,
    /// Interpreted.
    Interpreter,
    /// Was there for the client.
    SupportPerson,
    /// A registered intermediary.
    Intermediary,
    /// Was there for something else.
    Other,
}

impl SessionRole {
    /// As stored: `took-it`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TookIt => "took-it",
            Self::Interpreter => "interpreter",
            Self::SupportPerson => "support-person",
            Self::Intermediary => "intermediary",
            Self::Other => "other",
        }
    }
}

/// Somebody who was there, without a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct SessionPerson {
    /// What for.
    pub role: SessionRole,
    /// The person, where a name was given.
    pub party: Option<PartyId>,
    /// What that person is called.
    pub cipher: Option<Cipher>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Which record.
    pub id: SessionId,
    /// The account given.
    pub statement: StatementId,
    /// Its number, from 1.
    pub number: u32,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub taken_on: CivilDate,
    /// When it began, `10:05`; blank where that is not known.
    pub began: Words,
    /// When it ended.
    pub ended: Words,
    /// Where.
    pub place: Words,
    /// The language spoken.
    pub language: Words,
    /// Who was there beside the client.
    pub people: Vec<SessionPerson>,
    /// Breaks.
    pub breaks: Words,
    /// How it ended.
    pub how_ended: Words,
    /// What the client asked not to be asked about.
    pub do_not_ask: Vec<Words>,
    /// The client's own words for themselves and for what was done.
    pub preferred_words: Words,
}

/// Somebody who was there, as typed in: known already, newly named, or a role alone.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PersonPresent {
    /// What for.
    pub role: SessionRole,
    /// A person who was at a session of this matter before.
    pub party: Option<PartyId>,
    /// A name; blank for none, or where the person is known.
    pub name: Words,
}

/// A session as typed in. Only the day must be there.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SessionEntry {
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub taken_on: CivilDate,
    /// When it began, by the clock.
    pub began: Words,
    /// When it ended.
    pub ended: Words,
    /// Where.
    pub place: Words,
    /// The language spoken.
    pub language: Words,
    /// Who was there beside the client.
    pub people: Vec<PersonPresent>,
    /// Breaks.
    pub breaks: Words,
    /// How it ended.
    pub how_ended: Words,
    /// What the client asked not to be asked about.
    pub do_not_ask: Vec<Words>,
    /// The client's own words for themselves and for what was done.
    pub preferred_words: Words,
}

impl SessionEntry {
    /// The session, trimmed and checked against today. Problems go to fields whose names begin with `part`.
    pub(crate) fn checked(self, part: &str, today: CivilDate, checks: &mut Checks) -> Self {
        let field = |name: &str| format!("{part}{name}");
        checks.past_day(&field("takenOn"), "Date", self.taken_on, today);
        let began = checks.time_of_day(&field("began"), "Began", &self.began);
        let ended = checks.time_of_day(&field("ended"), "Ended", &self.ended);
        if !began.is_blank() && !ended.is_blank() && ended < began {
            checks.add(&field("ended"), "Ended must not be before it began");
        }
        if self.people.len() > LONGEST_LIST {
            checks.add(&field("people"), format!("At most {LONGEST_LIST} people can be named"));
        }
        let people = self
            .people
            .into_iter()
            .enumerate()
            .map(|(n, person)| {
                let name = checks.optional_line(&field(&format!("people.{n}.name")), "Name", &person.name);
                PersonPresent { name, ..person }
            })
            .collect();
        Self {
            taken_on: self.taken_on,
            began,
            ended,
            place: checks.optional_line(&field("place"), "Place", &self.place),
            language: checks.optional_line(&field("language"), "Language", &self.language),
            people,
            breaks: checks.optional_text(&field("breaks"), "Breaks", &self.breaks),
            how_ended: checks.optional_text(&field("howEnded"), "How it ended", &self.how_ended),
            do_not_ask: checks.lines(&field("doNotAsk"), "Not to be asked about", &self.do_not_ask),
            preferred_words: checks.optional_line(
                &field("preferredWords"),
                "Preferred words",
                &self.preferred_words,
            ),
        }
    }
}

/// Begins another session of an account that is not sealed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct BeginSession {
    /// Which account.
    pub statement: StatementId,
    /// The session.
    pub session: SessionEntry,
}

/// Amends a session of an account that is not sealed: to say how it ended, above all.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendSession {
    /// Which session.
    pub session: SessionId,
    /// All it says from now on.
    pub entry: SessionEntry,
}

impl BeginSession {
    /// The input, checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        Ok(Self { session: alone(self.session, today)?, ..self })
    }
}

impl AmendSession {
    /// The input, checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        Ok(Self { entry: alone(self.entry, today)?, ..self })
    }
}

fn alone(entry: SessionEntry, today: CivilDate) -> Result<SessionEntry, Vec<FieldProblem>> {
    let mut checks = Checks::default();
    let entry = entry.checked("", today, &mut checks);
    checks.finish()?;
    Ok(entry)
}
