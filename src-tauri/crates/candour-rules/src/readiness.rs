//! Readiness: what stops a letter, what needs a look, and what is in order.
//!
//! A finding has a stable id of a family and what it is about (`allegations.2.when`), a title in one line, and what to do
//! about it. People stand here by cipher only. Whether a letter's text has all its facts is for the documents crate.

mod accused;
mod allegations;
mod certainty;
mod clients;
mod conflicts;
mod criteria;
mod days;
mod enclosures;
#[cfg(test)]
pub(crate) mod examples;
mod findings;
mod firm;
mod followed;
mod investigation;
mod matter;
mod particulars;
mod recipient;
mod replaced;
mod service;
#[cfg(test)]
mod tests;

use crate::{Followed, Rules, data::LetterEntry};
use candour_model::{
    allegations::{Allegation, AllegationStatus},
    authorities::Authority,
    bodies::{Office, OfficeRef},
    clients::Client,
    conflicts::Conflict,
    dates::CivilDate,
    described::DescribedPerson,
    diary::{DiaryEvent, KeptDate},
    ids::InvestigationId,
    investigations::Investigation,
    letters::{Accepted, Finding, LetterKind, Weight},
    matters::Matter,
    officers::Officer,
    particulars::SaidParticular,
    settings::Firm,
};
pub use enclosures::EnclosureFacts;
use findings::Findings;
pub use replaced::ReplacedLetter;

/// Everything of the record that a letter rests on.
#[derive(Clone, Debug)]
pub struct LetterFacts {
    /// What kind of letter.
    pub kind: LetterKind,
    /// The office it goes to.
    pub to: OfficeRef,
    /// The date it bears.
    pub dated_on: CivilDate,
    /// The day by which an answer is asked for.
    pub reply_by: CivilDate,
    /// The day on which this is looked at.
    pub today: CivilDate,
    /// The firm; absent until it has been entered.
    pub firm: Option<Firm>,
    /// The matter.
    pub matter: Matter,
    /// Its clients.
    pub clients: Vec<Client>,
    /// The authorities they gave.
    pub authorities: Vec<Authority>,
    /// People of the matter who resemble others, and what was decided about them.
    pub conflicts: Vec<Conflict>,
    /// The matter's identified officers.
    pub officers: Vec<Officer>,
    /// People described in it.
    pub described: Vec<DescribedPerson>,
    /// Its allegations, withdrawn ones too.
    pub allegations: Vec<Allegation>,
    /// How the office is reached, where the firm has recorded it.
    pub office: Option<Office>,
    /// The earlier letter that it follows up.
    pub followed: Option<Followed>,
    /// The issued letter whose place it is to take.
    pub replaces: Option<ReplacedLetter>,
    /// What was written for its particulars.
    pub said: Vec<SaidParticular>,
    /// What goes with it, in order.
    pub enclosures: Vec<EnclosureFacts>,
    /// The investigations of the matter; none for a letter that is about none.
    pub investigations: Vec<Investigation>,
    /// The investigation that was chosen for the letter to be about.
    pub about: Option<InvestigationId>,
    /// The dates of the matter's diary.
    pub dates: Vec<KeptDate>,
    /// The events of the matter's diary.
    pub events: Vec<DiaryEvent>,
}

impl LetterFacts {
    /// The allegations that the letter makes: all that have not been withdrawn, by number.
    #[must_use]
    pub fn alleged(&self) -> Vec<&Allegation> {
        let mut alleged: Vec<&Allegation> =
            self.allegations.iter().filter(|a| a.status != AllegationStatus::Withdrawn).collect();
        alleged.sort_by_key(|allegation| allegation.number);
        alleged
    }
}

impl Rules {
    /// Whether any allegation of a letter is against the chief officer of the force concerned, as far as postings say.
    #[must_use]
    pub fn accuses_chief_officer(&self, facts: &LetterFacts) -> bool {
        accused::named(facts).any(|officer| self.is_chief_officer(officer, &facts.matter.force, facts.today))
    }

    /// What was looked at before the letter goes: stops first, then what needs a look, then what is in order. Of the particulars
    /// that some letter must have, only those that this kind must have to its addressee are looked at, and what becomes of a letter
    /// that it follows up.
    #[must_use]
    pub fn findings(&self, facts: &LetterFacts) -> Vec<Finding> {
        let mut findings = Findings::default();
        firm::check(facts, &mut findings);
        recipient::check(self, facts, &mut findings);
        clients::check(facts, &mut findings);
        conflicts::check(facts, &mut findings);
        allegations::check(facts, &mut findings);
        accused::check(self, facts, &mut findings);
        service::check(facts, &mut findings);
        criteria::check(self, facts, &mut findings);
        matter::check(facts, &mut findings);
        investigation::check(self, facts, &mut findings);
        particulars::check(self, facts, &mut findings);
        days::check(self, facts, &mut findings);
        certainty::check(self, facts, &mut findings);
        enclosures::check(self, facts, &mut findings);
        followed::check(self, facts, &mut findings);
        replaced::check(facts, &mut findings);
        let mut found = findings.sorted();
        found.retain(|finding| self.must_be_looked_at(facts, finding));
        found
    }

    fn must_be_looked_at(&self, facts: &LetterFacts, finding: &Finding) -> bool {
        let family = findings::family_of(finding);
        let asks = |letter: &LetterEntry| letter.must_have_to(&facts.to.body, family);
        let is_particular = self.letters.letter.iter().any(|letter| letter.must_have(family));
        let is_said = facts.followed.is_some() && followed::OF_WHAT_IS_FOLLOWED.contains(&family);
        !is_particular || is_said || self.letter(&facts.kind).is_ok_and(asks)
    }
}

/// The findings that still stop the letter: every stop that has not been accepted with a reason, where one may be.
#[must_use]
pub fn stops<'a>(findings: &'a [Finding], accepted: &[Accepted]) -> Vec<&'a Finding> {
    let is_passed = |finding: &Finding| {
        finding.can_be_accepted
            && accepted.iter().any(|passed| passed.finding == finding.id && !passed.reason.is_blank())
    };
    findings.iter().filter(|finding| finding.weight == Weight::Stop && !is_passed(finding)).collect()
}
