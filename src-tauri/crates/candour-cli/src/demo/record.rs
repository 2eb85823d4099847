//! The facts through the verbs that record them, and a verb's refusal back to the line it is about.

use super::{course, directory};
use crate::{
    DemoError,
    facts::{
        AllegationFacts, Appearance, ClientFacts, Facts, LetterFacts, OfficerFacts, Place, Problem, SaidFacts,
    },
};
use candour_app::{App, AppError};
use candour_model::{
    allegations::{Accused, RecordAllegation, TellOf},
    authorities::{AuthorityPurpose, GiveAuthority},
    bodies::{CheckOffice, Directory},
    certainty::Certainty,
    clients::TakeOnClient,
    described::{DescribePerson, FeaturesSaid},
    ids::{AllegationId, MatterId, PartyId},
    letters::{DraftLetter, Finding, Occasion, Settle, Weight},
    matters::{OpenMatter, SetParticulars},
    officers::AddOfficer,
    particulars::SaidParticular,
    postings::GivePosting,
};
use std::collections::BTreeMap;

/// What the facts became in the record.
pub(crate) struct Recorded {
    pub(crate) matter: MatterId,
    pub(crate) clients: Vec<PartyId>,
    allegations: Vec<AllegationId>,
}

impl Recorded {
    pub(super) fn draft_of(&self, letter: &LetterFacts) -> DraftLetter {
        DraftLetter {
            matter: self.matter,
            kind: letter.kind.clone(),
            to: letter.to.clone(),
            occasion: Occasion::default(),
        }
    }

    /// What is written for the letter's particulars.
    pub(super) fn said(&self, letter: &LetterFacts) -> Result<Vec<SaidParticular>, DemoError> {
        let said = letter.said.iter().map(|said| {
            let at = said.allegation.map(|number| usize::try_from(number - 1).unwrap_or(usize::MAX));
            let allegation =
                at.map(|at| self.allegations.get(at).copied().ok_or_else(|| no_allegation(said)));
            Ok(SaidParticular {
                particular: said.what.clone(),
                allegation: allegation.transpose()?,
                words: said.words.clone(),
            })
        });
        said.collect()
    }
}

fn no_allegation(said: &SaidFacts) -> DemoError {
    DemoError::Facts(vec![said.place.problem("allegation", "is the number of no allegation")])
}

/// Records everything.
pub(super) fn all(app: &App, facts: &Facts) -> Result<Recorded, DemoError> {
    app.change_firm(facts.firm.firm.clone()).map_err(|error| at(&facts.firm.place, error))?;
    let matter = open_matter(app, facts)?;
    let directory = app.directory()?;
    let mut clients = BTreeMap::new();
    let mut recorded = Recorded { matter, clients: Vec::new(), allegations: Vec::new() };
    for client in &facts.clients {
        let party = take_on(app, matter, facts, client, &directory)?;
        clients.insert(client.id.as_str(), party);
        recorded.clients.push(party);
    }
    let mut people = People { app, matter, known: BTreeMap::new() };
    let mut first = None;
    for allegation in &facts.allegations {
        let client = clients[allegation.client.as_str()];
        let accused = people.accused(facts, allegation, client)?;
        first = first.or_else(|| Some((client, accused.first()?.clone())));
        recorded.allegations.push(record_allegation(app, matter, client, accused, allegation)?);
    }
    let scope = course::Scope { matter, allegations: recorded.allegations.clone(), first };
    for investigation in &facts.investigations {
        course::record(app, facts, &scope, investigation)?;
    }
    if !facts.letter.address.is_empty() {
        let input = CheckOffice {
            office: facts.letter.to.clone(),
            address: facts.letter.address.clone(),
            email: "".into(),
            checked_by: "".into(),
            how: "".into(),
        };
        app.check_office(input).map_err(|error| at(&facts.letter.place, error))?;
    }
    Ok(recorded)
}

