//! What a letter follows up: an earlier one that was refused or not answered in full, with all that was said to it.
//!
//! A letter that chases a chaser follows up what both ask for: the first letter.

use crate::{Rules, data::Announced};
use candour_model::{
    asks::{AskLine, AskStanding},
    bodies::{BodyId, OfficeRef},
    correspondence::{Correspondence, Direction, Means},
    dates::CivilDate,
    dispatches::{Dispatch, ReceiptKind},
    ids::CorrespondenceId,
    letters::{IssuedLetter, LetterKind},
    words::Words,
};
use std::collections::{BTreeMap, BTreeSet};

/// An earlier letter with all that was said to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Its entry of the ledger.
    pub entry: CorrespondenceId,
    /// What kind of letter it was; none of what was not made here.
    pub kind: Option<LetterKind>,
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
    /// By office, the days on which it was asked for again.
    pub chased: BTreeMap<OfficeRef, BTreeSet<CivilDate>>,
    /// Whether the office has said that it arrived.
    pub is_acknowledged: bool,
    /// What it asked, with every answer.
    pub asks: Vec<AskLine>,
    /// The replies to it that are more than an acknowledgement, with the date each bears.
    pub replies: BTreeMap<CorrespondenceId, CivilDate>,
    /// How it was sent, with what became of it.
    pub sent: Vec<Dispatch>,
    /// The days on which it was said not to have been received.
    pub not_received: BTreeSet<CivilDate>,
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

    /// Whether it was said on the telephone, so that there is no letter.
    #[must_use]
    pub fn was_spoken(&self) -> bool {
        self.means == Some(Means::Telephone)
    }

    /// Whether something shows that it arrived: a receipt, an acknowledgement or a reply.
    #[must_use]
    pub fn has_arrived(&self) -> bool {
        let mut receipts = self.sent.iter().flat_map(|sent| &sent.receipts);
        self.is_acknowledged
            || !self.replies.is_empty()
            || receipts.any(|receipt| receipt.kind != ReceiptKind::Bounced)
    }

    /// Whether the record speaks against its having arrived, and nothing for it: it came back each time it was sent, or was said
    /// not to have come.
    #[must_use]
    pub fn is_lost(&self) -> bool {
        let came_back =
            |sent: &Dispatch| sent.receipts.iter().any(|receipt| receipt.kind == ReceiptKind::Bounced);
        let is_unsent = !self.sent.is_empty() && self.sent.iter().all(came_back);
        !self.has_arrived() && (is_unsent || !self.not_received.is_empty())
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

impl<'a> Ledger<'a> {
    fn letter_of(&self, entry: CorrespondenceId) -> Option<&'a IssuedLetter> {
        let id = self.entries.iter().find(|one| one.id == entry)?.letter?;
        self.letters.iter().find(|letter| letter.id == id)
    }
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
            kind: ledger.letter_of(first).map(|letter| letter.kind.clone()),
            office: asked.office.clone(),
            dated_on: asked.dated_on,
            subject: asked.subject.clone(),
            our_reference: asked.our_reference.clone(),
            means: asked.means,
            asked_by: asked.reply_by,
            chased: by_office(&chasers),
            is_acknowledged: replies.clone().any(|reply| reply.only_acknowledges),
            asks: ledger.asks.iter().filter(|line| line.ask.entry == first).cloned().collect(),
            replies: replies
                .filter(|reply| !reply.only_acknowledges)
                .map(|reply| (reply.id, reply.dated_on))
                .collect(),
            sent: Vec::new(),
            not_received: BTreeSet::new(),
        })
    }

    /// Whether letters of a kind ask again for what was asked before.
    #[must_use]
    pub fn is_chaser(&self, kind: &LetterKind) -> bool {
        self.escalation.recorded.chasers.contains(kind)
    }

    /// What a chaser to a body announces; none where it goes further without saying how. Where the chief officer is complained
    /// about, nobody announces a letter to that officer.
    #[must_use]
    pub fn announced(&self, to: &BodyId, is_chief_accused: bool) -> Option<Announced> {
        match self.escalation.recorded.announced.get(to)? {
            Announced::ChiefOfficer if is_chief_accused => Some(Announced::PolicingBody),
            announced => Some(*announced),
        }
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
        let letter = ledger.letter_of(entry)?;
        letter.occasion.follows.filter(|_| self.is_chaser(&letter.kind))
    }
}

fn by_office(chasers: &[&Correspondence]) -> BTreeMap<OfficeRef, BTreeSet<CivilDate>> {
    let mut days: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for one in chasers {
        days.entry(one.office.clone()).or_default().insert(one.dated_on);
    }
    days
}

#[cfg(test)]
mod tests;
