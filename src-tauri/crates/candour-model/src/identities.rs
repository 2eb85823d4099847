//! Identities: the names, birth dates and contacts behind the ciphers. They are read through audited verbs alone.

use crate::{
    checks::{Checks, FieldProblem, LONGEST_LIST},
    dates::{PartialDate, phrase},
    ids::{MatterId, PartyId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// Who a party is. Kept sealed, field by field, under the matter's identity key.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Identity {
    /// The name as the person gives it.
    pub name: Words,
    /// What the person likes to be called; blank where that is the name.
    pub preferred_name: Words,
    /// Names the person bore before.
    pub former_names: Vec<Words>,
    /// Other names the person goes or went by.
    pub aliases: Vec<Words>,
    /// Under what name to ask for the person where others may hear it; blank where that is the name.
    pub contact_alias: Words,
    /// Date of birth, as said; absent when it is not known.
    pub birth: Option<PartialDate>,
    /// Where the person lives and lived, in the order given.
    pub addresses: Vec<Address>,
    /// Telephone numbers, the one to try first first.
    pub telephones: Vec<Words>,
    /// Email addresses, the one to use first first.
    pub emails: Vec<Words>,
}

/// Where somebody lives or lived.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Address {
    /// Its lines.
    pub lines: Vec<Words>,
    /// From when, as far as anyone can say.
    pub from: Option<PartialDate>,
    /// To when; absent while the person lives there.
    pub to: Option<PartialDate>,
}

impl Identity {
    /// Every name the person bears or bore, today's first.
    pub fn names(&self) -> impl Iterator<Item = &Words> {
        std::iter::once(&self.name)
            .chain(&self.former_names)
            .chain(&self.aliases)
            .chain([&self.preferred_name])
            .filter(|name| !name.is_blank())
    }
}

/// An address as it is typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GiveAddress {
    /// Its lines; blank ones are dropped.
    pub lines: Vec<Words>,
    /// From when, in words; blank when nobody can say.
    pub from: Words,
    /// To when, in words; blank while the person lives there.
    pub to: Words,
}

/// Puts who somebody is in place of what was recorded before.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CorrectIdentity {
    /// The matter.
    pub matter: MatterId,
    /// The person.
    pub party: PartyId,
    /// The name.
    pub name: Words,
    /// What the person likes to be called; may be blank.
    pub preferred_name: Words,
    /// Former names; blank ones are dropped.
    pub former_names: Vec<Words>,
    /// Other names; blank ones are dropped.
    pub aliases: Vec<Words>,
    /// Under what name to ask for the person; may be blank.
    pub contact_alias: Words,
    /// Date of birth as said; blank when it is not known.
    pub birth: Words,
    /// Addresses; those without a line are dropped.
    pub addresses: Vec<GiveAddress>,
    /// Telephone numbers; blank ones are dropped.
    pub telephones: Vec<Words>,
    /// Email addresses; blank ones are dropped.
    pub emails: Vec<Words>,
}

impl CorrectIdentity {
    /// The identity that it gives, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Identity, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let birth = checks.optional_line("birth", "Date of birth", &self.birth);
        let identity = Identity {
            name: checks.line("name", "Name", &self.name),
            preferred_name: checks.optional_line("preferredName", "Preferred name", &self.preferred_name),
            former_names: checks.lines("formerNames", "Former names", &self.former_names),
            aliases: checks.lines("aliases", "Other names", &self.aliases),
            contact_alias: checks.optional_line("contactAlias", "Name to ask for", &self.contact_alias),
            birth: said(&birth),
            addresses: addresses(&mut checks, &self.addresses),
            telephones: checks.lines("telephones", "Telephone numbers", &self.telephones),
            emails: checks.lines("emails", "Email addresses", &self.emails),
        };
        if !identity.telephones.iter().all(is_telephone) {
            checks
                .add("telephones", "A telephone number holds figures, spaces, +, hyphens and brackets alone");
        }
        if !identity.emails.iter().all(is_email) {
            checks.add("emails", "An email address is like name@example.org");
        }
        checks.finish()?;
        Ok(identity)
    }
}