fn open_matter(app: &App, facts: &Facts) -> Result<MatterId, DemoError> {
    let place = &facts.matter.place;
    let input = OpenMatter {
        reference: facts.firm.reference.clone(),
        working_name: facts.matter.name.clone(),
        force: facts.matter.force.clone(),
    };
    let matter =
        app.open_matter(input).map_err(|error| at_either(&facts.firm.place, "reference", place, error))?.id;
    let particulars = SetParticulars {
        matter,
        conflicts: facts.matter.conflicts.clone(),
        evidence_at_risk: facts.matter.evidence_at_risk.clone(),
        needs: facts.matter.needs.clone(),
    };
    app.set_particulars(particulars).map_err(|error| at(place, error))?;
    Ok(matter)
}

fn take_on(
    app: &App,
    matter: MatterId,
    facts: &Facts,
    client: &ClientFacts,
    directory: &Directory,
) -> Result<PartyId, DemoError> {
    let input = TakeOnClient {
        matter,
        name: client.name.clone(),
        birth: client.born.clone(),
        capacity: client.capacity,
        cipher: client.cipher.clone(),
    };
    let party = app.take_on_client(input).map_err(|error| at(&client.place, error))?.party;
    let given = &client.authority;
    let recipients =
        given.to.iter().map(|body| directory::office(directory, body, &facts.matter.force)).collect();
    let input = GiveAuthority {
        matter,
        client: party,
        purpose: AuthorityPurpose::Letters,
        recipients,
        identity_allowed: given.identity_allowed,
        scope: "".into(),
        given_on: given.given_on,
        expires_on: given.expires_on,
    };
    app.give_authority(input).map_err(|error| at(&given.place, error))?;
    Ok(party)
}

/// The people complained about. A named officer is added once; a description is recorded once for each client whose
/// account it is in, because nobody has said that two clients mean the same person.
struct People<'a> {
    app: &'a App,
    matter: MatterId,
    known: BTreeMap<(String, Option<PartyId>), Accused>,
}

impl People<'_> {
    fn accused(
        &mut self,
        facts: &Facts,
        allegation: &AllegationFacts,
        client: PartyId,
    ) -> Result<Vec<Accused>, DemoError> {
        let meant = facts.officers.iter().filter(|officer| allegation.against.contains(&officer.id));
        meant.map(|officer| self.one(officer, client)).collect()
    }

    fn one(&mut self, officer: &OfficerFacts, client: PartyId) -> Result<Accused, DemoError> {
        let whose = matches!(officer.appearance, Appearance::Described { .. }).then_some(client);
        let key = (officer.id.as_str().to_owned(), whose);
        if let Some(accused) = self.known.get(&key) {
            return Ok(accused.clone());
        }
        let accused = self.add(officer, client).map_err(|error| at(&officer.place, error))?;
        self.known.insert(key, accused.clone());
        Ok(accused)
    }

    fn add(&self, officer: &OfficerFacts, client: PartyId) -> Result<Accused, AppError> {
        match officer.appearance.clone() {
            Appearance::Described { description } => {
                let person = self.app.describe_person(DescribePerson {
                    matter: self.matter,
                    client,
                    description,
                    features: FeaturesSaid::default(),
                })?;
                Ok(Accused::Described { described: person.id })
            }
            Appearance::Named { name, status, force, station, rank, number_kind, number, from, to } => {
                let input = AddOfficer {
                    matter: self.matter,
                    name,
                    status,
                    posting: GivePosting {
                        force,
                        unit: station,
                        rank,
                        number_kind,
                        number,
                        from,
                        to,
                        source: "".into(),
                        certainty: Certainty::NotStated,
                    },
                };
                Ok(Accused::Officer { party: self.app.add_officer(input)?.party })
            }
        }
    }
}

