//! The name-leak check: whether anything that shows who a client is stands in what leaves.
//!
//! It is given the finished bytes, the passages they were made of or the name of a file, and what is recorded of people, and
//! says of what kind the facts are that it found, whose, and where; never a word of them. Text and facts are compared by their
//! letters alone, so that case, accents, hyphens, ligatures, line breaks and what shows nothing make no difference.

mod births;
mod contacts;
mod folded;
mod form;
mod names;
mod place;
mod reading;
mod seek;
mod written;

pub use place::LeakPlace;

use crate::{
    blocks::Document,
    error::DocumentError,
    papers::Paper,
    quiet::quiet,
    statement::{ConfidentialDetails, WitnessStatement},
};
use candour_model::{identities::Identity, words::Words};
use form::{Form, Rule};
use seek::{Fact, Seeker};
use std::collections::BTreeMap;

/// Raised whenever the same texts and facts would give other hits.
pub const LEAK_RULES: u16 = 1;

/// What kind of fact shows who somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProtectedFact {
    /// The name borne today.
    Name,
    /// A former name, another name, one that the person prefers or is asked for by.
    OtherName,
    /// Where the person lives or lived.
    Address,
    /// A postcode of such an address.
    Postcode,
    /// A telephone number.
    Telephone,
    /// An email address.
    Email,
    /// The day of birth.
    BirthDate,
}

impl ProtectedFact {
    /// Stable: `name`, `other-name`, `address`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::OtherName => "other-name",
            Self::Address => "address",
            Self::Postcode => "postcode",
            Self::Telephone => "telephone",
            Self::Email => "email",
            Self::BirthDate => "birth-date",
        }
    }
}

/// Somebody whose name must not leave.
pub struct ProtectedPerson<'a> {
    /// A number that says who, to the caller.
    pub of: usize,
    /// Who it is.
    pub identity: &'a Identity,
    /// Whether what leaves is about this person, so that a given name alone says who is meant.
    pub is_here: bool,
}

/// A kind of fact about somebody, found in a place.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeakHit {
    /// Whose.
    pub of: usize,
    /// Of what kind.
    pub fact: ProtectedFact,
    /// Where.
    pub place: LeakPlace,
    /// How often it stands there.
    pub count: usize,
}

/// What is looked for. It holds names; it is kept no longer than the check takes.
pub struct LeakCheck {
    seeker: Seeker,
    facts: Vec<(usize, ProtectedFact)>,
}

quiet!(LeakCheck);