fn addresses(checks: &mut Checks, given: &[GiveAddress]) -> Vec<Address> {
    if given.len() > LONGEST_LIST {
        checks.add("addresses", format!("Addresses: more than {LONGEST_LIST} entries"));
        return Vec::new();
    }
    let mut addresses = Vec::new();
    for (n, one) in given.iter().enumerate() {
        let lines = checks.lines(&format!("addresses.{n}.lines"), "Address", &one.lines);
        let from = said(&checks.optional_line(&format!("addresses.{n}.from"), "From", &one.from));
        let to = said(&checks.optional_line(&format!("addresses.{n}.to"), "To", &one.to));
        let (began, ended) =
            (from.as_ref().and_then(|date| date.earliest), to.as_ref().and_then(|date| date.latest));
        if began.zip(ended).is_some_and(|(began, ended)| ended < began) {
            checks.add(&format!("addresses.{n}.to"), "The end must not be before the beginning");
        }
        if !lines.is_empty() {
            addresses.push(Address { lines, from, to });
        }
    }
    addresses
}

fn said(words: &Words) -> Option<PartialDate> {
    (!words.is_blank()).then(|| phrase::settled(words))
}

/// Whether a number is written in figures, spaces and the marks that telephone numbers are written with.
pub(crate) fn is_telephone(number: &Words) -> bool {
    let number = number.as_str();
    number.chars().filter(char::is_ascii_digit).count() >= 3
        && number.chars().all(|c| c.is_ascii_digit() || " +-()".contains(c))
}

fn is_email(address: &Words) -> bool {
    let address = address.as_str();
    !address.contains(char::is_whitespace)
        && address
            .split_once('@')
            .is_some_and(|(who, host)| !who.is_empty() && host.contains('.') && !host.contains('@'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn given() -> CorrectIdentity {
        CorrectIdentity {
            matter: MatterId(Uuid::nil()),
            party: PartyId(Uuid::nil()),
            name: " Ffion Ashdown ".into(),
            preferred_name: "".into(),
            former_names: vec!["Ffion Pryce".into(), " ".into()],
            aliases: Vec::new(),
            contact_alias: "".into(),
            birth: "11 May 1989".into(),
            addresses: vec![GiveAddress {
                lines: vec!["2 Weir Street".into(), "".into()],
                from: "2011".into(),
                to: "".into(),
            }],
            telephones: vec!["+44 (0)1632 960-114".into()],
            emails: vec!["f.ashdown@example.org".into()],
        }
    }

    fn fields(given: CorrectIdentity) -> Vec<String> {
        given.validate().unwrap_err().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn what_is_given_is_trimmed_and_blanks_are_dropped() {
        let identity = given().validate().unwrap();
        let names: Vec<&str> = identity.names().map(Words::as_str).collect();
        assert_eq!(names, ["Ffion Ashdown", "Ffion Pryce"]);
        assert_eq!(identity.addresses[0].lines.len(), 1);
        assert_eq!(identity.birth.unwrap().words.as_str(), "11 May 1989");
    }

    #[test]
    fn each_field_that_is_not_right_is_named() {
        assert_eq!(fields(CorrectIdentity { name: "".into(), ..given() }), ["name"]);
        assert_eq!(fields(CorrectIdentity { aliases: vec!["A\u{202e}b".into()], ..given() }), ["aliases"]);
        assert_eq!(fields(CorrectIdentity { name: "x".repeat(1 << 20).into(), ..given() }), ["name"]);
        assert_eq!(fields(CorrectIdentity { telephones: vec!["call me".into()], ..given() }), ["telephones"]);
        for bad in ["a b@example.org", "example.org", "@example.org", "a@b@c.org"] {
            assert_eq!(fields(CorrectIdentity { emails: vec![bad.into()], ..given() }), ["emails"], "{bad}");
        }
        let mut turned = given();
        turned.addresses[0].to = "1999".into();
        assert_eq!(fields(turned), ["addresses.0.to"]);
    }
}
