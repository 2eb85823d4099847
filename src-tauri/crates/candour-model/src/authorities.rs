//! Authorities: what a client allows the firm to say, and to whom. Withdrawal stops letters at once.

use crate::{
    bodies::OfficeRef,
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{AuthorityId, MatterId, PartyId},
};
use serde::{Deserialize, Serialize};

/// A client's authority to act and to disclose, for recipients ticked one by one.
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
    /// The offices it allows to be written to.
    pub recipients: Vec<OfficeRef>,
    /// Whether these may also be given the client's identity, in the sealed Identity Schedule.
    pub identity_allowed: bool,
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
        self.recipients.contains(office)
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
    /// The offices it allows to be written to.
    pub recipients: Vec<OfficeRef>,
    /// Whether these may also be given the client's identity.
    pub identity_allowed: bool,
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
        if self.recipients.is_empty() {
            checks.add("recipients", "Choose at least one body that may be written to");
        }
        if self.given_on > today {
            checks.add("givenOn", "The day the authority was given must not be in the future");
        }
        if self.expires_on.is_some_and(|end| end < self.given_on) {
            checks.add("expiresOn", "The authority must not end before it was given");
        }
        checks.finish()?;
        Ok(self)
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
            recipients: vec![office("iopc")],
            identity_allowed: false,
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
    fn withdrawn_it_covers_nothing() {
        let withdrawn = Authority { withdrawn_on: Some(date(2026, 11, 3)), ..authority() };
        assert!(!withdrawn.covers(&office("iopc"), date(2026, 11, 2)));
    }
}
