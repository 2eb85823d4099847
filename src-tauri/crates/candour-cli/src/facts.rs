//! The facts of a case as a file in TOML, for the demo: read strictly into the inputs of the application's verbs.
//!
//! An unknown key, a missing fact and a day that does not exist are problems that name the key and the line. Every key is
//! shown, with its meaning, in `tests/letters/example.toml`. Whether a force, a body or a criterion exists is for the
//! application's directory to say, not for this reader.

mod allegation;
mod investigation;
mod letter;
mod people;
mod problem;
mod table;

pub use allegation::{AllegationFacts, ReportFacts};
pub use investigation::{DecisionFacts, EventFacts, InvestigationFacts, InvestigatorFacts, ModeFacts};
pub use letter::{FirmFacts, LetterFacts, MatterFacts, SaidFacts};
pub use people::{Appearance, AuthorityFacts, ClientFacts, OfficerFacts};
pub use problem::{Place, Problem};

use std::{cell::RefCell, collections::BTreeSet};
use table::{Problems, Table};
use toml::de::DeTable;

/// The facts of a case, and the letter to be written about it.
#[derive(Clone, Debug)]
pub struct Facts {
    /// The firm.
    pub firm: FirmFacts,
    /// The matter.
    pub matter: MatterFacts,
    /// Its clients.
    pub clients: Vec<ClientFacts>,
    /// The officers, named or described.
    pub officers: Vec<OfficerFacts>,
    /// The allegations, in order.
    pub allegations: Vec<AllegationFacts>,
    /// The investigations, each of all the allegations.
    pub investigations: Vec<InvestigationFacts>,
    /// The letter.
    pub letter: LetterFacts,
}

impl Facts {
    /// Reads a facts file.
    ///
    /// # Errors
    /// Everything that is wrong with it, in the order of its lines.
    pub fn read(text: &str) -> Result<Self, Vec<Problem>> {
        let file = DeTable::parse(text).map_err(|error| vec![problem::of_syntax(text, &error)])?;
        let problems: Problems = RefCell::default();
        let facts = read_whole(Table::whole(text, file.get_ref(), &problems));
        let mut problems = problems.into_inner();
        match facts {
            Some(facts) if problems.is_empty() => {
                problems = facts.unresolved();
                if problems.is_empty() { Ok(facts) } else { Err(in_order(problems)) }
            }
            _ => Err(in_order(problems)),
        }
    }

    /// Labels used twice, and labels that nothing bears.
    fn unresolved(&self) -> Vec<Problem> {
        let clients = self.clients.iter().map(|client| (&client.place, client.id.as_str()));
        let officers = self.officers.iter().map(|officer| (&officer.place, officer.id.as_str()));
        let mut problems = Vec::new();
        let clients = labels(clients, &mut problems);
        let officers = labels(officers, &mut problems);
        let ciphers = self.clients.iter().filter_map(|client| Some((client, client.cipher.as_ref()?)));
        let mut given = BTreeSet::new();
        for (client, cipher) in ciphers {
            if !given.insert(cipher) {
                problems.push(client.place.problem("cipher", "is another client's"));
            }
        }
        for allegation in &self.allegations {
            if !clients.contains(allegation.client.as_str()) {
                problems.push(allegation.place.problem("client", "is no client's id"));
            }
            if !allegation.against.iter().all(|id| officers.contains(id.as_str())) {
                problems.push(allegation.place.problem("against", "names no officer's id"));
            }
        }
        problems
    }
}

fn labels<'a>(
    of: impl Iterator<Item = (&'a Place, &'a str)>,
    problems: &mut Vec<Problem>,
) -> BTreeSet<&'a str> {
    let mut labels = BTreeSet::new();
    for (place, id) in of {
        if !labels.insert(id) {
            problems.push(place.problem("id", "is used twice"));
        }
    }
    labels
}

fn read_whole(mut file: Table<'_>) -> Option<Facts> {
    let firm = file.table("firm").map(FirmFacts::read);
    let matter = file.table("matter").map(MatterFacts::read);
    let clients: Vec<_> = file.tables("client").into_iter().map(ClientFacts::read).collect();
    let officers: Vec<_> = file.tables("officer").into_iter().map(OfficerFacts::read).collect();
    let allegations: Vec<_> = file.tables("allegation").into_iter().map(AllegationFacts::read).collect();
    let courses = file.optional_tables("investigation").into_iter();
    let investigations = courses.map(InvestigationFacts::read).collect();
    let letter = file.table("letter").map(LetterFacts::read);
    file.finish();
    Some(Facts {
        firm: firm?,
        matter: matter?,
        clients,
        officers,
        allegations,
        investigations,
        letter: letter?,
    })
}

fn in_order(mut problems: Vec<Problem>) -> Vec<Problem> {
    problems.sort();
    problems.dedup();
    problems
}

#[cfg(test)]
mod tests;
