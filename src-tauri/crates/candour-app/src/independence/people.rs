//! What a matter records of the people complained about, and the check of an investigation from it.

use crate::AppError;
use candour_model::{
    allegations::{Accused, AllegationLine},
    dates::CivilDate,
    identifications::{Identification, IdentificationStatus},
    independence::{
        CriteriaMet, Facts, IndependenceCheck, IndependenceFinding, IndependenceView, KeptVerdict,
        OfficerFacts, PersonChecked, StandingView,
    },
    investigations::Investigation,
    officers::Officer,
    ties::Tie,
};
use candour_rules::{PersonOnRecord, Rules, links_to};
use candour_store::{Connection, MatterScope, allegations, identifications, officers, ties};

/// What a matter records of the people complained about.
pub(crate) struct PeopleOnRecord<'r> {
    rules: &'r Rules,
    today: CivilDate,
    officers: Vec<Officer>,
    identified: Vec<Identification>,
    allegations: Vec<AllegationLine>,
    ties: Vec<Tie>,
}

impl<'r> PeopleOnRecord<'r> {
    pub(crate) fn of(
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
            ties: ties::of_matter(db, scope)?,
        })
    }

    pub(super) fn check(
        &self,
        investigation: &Investigation,
        kept: Vec<KeptVerdict>,
        views: Vec<IndependenceView>,
    ) -> IndependenceCheck {
        let (people, facts) = self.facts(investigation);
        let finding = (!people.is_empty()).then(|| self.rules.independence(&facts));
        let now = finding.as_ref().map(IndependenceFinding::reached);
        IndependenceCheck {
            investigation: investigation.id,
            on: self.today,
            facts: self.rules.facts_of_the_matter(&facts),
            finding,
            people,
            kept,
            view: StandingView::of(views.last(), now.as_ref()),
            views,
        }
    }

    /// What the check of an investigation comes to, as it is kept.
    pub(super) fn kept(&self, investigation: &Investigation) -> KeptVerdict {
        let (people, facts) = self.facts(investigation);
        let answer = (!people.is_empty()).then(|| self.rules.independence_answer(&facts));
        let (reached, flags) = answer.map(|answer| (answer.reached, answer.flags)).unzip();
        KeptVerdict {
            investigation: investigation.id,
            on: self.today,
            reached,
            flags: flags.unwrap_or_default(),
            as_at: self.rules.independence_data().as_at,
        }
    }

    /// The facts of the check, and whom they are about in the same order.
    fn facts(&self, investigation: &Investigation) -> (Vec<PersonChecked>, Facts) {
        let covered: Vec<_> = investigation.covered(&self.allegations).collect();
        let has_criterion = covered.iter().any(|one| !one.criteria.is_empty());
        let criteria_met = if has_criterion { CriteriaMet::Yes } else { CriteriaMet::NotAssessed };
        let ties = self.ties_of(investigation);
        let (people, officers) = self.people(investigation, &covered).into_iter().unzip();
        (people, self.rules.independence_facts(investigation, officers, criteria_met, &ties, self.today))
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
            links: &links_to(&self.ties_of(investigation), Some(who), investigation, self.today),
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

    fn ties_of(&self, investigation: &Investigation) -> Vec<Tie> {
        self.ties.iter().filter(|tie| tie.investigation == investigation.id).cloned().collect()
    }

    /// Whether an investigation is about a person.
    pub(crate) fn is_about(&self, investigation: &Investigation, who: &Accused) -> bool {
        let covered: Vec<_> = investigation.covered(&self.allegations).collect();
        self.people(investigation, &covered).iter().any(|(person, _)| person.who == *who)
    }

    /// The persons whom an investigation is about and who are known officers.
    pub(crate) fn known(&self, investigation: &Investigation) -> Vec<(Accused, &Officer)> {
        let covered: Vec<_> = investigation.covered(&self.allegations).collect();
        let people = self.people(investigation, &covered).into_iter().map(|(person, _)| person.who);
        people.filter_map(|who| self.officer(&who).map(|officer| (who, officer))).collect()
    }
}
