//! What a matter records of the people complained about, and the check of an investigation from it.

use crate::AppError;
use candour_model::{
    allegations::{Accused, AllegationLine},
    dates::CivilDate,
    identifications::{Identification, IdentificationStatus},
    ids::{AllegationId, InvestigationId},
    independence::{
        AskedFact, CheckAnswer, CriteriaMet, Facts, IndependenceCheck, IndependenceFinding, IndependenceView,
        KeptVerdict, OfficerFacts, OfficerIndependence, PersonChecked, Reached, StandingView,
    },
    investigations::Investigation,
    officers::Officer,
    referral::CriterionAnswer,
    ties::Tie,
};
use candour_rules::{IndependenceAnswer, PersonOnRecord, Rules, WorkOnRecord, answered, links_to};
use candour_store::{
    Connection, MatterScope, allegations, check_answers, criterion_answers, identifications, officers, ties,
};
use std::collections::BTreeMap;

/// What the check of an investigation comes to; nothing where nobody is complained about.
pub(super) struct Answered {
    pub(super) investigation: InvestigationId,
    people: Vec<PersonChecked>,
    answer: Option<IndependenceAnswer>,
}

impl Answered {
    /// The verdict with its range.
    pub(super) fn reached(&self) -> Option<&Reached> {
        self.answer.as_ref().map(|answer| &answer.reached)
    }

    /// What it comes to for each person whom an allegation is against, by the allegation's number.
    pub(super) fn against(&self, allegation: u32) -> impl Iterator<Item = &OfficerIndependence> {
        let officers = self.answer.iter().flat_map(|answer| &answer.officers);
        let stands = move |(person, _): &(&PersonChecked, _)| person.allegations.contains(&allegation);
        self.people.iter().zip(officers).filter(stands).map(|(_, officer)| officer)
    }
}

