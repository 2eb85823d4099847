//! Whether anything that shows who a client is stands in what leaves. Everything that leaves passes here: a letter, its file and
//! its name, a calendar, the name under which a copy is saved. In what names nobody, everybody is looked for.
//!
//! Names are opened inside the store, for the length of the check, and no word of them comes back: a finding says what kind of
//! fact it is, the cipher, and the place. It is never passed with a reason.

use crate::{App, AppError};
use candour_documents::{
    ConfidentialDetails, Document, DocumentError, LEAK_RULES, LeakCheck, LeakHit, LeakPlace, Paper,
    ProtectedFact, ProtectedPerson, WitnessStatement,
};
use candour_model::{
    ids::PartyId,
    letters::{Finding, Settle, Weight},
};
use candour_rules::{Rules, counting::listed};
use candour_store::{
    Connection,
    anonymity_checks::AnonymityCheck,
    audit::{AuditDraft, Event},
    identities::{self, Guarded, GuardedPerson},
};
use candour_vault::Keys;
use std::{
    collections::BTreeMap,
    path::Path,
    sync::{Arc, atomic::Ordering},
};

/// So many places are named; more are only said to be there.
const PLACES_NAMED: usize = 3;

/// What is about to leave, all at once, and whose names are nobody's secret in it.
#[derive(Default)]
pub(crate) struct Leaving {
    /// The letter as it is written.
    pub(crate) letter: Option<Document>,
    /// The paper as it is written.
    pub(crate) paper: Option<Paper>,
    /// The statement as it is written.
    pub(crate) statement: Option<WitnessStatement>,
    /// The details kept apart from a statement, as they are written.
    pub(crate) details: Option<ConfidentialDetails>,
    /// Whose names must not stand in it.
    pub(crate) whose: Guarded,
    /// The client whose own name stands in it by right.
    pub(crate) in_the_name_of: Option<PartyId>,
    /// The finished bytes of any of them.
    pub(crate) pdf: Option<Vec<u8>>,
    /// The finished bytes of an editable copy.
    pub(crate) docx: Option<Vec<u8>>,
    /// A calendar.
    pub(crate) calendar: Option<String>,
    /// The name of the file.
    pub(crate) file_name: String,
    /// Those of them whom it is about.
    pub(crate) here: Vec<PartyId>,
    /// Phrases that it may have: names of forces, offices, the firm and officers.
    pub(crate) permitted: Vec<String>,
}

impl Leaving {
    /// A name of a file alone.
    fn named(file_name: String) -> Self {
        Self { file_name, ..Self::default() }
    }

    /// What is found in it, as what stops a letter.
    ///
    /// # Errors
    /// A name that does not open in its place; a file that cannot be read back.
    pub(crate) fn findings(&self, db: &Connection, keys: &Keys) -> Result<Looked, AppError> {
        Ok(identities::looked_for(db, keys, self.whose, |people| self.look(people))??)
    }

    fn look(&self, people: &[GuardedPerson]) -> Result<Looked, DocumentError> {
        let others =
            people.iter().enumerate().filter(|(_, person)| Some(person.party) != self.in_the_name_of);
        let protected = others.map(|(of, person)| ProtectedPerson {
            of,
            identity: &person.identity,
            is_here: self.here.contains(&person.party),
        });
        let check = LeakCheck::new(protected, self.permitted.iter().map(String::as_str))?;
        let mut hits = check.file_name(&self.file_name);
        hits.extend(self.letter.iter().flat_map(|letter| check.letter(letter)));
        hits.extend(self.paper.iter().flat_map(|paper| check.paper(paper)));
        if let Some(statement) = &self.statement {
            hits.extend(check.statement(statement)?);
        }
        if let Some(details) = &self.details {
            hits.extend(check.details(details)?);
        }
        hits.extend(self.calendar.iter().flat_map(|calendar| check.calendar(calendar)));
        if let Some(pdf) = &self.pdf {
            hits.extend(check.pdf(pdf)?);
        }
        if let Some(docx) = &self.docx {
            hits.extend(check.docx(docx)?);
        }
        let mut found: BTreeMap<(usize, ProtectedFact), Vec<LeakPlace>> = BTreeMap::new();
        for LeakHit { of, fact, place, .. } in hits {
            found.entry((of, fact)).or_default().push(place);
        }
        let parties = found.keys().map(|(of, _)| people[*of].party).collect();
        let findings =
            found.iter().map(|((of, fact), places)| finding(&people[*of], *fact, places)).collect();
        Ok(Looked { whose: self.whose, people: people.len(), facts: check.facts(), parties, findings })
    }
}

