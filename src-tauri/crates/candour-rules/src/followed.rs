//! What a letter follows up: an earlier one that was refused or not answered in full, with all that was said to it.
//!
//! A letter that chases a chaser follows up what both ask for: the first letter.

use crate::Rules;
use candour_model::{
    asks::{AskLine, AskStanding},
    bodies::OfficeRef,
    correspondence::{Correspondence, Direction, Means},
    dates::CivilDate,
    dispatches::Dispatch,
    ids::CorrespondenceId,
    letters::IssuedLetter,
    words::Words,
};
use std::collections::{BTreeMap, BTreeSet};

/// An earlier letter with all that was said to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its entry of the ledger.
    pub entry: CorrespondenceId,
    /// The office that it asked.
    pub office: OfficeRef,
    /// The date it bears.
    pub dated_on: CivilDate,
    /// What it was about.
    pub subject: Words,
    /// The firm's reference.
    pub our_reference: Words,
    /// How it went, where the ledger says so.
    pub means: Option<Means>,
    /// The day by which it asked for an answer.
    pub asked_by: Option<CivilDate>,
    /// The days on which it was asked for again.
    pub chased_on: BTreeSet<CivilDate>,
    /// Whether the office has said that it arrived.
    pub is_acknowledged: bool,
    /// What it asked, with every answer.
    pub asks: Vec<AskLine>,
    /// The replies to it that are more than an acknowledgement, with the date each bears.
    pub replies: BTreeMap<CorrespondenceId, CivilDate>,
    /// How it was sent, with what became of it.
    pub sent: Vec<Dispatch>,
}

impl Followed {
    /// What it asked and was not answered in full.
    pub fn outstanding(&self) -> impl Iterator<Item = &AskLine> {
        self.asks.iter().filter(|line| line.standing != AskStanding::Answered)
    }

    /// Whether something of it is still to be answered: an ask, or, where it asked nothing by number, a reply.
    #[must_use]
    pub fn is_open(&self) -> bool {
        if self.asks.is_empty() { self.replies.is_empty() } else { self.outstanding().next().is_some() }
    }

    /// The days on which something was said to it.
    #[must_use]
    pub fn replied_on(&self) -> BTreeSet<CivilDate> {
        self.replies.values().copied().collect()
    }
}

/// The ledger of a matter with its letters and what they asked.
#[derive(Clone, Copy, Debug)]
pub struct Ledger<'a> {
    /// The entries, by day.
    pub entries: &'a [Correspondence],
    /// The letters issued.
    pub letters: &'a [IssuedLetter],
    /// What was asked, with every answer.
    pub asks: &'a [AskLine],
}

impl Rules {
    /// What a letter that follows up an entry is about; none where the entry is not in the ledger. How it was sent is left open.
    #[must_use]
    pub fn followed(&self, ledger: Ledger<'_>, entry: CorrespondenceId) -> Option<Followed> {
        let first = self.first_asked(ledger, entry);
        let asked = ledger.entries.iter().find(|one| one.id == first)?;
        let chasers: Vec<_> = ledger
            .entries
            .iter()
            .filter(|one| one.id != first && self.first_asked(ledger, one.id) == first)
            .collect();
        let of_it: BTreeSet<_> = chasers.iter().map(|one| one.id).chain([first]).collect();
        let answers_it = |reply: &&Correspondence| {
            reply.direction == Direction::In && reply.answers.iter().any(|answered| of_it.contains(answered))
        };
        let replies = ledger.entries.iter().filter(answers_it);
        Some(Followed {
            entry: first,
            office: asked.office.clone(),
            dated_on: asked.dated_on,
            subject: asked.subject.clone(),
            our_reference: asked.our_reference.clone(),
            means: asked.means,
            asked_by: asked.reply_by,
            chased_on: chasers.iter().map(|one| one.dated_on).collect(),
            is_acknowledged: replies.clone().any(|reply| reply.only_acknowledges),
            asks: ledger.asks.iter().filter(|line| line.ask.entry == first).cloned().collect(),
            replies: replies
                .filter(|reply| !reply.only_acknowledges)
                .map(|reply| (reply.id, reply.dated_on))
                .collect(),
            sent: Vec::new(),
        })
    }

    /// The entry that a chain of chasers began with; of anything else itself.
    fn first_asked(&self, ledger: Ledger<'_>, entry: CorrespondenceId) -> CorrespondenceId {
        let mut first = entry;
        for _ in ledger.entries {
            match self.chased_by(ledger, first) {
                Some(earlier) => first = earlier,
                None => break,
            }
        }
        first
    }

    fn chased_by(&self, ledger: Ledger<'_>, entry: CorrespondenceId) -> Option<CorrespondenceId> {
        let id = ledger.entries.iter().find(|one| one.id == entry)?.letter?;
        let letter = ledger.letters.iter().find(|letter| letter.id == id)?;
        let chases = self.escalation.recorded.chasers.contains(&letter.kind);
        letter.occasion.follows.filter(|_| chases)
    }
}
