//! Authorities: what a client allows the firm to do, for what purpose, and to whom. Withdrawal stops letters at once.

use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem, LONGEST_LIST},
    dates::CivilDate,
    ids::{AuthorityId, MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// What an authority is for. One given for one purpose is never read as one for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "kebab-case")]
pub enum AuthorityPurpose {
    /// Letters on the client's behalf to the offices ticked.
    Letters,
    /// Linking what the client says with what other clients of the firm say about the same officer.
    Linking,
    /// Handing the matter's papers over to another representative.
    HandOver,
}

impl AuthorityPurpose {
    /// As stored: `hand-over`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Letters => "letters",
            Self::Linking => "linking",
            Self::HandOver => "hand-over",
        }
    }
}

/// A client's authority to act and to disclose, for one purpose and for recipients ticked one by one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Authority {
    /// Which record.
    pub id: AuthorityId,
    /// The matter.
    pub matter: MatterId,
    /// The client who gave it.
    pub client: PartyId,
    /// What it is for.
    pub purpose: AuthorityPurpose,
    /// The offices it allows to be written to; none for a purpose that reaches no office.
    pub recipients: Vec<OfficeRef>,
    /// Whether these may also be given the client's identity, in the sealed Identity Schedule.
    pub identity_allowed: bool,
    /// How far it goes, in words; blank where nothing limits it.
    pub scope: Words,
    /// The day it was given.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub given_on: CivilDate,
    /// The day it ends, if it does.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub expires_on: Option<CivilDate>,
    /// The day it was withdrawn, if it was.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub withdrawn_on: Option<CivilDate>,
}

impl Authority {
    /// Whether a letter to `office` may rest on it on `day`.
    #[must_use]
    pub fn covers(&self, office: &OfficeRef, day: CivilDate) -> bool {
        self.recipients.contains(office) && self.allows(AuthorityPurpose::Letters, day)
    }

    /// Whether `office` may be told on `day` who the client is.
    #[must_use]
    pub fn allows_identity(&self, office: &OfficeRef, day: CivilDate) -> bool {
        self.identity_allowed && self.covers(office, day)
    }

    /// Whether it stands for this purpose on `day`.
    #[must_use]
    pub fn allows(&self, purpose: AuthorityPurpose, day: CivilDate) -> bool {
        self.purpose == purpose
            && self.given_on <= day
            && self.expires_on.is_none_or(|end| day <= end)
            && self.withdrawn_on.is_none()
    }
}

/// Records an authority that a client has given.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GiveAuthority {
    /// The matter.
    pub matter: MatterId,
    /// The client.
    pub client: PartyId,
    /// What it is for.
    pub purpose: AuthorityPurpose,
    /// The offices it allows to be written to: some for letters, none for any other purpose.
    pub recipients: Vec<OfficeRef>,
    /// Whether these may also be given the client's identity.
    pub identity_allowed: bool,
    /// How far it goes, in words; blank where nothing limits it.
    pub scope: Words,
    /// The day it was given.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub given_on: CivilDate,
    /// The day it ends, if it does.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub expires_on: Option<CivilDate>,
}

impl GiveAuthority {
    /// The input, checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let scope = checks.optional_line("scope", "How far it goes", &self.scope);
        let is_for_letters = self.purpose == AuthorityPurpose::Letters;
        if self.recipients.len() > LONGEST_LIST {
            checks.add(
                "recipients",
                format!("Bodies that may be written to: more than {LONGEST_LIST} entries"),
            );
        } else if is_for_letters && self.recipients.is_empty() {
            checks.add("recipients", "Choose at least one body that may be written to");
        } else if !is_for_letters && (self.identity_allowed || !self.recipients.is_empty()) {
            checks.add("recipients", "Only an authority for letters names bodies that may be written to");
        }
        checks.past_day("givenOn", "The day the authority was given", self.given_on, today);
        if self.expires_on.is_some_and(|end| end < self.given_on) {
            checks.add("expiresOn", "The authority must not end before it was given");
        }
        checks.finish()?;
        Ok(Self { scope, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bodies::BodyId;
    use jiff::civil::date;
    use uuid::Uuid;

    fn office(body: &str) -> OfficeRef {
        OfficeRef { body: BodyId(body.into()), force: None }
    }

    fn authority() -> Authority {
        Authority {
            id: AuthorityId(Uuid::nil()),
            matter: MatterId(Uuid::nil()),
            client: PartyId(Uuid::nil()),
            purpose: AuthorityPurpose::Letters,
            recipients: vec![office("iopc")],
            identity_allowed: false,
            scope: "".into(),
            given_on: date(2026, 11, 2),
            expires_on: Some(date(2026, 12, 2)),
            withdrawn_on: None,
        }
    }

    #[test]
    fn it_covers_its_recipients_from_the_first_day_to_the_last() {
        let authority = authority();
        assert!(authority.covers(&office("iopc"), date(2026, 11, 2)));
        assert!(authority.covers(&office("iopc"), date(2026, 12, 2)));
        assert!(!authority.covers(&office("iopc"), date(2026, 11, 1)));
        assert!(!authority.covers(&office("iopc"), date(2026, 12, 3)));
        assert!(!authority.covers(&office("psd"), date(2026, 11, 2)));
    }

    #[test]
    fn given_for_another_purpose_it_covers_no_letter() {
        let linking = Authority { purpose: AuthorityPurpose::Linking, ..authority() };
        assert!(!linking.covers(&office("iopc"), date(2026, 11, 2)));
        assert!(linking.allows(AuthorityPurpose::Linking, date(2026, 11, 2)));
        assert!(!linking.allows(AuthorityPurpose::HandOver, date(2026, 11, 2)));
    }

    #[test]
    fn only_an_authority_for_letters_names_bodies_and_it_must() {
        let given = GiveAuthority {
            matter: MatterId(Uuid::nil()),
            client: PartyId(Uuid::nil()),
            purpose: AuthorityPurpose::Linking,
            recipients: vec![office("iopc")],
            identity_allowed: false,
            scope: "".into(),
            given_on: date(2026, 11, 2),
            expires_on: None,
        };
        let today = date(2026, 11, 23);
        let field = |given: GiveAuthority| given.validate(today).unwrap_err()[0].field.clone();
        assert_eq!(field(given.clone()), "recipients");
        let none = GiveAuthority { recipients: Vec::new(), ..given };
        assert_eq!(field(GiveAuthority { purpose: AuthorityPurpose::Letters, ..none.clone() }), "recipients");
        assert_eq!(field(GiveAuthority { scope: "to\u{202e}day".into(), ..none.clone() }), "scope");
        none.validate(today).unwrap();
    }

    #[test]
    fn withdrawn_it_covers_nothing() {
        let withdrawn = Authority { withdrawn_on: Some(date(2026, 11, 3)), ..authority() };
        assert!(!withdrawn.covers(&office("iopc"), date(2026, 11, 2)));
    }
}