fn record_allegation(
    app: &App,
    matter: MatterId,
    client: PartyId,
    accused: Vec<Accused>,
    allegation: &AllegationFacts,
) -> Result<AllegationId, DemoError> {
    let told = allegation.reported.iter().map(|report| TellOf {
        to_whom: report.to.clone(),
        body: None,
        told: report.when.clone().into(),
        outcome: report.outcome.clone(),
    });
    let input = RecordAllegation {
        matter,
        client,
        particulars: allegation.what.clone(),
        happened: allegation.happened.clone().into(),
        place: allegation.at.clone(),
        duty: allegation.duty,
        how_known: allegation.how_known.clone(),
        accused: accused.into_iter().map(Into::into).collect(),
        categories: Vec::new(),
        offences: Vec::new(),
        criteria: allegation.criteria.clone(),
        earlier_reports: told.collect(),
        sources: Vec::new(),
    };
    let id = app.record_allegation(input).map_err(|error| at(&allegation.place, error))?.id;
    app.approve_allegation(id)?;
    Ok(id)
}

/// A letter that was refused: every stop, at the line it is about.
pub(super) fn refused(facts: &Facts, recorded: &Recorded, error: AppError) -> DemoError {
    let AppError::NotReady(findings) = error else { return at(&facts.letter.place, error) };
    let stops = findings.iter().filter(|finding| finding.weight == Weight::Stop);
    let mut problems: Vec<Problem> = stops.map(|stop| stopped(facts, recorded, stop)).collect();
    problems.sort();
    DemoError::Facts(problems)
}

fn stopped(facts: &Facts, recorded: &Recorded, stop: &Finding) -> Problem {
    let family = stop.id.split('.').next().unwrap_or_default();
    let (place, key) = match &stop.settle {
        Settle::Client { party } => match recorded.clients.iter().position(|id| id == party) {
            Some(at) => (&facts.clients[at].authority.place, "to"),
            None => (&facts.letter.place, "body"),
        },
        Settle::Allegation { allegation } => {
            match recorded.allegations.iter().position(|id| id == allegation) {
                Some(at) => (&facts.allegations[at].place, "what"),
                None => (&facts.letter.place, "kind"),
            }
        }
        Settle::Settings => (&facts.firm.place, "name"),
        Settle::Matter => (&facts.matter.place, "name"),
        Settle::Office { .. } => (&facts.letter.place, "address"),
        Settle::Investigations => match facts.investigations.first() {
            Some(investigation) => (&investigation.place, "state"),
            None => (&facts.matter.place, "name"),
        },
        Settle::Particular { .. } => (&facts.letter.place, "kind"),
        Settle::Letter if family == "reply-by" => (&facts.letter.place, "reply-by"),
        Settle::Letter => (&facts.letter.place, "body"),
    };
    place.problem(key, format!("stops the letter: {}. {}", stop.title, stop.remedy))
}

/// A refusal with the line of the table it is about.
pub(super) fn at(place: &Place, error: AppError) -> DemoError {
    at_either(place, "", place, error)
}

/// The same for a form filled from two tables: `key` stands in the `first`, everything else in the `second`.
fn at_either(first: &Place, key: &str, second: &Place, error: AppError) -> DemoError {
    let AppError::Invalid(fields) = error else { return error.into() };
    let problems = fields.iter().map(|field| {
        let named = key_of(&field.field);
        let place = if named == key { first } else { second };
        place.problem(named, format!("will not do: {}", field.problem))
    });
    DemoError::Facts(problems.collect())
}

/// What a form's field is called in a facts file.
fn key_of(field: &str) -> &str {
    match field.split('.').next().unwrap_or(field) {
        "lines" => "address",
        "regulatorLine" => "regulated",
        "feeEarner" => "fee-earner",
        "workingName" => "name",
        "evidenceAtRisk" => "evidence-at-risk",
        "birth" => "born",
        "recipients" => "to",
        "givenOn" => "given",
        "expiresOn" => "expires",
        "unit" => "station",
        "particulars" => "what",
        "howKnown" => "how-known",
        "accused" => "against",
        "earlierReports" => "reported",
        "theirReference" => "their-reference",
        other => other,
    }
}