impl LeakCheck {
    /// Looks for all that is recorded of these people. A fact that stands inside one of the permitted phrases, which are no
    /// client's (a force, an office, the firm, an officer), is theirs and no hit.
    ///
    /// # Errors
    /// [`DocumentError::TooMuchToSeek`] for more facts than can be looked for at once.
    pub fn new<'a>(
        people: impl IntoIterator<Item = ProtectedPerson<'a>>,
        permitted: impl IntoIterator<Item = &'a str>,
    ) -> Result<Self, DocumentError> {
        let mut facts = Vec::new();
        let mut forms = Vec::new();
        for person in people {
            for (fact, form) in forms_of(&person) {
                if facts.last() != Some(&(person.of, fact)) {
                    facts.push((person.of, fact));
                }
                forms.push((form, Some(Fact { of: person.of, number: facts.len() - 1 })));
            }
        }
        let phrase =
            |text: &str| Form::of(folded::Folded::of(text).parts().iter().map(String::as_str), Rule::Words);
        forms.extend(permitted.into_iter().map(|text| (phrase(text), None)));
        let seeker = Seeker::new(forms.into_iter()).map_err(|_| DocumentError::TooMuchToSeek)?;
        Ok(Self { seeker, facts })
    }

    /// How many facts are looked for.
    #[must_use]
    pub fn facts(&self) -> usize {
        self.facts.len()
    }

    /// What is found in a letter as it is written.
    #[must_use]
    pub fn letter(&self, document: &Document) -> Vec<LeakHit> {
        self.texts(written::passages(document))
    }

    /// What is found in a paper as it is written.
    #[must_use]
    pub fn paper(&self, paper: &Paper) -> Vec<LeakHit> {
        self.texts(written::passages_of_paper(paper))
    }

    /// What is found in a statement as it is written.
    ///
    /// # Errors
    /// As [`crate::statement_to_pdf`] for what would print as a blank.
    pub fn statement(&self, statement: &WitnessStatement) -> Result<Vec<LeakHit>, DocumentError> {
        Ok(self.texts(written::passages_of_pieces(&statement.title, &statement.pieces(1)?)))
    }

    /// What is found in the details kept apart from a statement, as they are written.
    ///
    /// # Errors
    /// As [`crate::details_to_pdf`] for what would print as a blank.
    pub fn details(&self, details: &ConfidentialDetails) -> Result<Vec<LeakHit>, DocumentError> {
        Ok(self.texts(written::passages_of_pieces(&details.title, &details.pieces()?)))
    }

    /// What is found in a finished file: upon its pages, and in everything else in it that is text.
    ///
    /// # Errors
    /// [`DocumentError::NotPdf`] where it cannot be read back whole.
    pub fn pdf(&self, bytes: &[u8]) -> Result<Vec<LeakHit>, DocumentError> {
        Ok(self.texts(reading::texts(bytes)?))
    }

    /// What is found in an editable copy: in its text, in what its pages bear, and in everything else in it that is text.
    ///
    /// # Errors
    /// [`DocumentError::NotCopy`] where it cannot be read back whole.
    pub fn docx(&self, bytes: &[u8]) -> Result<Vec<LeakHit>, DocumentError> {
        Ok(self.texts(reading::copy::texts(bytes)?))
    }

    /// What is found in the name of a file.
    #[must_use]
    pub fn file_name(&self, name: &str) -> Vec<LeakHit> {
        self.texts([(LeakPlace::FileName, name.to_owned())])
    }

    /// What is found in a calendar as it is written, whose lines are folded.
    #[must_use]
    pub fn calendar(&self, text: &str) -> Vec<LeakHit> {
        self.texts([(LeakPlace::Calendar, text.replace("\r\n ", "").replace("\r\n", "\n"))])
    }

    fn texts(&self, texts: impl IntoIterator<Item = (LeakPlace, String)>) -> Vec<LeakHit> {
        let mut hits = BTreeMap::new();
        for (place, text) in texts {
            for found in self.seeker.find(&text) {
                let (of, fact) = self.facts[found.fact.number];
                *hits.entry((of, fact, place.clone())).or_insert(0) += 1;
            }
        }
        hits.into_iter().map(|((of, fact, place), count)| LeakHit { of, fact, place, count }).collect()
    }
}

/// Every way in which what is recorded of a person may be written, by kind.
fn forms_of(person: &ProtectedPerson<'_>) -> Vec<(ProtectedFact, Form)> {
    let Identity {
        name,
        preferred_name,
        former_names,
        aliases,
        contact_alias,
        birth,
        addresses,
        telephones,
        emails,
    } = person.identity;
    let mut forms = Vec::new();
    let mut put = |fact, new: Vec<Form>| forms.extend(new.into_iter().map(|form| (fact, form)));
    put(ProtectedFact::Name, names::forms(name.as_str(), person.is_here));
    for other in former_names.iter().chain(aliases).chain([preferred_name]) {
        put(ProtectedFact::OtherName, names::forms(other.as_str(), person.is_here));
    }
    put(ProtectedFact::OtherName, names::whole(contact_alias.as_str()));
    let lines: Vec<Vec<&str>> =
        addresses.iter().map(|address| address.lines.iter().map(Words::as_str).collect()).collect();
    put(ProtectedFact::Address, lines.iter().flat_map(|lines| contacts::address(lines)).collect());
    put(ProtectedFact::Postcode, lines.iter().flat_map(|lines| contacts::postcodes(lines)).collect());
    put(
        ProtectedFact::Telephone,
        telephones.iter().filter_map(|it| contacts::telephone(it.as_str())).collect(),
    );
    put(ProtectedFact::Email, emails.iter().filter_map(|it| contacts::email(it.as_str())).collect());
    let day = birth.as_ref().and_then(|birth| birth.earliest.filter(|day| birth.latest == Some(*day)));
    put(ProtectedFact::BirthDate, day.map(births::forms).unwrap_or_default());
    forms
}