/// What a matter records of the people complained about.
pub(crate) struct PeopleOnRecord<'r> {
    rules: &'r Rules,
    today: CivilDate,
    officers: Vec<Officer>,
    identified: Vec<Identification>,
    allegations: Vec<AllegationLine>,
    ties: Vec<Tie>,
    answers: BTreeMap<AllegationId, Vec<CriterionAnswer>>,
    said: BTreeMap<InvestigationId, Vec<CheckAnswer>>,
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
            answers: criterion_answers::of_matter(db, scope)?,
            said: check_answers::of_matter(db, scope)?,
        })
    }

    /// The check of an investigation, with what it came to before.
    pub(crate) fn check(
        &self,
        investigation: &Investigation,
        kept: Vec<KeptVerdict>,
        views: Vec<IndependenceView>,
    ) -> IndependenceCheck {
        let covered: Vec<_> = self.covered(investigation).collect();
        let ties = self.ties_of(investigation);
        let work = self.work(investigation, &covered, &ties);
        let (people, facts) = self.facts(&work);
        let finding = (!people.is_empty()).then(|| self.rules.independence(&facts));
        let now = finding.as_ref().map(IndependenceFinding::reached);
        IndependenceCheck {
            investigation: investigation.id,
            on: self.today,
            facts: self.rules.facts_of_the_matter(&facts),
            questions: self.rules.check_questions(&work),
            finding,
            people,
            kept,
            view: StandingView::of(views.last(), now.as_ref()),
            views,
        }
    }

    /// What the check of an investigation comes to, and for whom.
    pub(super) fn answered(&self, investigation: &Investigation) -> Answered {
        let covered: Vec<_> = self.covered(investigation).collect();
        let ties = self.ties_of(investigation);
        let (people, facts) = self.facts(&self.work(investigation, &covered, &ties));
        let answer = (!people.is_empty()).then(|| self.rules.independence_answer(&facts));
        Answered { investigation: investigation.id, people, answer }
    }

    /// Whether a question is asked of an investigation.
    pub(super) fn is_asked(&self, fact: AskedFact, investigation: &Investigation) -> bool {
        let covered: Vec<_> = self.covered(investigation).collect();
        self.rules.is_asked(fact, investigation, &covered)
    }

    /// What an answer is kept as.
    pub(super) fn kept(&self, answered: &Answered) -> KeptVerdict {
        KeptVerdict {
            investigation: answered.investigation,
            on: self.today,
            reached: answered.reached().cloned(),
            flags: answered.answer.as_ref().map_or_else(Vec::new, |answer| answer.flags.clone()),
            as_at: self.rules.independence_data().as_at,
        }
    }

    /// The allegations that an investigation covers, save what was withdrawn.
    pub(super) fn covered(&self, investigation: &Investigation) -> impl Iterator<Item = &AllegationLine> {
        investigation.covered(&self.allegations)
    }

    /// The investigation with what is recorded and answered of it.
    fn work<'w>(
        &'w self,
        investigation: &'w Investigation,
        covered: &'w [&'w AllegationLine],
        ties: &'w [Tie],
    ) -> WorkOnRecord<'w> {
        WorkOnRecord {
            investigation,
            covered,
            criteria_met: self.criteria_met(covered),
            ties,
            answers: self.said.get(&investigation.id).map_or(&[], Vec::as_slice),
            today: self.today,
        }
    }

    /// The facts of the check, and whom they are about in the same order.
    fn facts(&self, work: &WorkOnRecord<'_>) -> (Vec<PersonChecked>, Facts) {
        let ties = self.rules.counted_ties(work);
        let people = self.people(work.investigation, work.covered, &ties);
        let (people, officers) = people.into_iter().unzip();
        (people, self.rules.independence_facts(work, officers))
    }

    /// Whether a criterion for referral is met: where one is relied on it is; where every question was answered and none is, it is
    /// not. What is proposed alone leaves it open.
    fn criteria_met(&self, covered: &[&AllegationLine]) -> CriteriaMet {
        if covered.iter().any(|one| !one.criteria.is_empty()) {
            return CriteriaMet::Yes;
        }
        let is_answered = |one: &&AllegationLine| {
            let answers = self.answers.get(&one.id).map_or(&[][..], Vec::as_slice);
            self.rules.referral(&answered(one.categories.clone(), answers)).criteria_met == CriteriaMet::No
        };
        if !covered.is_empty() && covered.iter().all(is_answered) {
            CriteriaMet::No
        } else {
            CriteriaMet::NotAssessed
        }
    }

    /// Whom the allegations are against; in a criminal case, the suspect alone.
    fn people(
        &self,
        investigation: &Investigation,
        covered: &[&AllegationLine],
        ties: &[Tie],
    ) -> Vec<(PersonChecked, OfficerFacts)> {
        let mut people: Vec<(PersonChecked, OfficerFacts)> = Vec::new();
        for allegation in covered {
            let accused = allegation.accused.iter().map(|part| &part.who);
            let is_meant =
                |who: &&Accused| investigation.suspect.as_ref().is_none_or(|suspect| suspect == *who);
            for who in accused.filter(is_meant) {
                let (person, facts) = self.person(investigation, allegation, who, ties);
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
        ties: &[Tie],
    ) -> (PersonChecked, OfficerFacts) {
        let officer = self.officer(who);
        let facts = self.rules.officer_facts(&PersonOnRecord {
            officer,
            happened: &allegation.happened,
            concerned: Some(&investigation.force),
            links: &links_to(ties, Some(who), investigation, self.today),
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
        let covered: Vec<_> = self.covered(investigation).collect();
        self.people(investigation, &covered, &[]).iter().any(|(person, _)| person.who == *who)
    }

    /// The persons whom an investigation is about and who are known officers.
    pub(crate) fn known(&self, investigation: &Investigation) -> Vec<(Accused, &Officer)> {
        let covered: Vec<_> = self.covered(investigation).collect();
        let people = self.people(investigation, &covered, &[]).into_iter().map(|(person, _)| person.who);
        people.filter_map(|who| self.officer(&who).map(|officer| (who, officer))).collect()
    }
}
