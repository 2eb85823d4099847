//! What recorded ties say to the check, and the ties that postings propose.

use super::{
    service::together,
    work::{WorkOnRecord, still_acts},
};
use crate::Rules;
use candour_model::{
    allegations::Accused,
    bodies::OfficeRef,
    dates::CivilDate,
    independence::{AskedFact, Link, Stage},
    investigations::Investigation,
    officers::Officer,
    ties::{ProposedTie, Tie, TieHolder, TieKind},
};

/// The links that standing ties bring to one person; with nobody, those to the investigation as a whole. A person appointed counts
/// as long as the appointment lasts. Of a personal tie the check speaks where it is of somebody appointed, and not of an office.
#[must_use]
pub fn links_to(
    ties: &[Tie],
    to: Option<&Accused>,
    investigation: &Investigation,
    today: CivilDate,
) -> Vec<Link> {
    let counts = |tie: &&Tie| {
        tie.withdrawn.is_none() && tie.said.to.as_ref() == to && has_part(tie, investigation, today)
    };
    let mut links: Vec<Link> = Vec::new();
    for tie in ties.iter().filter(counts) {
        if !links.contains(&tie.said.kind) {
            links.push(tie.said.kind);
        }
    }
    links
}

fn has_part(tie: &Tie, investigation: &Investigation, today: CivilDate) -> bool {
    match &tie.said.holder {
        TieHolder::Office { .. } => tie.said.kind != Link::Personal,
        TieHolder::Investigator { party } => {
            let appointed = investigation.investigators.iter().filter(|one| one.party == *party);
            appointed.into_iter().any(|one| still_acts(one, today))
        }
    }
}

impl Rules {
    /// The ties of an investigation that the check counts. In a review they are those of the body that hears it: whoever did the
    /// work that is reviewed does none of the review.
    #[must_use]
    pub fn counted_ties(&self, work: &WorkOnRecord<'_>) -> Vec<Tie> {
        let is_review = self.stage(work.investigation) == Stage::Review;
        let hears = |office: &OfficeRef| self.side_of(office) == self.side_said(work, AskedFact::Body);
        let counts = |tie: &&Tie| match &tie.said.holder {
            TieHolder::Office { office } => !is_review || hears(office),
            TieHolder::Investigator { .. } => !is_review,
        };
        work.ties.iter().filter(counts).cloned().collect()
    }

    /// The sorts of tie there are, each with the rule that it brings.
    #[must_use]
    pub fn tie_kinds(&self) -> Vec<TieKind> {
        let rules = self.independence.grade_rule.iter();
        rules
            .filter_map(|rule| {
                Some(TieKind {
                    kind: rule.link?,
                    rule: rule.id.as_str().to_owned(),
                    when: rule.when.clone(),
                    grade: rule.grade,
                    basis: rule.basis.clone(),
                    confidence: rule.confidence,
                })
            })
            .collect()
    }

    /// The ties that postings propose between those appointed and those complained about, without those of which somebody has
    /// already said something, be it that they do not stand.
    #[must_use]
    pub fn proposed_ties(
        &self,
        investigation: &Investigation,
        people: &[(&Accused, &Officer)],
        recorded: &[Tie],
    ) -> Vec<ProposedTie> {
        let kind = Link::SharedUnit;
        let is_said = |tie: &ProposedTie| {
            let holder = TieHolder::Investigator { party: tie.party };
            let is_of_it = |one: &Tie| one.said.holder == holder && one.said.to.as_ref() == Some(&tie.to);
            recorded.iter().any(|one| is_of_it(one) && one.said.kind == kind)
        };
        let mut proposed: Vec<ProposedTie> = Vec::new();
        for one in &investigation.investigators {
            for (who, officer) in people.iter().filter(|(_, officer)| officer.party != one.party) {
                let shared = one.postings.iter().find_map(|posting| {
                    let mut theirs = officer.postings.iter();
                    Some((posting, theirs.find_map(|other| together(posting, other))?))
                });
                let Some((posting, is_sure)) = shared else { continue };
                let (force, unit) = (posting.force.clone(), posting.unit.clone());
                let tie = ProposedTie { party: one.party, to: (*who).clone(), kind, force, unit, is_sure };
                if !is_said(&tie) && !proposed.contains(&tie) {
                    proposed.push(tie);
                }
            }
        }
        proposed
    }
}
