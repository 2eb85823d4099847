//! The independence check of an investigation, worked out whenever it is read from what the matter records of the people
//! complained about and of who decides and does the work.

use crate::{App, AppError};
use candour_model::{
    allegations::{Accused, AllegationLine},
    dates::CivilDate,
    identifications::{Identification, IdentificationStatus},
    ids::{InvestigationId, MatterId},
    independence::{CriteriaMet, Facts, IndependenceCheck, IndependenceLine, OfficerFacts, PersonChecked},
    investigations::Investigation,
    officers::Officer,
};
use candour_rules::{PersonOnRecord, Rules};
use candour_store::{Connection, MatterScope, allegations, identifications, investigations, officers};

impl App {
    /// The independence check of an investigation as it stands today. People stand in it as they are accused, without names.
    ///
    /// # Errors
    /// When there is no such investigation.
    pub fn independence_of(&self, id: InvestigationId) -> Result<IndependenceCheck, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.read(move |db| {
            let scope = investigations::scope_of(db, id)?;
            let people = PeopleOnRecord::of(db, &scope, &rules, today)?;
            Ok(people.check(&investigations::get(db, &scope, id)?))
        })
    }

    /// What the check of each investigation of a matter comes to, by number.
    ///
    /// # Errors
    /// When the casebook is locked.
    pub fn independence_in(&self, matter: MatterId) -> Result<Vec<IndependenceLine>, AppError> {
        let (today, rules) = (self.surroundings.clock.today(), self.current_rules()?);
        self.read(move |db| {
            let scope = MatterScope::of(matter);
            let people = PeopleOnRecord::of(db, &scope, &rules, today)?;
            let lines = investigations::lines_of_matter(db, &scope)?.into_iter();
            lines.map(|line| Ok(people.line(&investigations::get(db, &scope, line.id)?))).collect()
        })
    }
}

/// What a matter records of the people complained about.
struct PeopleOnRecord<'r> {
    rules: &'r Rules,
    today: CivilDate,
    officers: Vec<Officer>,
    identified: Vec<Identification>,
    allegations: Vec<AllegationLine>,
}

impl<'r> PeopleOnRecord<'r> {
    fn of(
        db: &Connection,
        scope: &MatterScope,
        rules: &'r Rules,
        today: CivilDate,
    ) -> Result<Self, AppError> {
        let is_confirmed = |one: &Identification| one.status == IdentificationStatus::Confirmed;
        Ok(Self {
            rules,
            today,
            officers: officers::of_matter(db, scope)?,
            identified: identifications::standing(db, scope)?.into_iter().filter(is_confirmed).collect(),
            allegations: allegations::lines_of_matter(db, scope)?,
        })
    }

    fn check(&self, investigation: &Investigation) -> IndependenceCheck {
        let (people, facts) = self.facts(investigation);
        IndependenceCheck {
            investigation: investigation.id,
            on: self.today,
            facts: self.rules.facts_of_the_matter(&facts),
            finding: (!people.is_empty()).then(|| self.rules.independence(&facts)),
            people,
        }
    }

    fn line(&self, investigation: &Investigation) -> IndependenceLine {
        let (people, facts) = self.facts(investigation);
        let verdict = (!people.is_empty()).then(|| self.rules.independence_verdict(&facts));
        IndependenceLine { investigation: investigation.id, verdict }
    }

    /// The facts of the check, and whom they are about in the same order.
    fn facts(&self, investigation: &Investigation) -> (Vec<PersonChecked>, Facts) {
        let covered: Vec<_> = investigation.covered(&self.allegations).collect();
        let has_criterion = covered.iter().any(|one| !one.criteria.is_empty());
        let criteria_met = if has_criterion { CriteriaMet::Yes } else { CriteriaMet::NotAssessed };
        let (people, officers) = self.people(investigation, &covered).into_iter().unzip();
        (people, self.rules.independence_facts(investigation, officers, criteria_met, self.today))
    }

    /// Whom the allegations are against; in a criminal case, the suspect alone.
    fn people(
        &self,
        investigation: &Investigation,
        covered: &[&AllegationLine],
    ) -> Vec<(PersonChecked, OfficerFacts)> {
        let mut people: Vec<(PersonChecked, OfficerFacts)> = Vec::new();
        for allegation in covered {
            let accused = allegation.accused.iter().map(|part| &part.who);
            let is_meant =
                |who: &&Accused| investigation.suspect.as_ref().is_none_or(|suspect| suspect == *who);
            for who in accused.filter(is_meant) {
                let (person, facts) = self.person(investigation, allegation, who);
                match people.iter_mut().find(|(known, same)| known.who == *who && *same == facts) {
                    Some((known, _)) => known.allegations.push(allegation.number),
                    None => people.push((person, facts)),
                }
            }
        }
        people
    }

    fn person(
        &self,
        investigation: &Investigation,
        allegation: &AllegationLine,
        who: &Accused,
    ) -> (PersonChecked, OfficerFacts) {
        let officer = self.officer(who);
        let facts = self.rules.officer_facts(&PersonOnRecord {
            officer,
            happened: &allegation.happened,
            concerned: Some(&investigation.force),
            today: self.today,
        });
        let is_described = matches!(who, Accused::Described { .. });
        let person = PersonChecked {
            who: who.clone(),
            identified_as: officer.filter(|_| is_described).map(|officer| officer.cipher.clone()),
            allegations: vec![allegation.number],
            facts: self.rules.facts_of_the_person(&facts),
        };
        (person, facts)
    }

    /// The officer accused, or the one whom a confirmed identification says a described person is, where one alone does.
    fn officer(&self, who: &Accused) -> Option<&Officer> {
        let party = match who {
            Accused::Officer { party } => *party,
            Accused::Described { described } => {
                let mut confirmed = self.identified.iter().filter(|one| one.described == *described);
                confirmed.next().filter(|_| confirmed.next().is_none())?.officer
            }
        };
        self.officers.iter().find(|officer| officer.party == party)
    }
}