/// What came of the check.
pub(crate) struct Looked {
    whose: Guarded,
    people: usize,
    facts: usize,
    parties: Vec<PartyId>,
    /// What stops the letter; nothing where nobody is named.
    pub(crate) findings: Vec<Finding>,
}

impl Looked {
    /// Writes down that names were looked for, and whose were found.
    pub(crate) fn record(&self, audit: &mut AuditDraft) {
        let mut found = self.parties.clone();
        found.dedup();
        let clients = u32::try_from(self.people).unwrap_or(u32::MAX);
        audit.record(Event::NamesLookedFor { clients, found });
    }

    /// That finished bytes have earned to be called anonymised, and what was pointed out in them nonetheless.
    pub(crate) fn earned(&self, rules: &Rules, pointed_out: Option<&Finding>) -> AnonymityCheck {
        AnonymityCheck {
            facts: u32::try_from(self.facts).unwrap_or(u32::MAX),
            pointed_out: pointed_out.map(|finding| finding.title.clone()).unwrap_or_default(),
            rules_version: format!("{LEAK_RULES} of {}", rules.as_at()),
        }
    }

    /// What was found, or that nothing was.
    pub(crate) fn said(self) -> Vec<Finding> {
        if !self.findings.is_empty() {
            return self.findings;
        }
        vec![Finding {
            id: "leaks.none".to_owned(),
            weight: Weight::Fine,
            title: match self.whose {
                Guarded::Clients => "Nothing in it shows who a client is",
                Guarded::Everybody => "Nothing in it shows who anybody is",
            }
            .to_owned(),
            remedy: String::new(),
            settle: Settle::Letter,
            can_be_accepted: false,
        }]
    }
}

impl App {
    /// Looks for every client's name in what is about to leave, while it is being written. The first time in a session that is
    /// done, it is recorded.
    pub(crate) fn look_for_names(&self, leaving: Leaving) -> Result<Looked, AppError> {
        let open = self.open()?;
        let keys = Arc::clone(&open.keys);
        if open.names_looked_for().load(Ordering::Relaxed) {
            return self.read(move |db| leaving.findings(db, &keys));
        }
        let looked = self.write(move |tx, audit| {
            let looked = leaving.findings(tx, &keys)?;
            looked.record(audit);
            Ok(looked)
        })?;
        open.names_looked_for().store(true, Ordering::Relaxed);
        Ok(looked)
    }

    /// Refuses to save a copy under a name that shows who a client is.
    pub(crate) fn refuse_named(&self, to: &Path) -> Result<(), AppError> {
        let name = to.file_name().map(|name| name.to_string_lossy().into_owned());
        refused(self.look_for_names(Leaving::named(name.unwrap_or_default()))?)
    }

    /// Whether a name of a file shows who a client is.
    pub(crate) fn is_named(&self, name: &str) -> Result<bool, AppError> {
        Ok(!self.look_for_names(Leaving::named(name.to_owned()))?.findings.is_empty())
    }
}

/// Stops what is about to leave where anything was found.
pub(crate) fn refused(looked: Looked) -> Result<(), AppError> {
    if looked.findings.is_empty() { Ok(()) } else { Err(AppError::NameLeft(looked.findings)) }
}

fn finding(person: &GuardedPerson, fact: ProtectedFact, places: &[LeakPlace]) -> Finding {
    let is_written = places.iter().any(LeakPlace::is_written);
    let mut places: Vec<&LeakPlace> =
        places.iter().filter(|place| place.is_written() || !is_written).collect();
    places.sort();
    let is_of_the_record = places.iter().all(|place| matches!(place, LeakPlace::Row { .. }));
    let mut said: Vec<String> = places.iter().map(ToString::to_string).collect();
    said.dedup();
    if said.len() > PLACES_NAMED {
        said.truncate(PLACES_NAMED - 1);
        said.push("other places".to_owned());
    }
    let cipher = &person.cipher;
    Finding {
        id: format!("leaks.{cipher}.{}", fact.as_str()),
        weight: Weight::Stop,
        title: format!("What looks like {} of {cipher} stands in {}", called(fact), listed(&said)),
        remedy: "Write the cipher, or take it out. Nothing goes that shows who that is, whatever the reason."
            .to_owned(),
        settle: if is_of_the_record { Settle::Matter } else { Settle::Letter },
        can_be_accepted: false,
    }
}

const fn called(fact: ProtectedFact) -> &'static str {
    match fact {
        ProtectedFact::Name => "the name",
        ProtectedFact::OtherName => "another name",
        ProtectedFact::Address => "an address",
        ProtectedFact::Postcode => "a postcode",
        ProtectedFact::Telephone => "a telephone number",
        ProtectedFact::Email => "an email address",
        ProtectedFact::BirthDate => "the date of birth",
    }
}
