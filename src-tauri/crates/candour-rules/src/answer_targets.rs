//! By when an office's answer is expected: by a rule of time that the letter started, else by the day that the letter names,
//! else in the working days that the firm expects of the body.

use crate::Rules;
use candour_model::{
    bodies::OfficeRef,
    dates::CivilDate,
    deadlines::{DeadlineActor, DeadlineKind},
    diary::{DiaryEntry, EventRoute},
    ids::CorrespondenceId,
    silence::TargetBasis,
};
use std::collections::BTreeMap;

/// By when answers are expected in one matter.
#[derive(Debug)]
pub struct ExpectedAnswers<'a> {
    rules: &'a Rules,
    by_rule: BTreeMap<CorrespondenceId, (CivilDate, String)>,
}

/// Something that was sent.
#[derive(Clone, Copy, Debug)]
pub struct SentOn<'a> {
    /// The entry of the ledger.
    pub entry: CorrespondenceId,
    /// To whom.
    pub office: &'a OfficeRef,
    /// The date it bears.
    pub dated_on: CivilDate,
    /// The day by which it asked for an answer.
    pub reply_by: Option<CivilDate>,
}

impl Rules {
    /// By when answers are expected in a matter with this diary.
    #[must_use]
    pub fn expected_answers(&self, diary: &[DiaryEntry]) -> ExpectedAnswers<'_> {
        let mut by_rule: BTreeMap<CorrespondenceId, (CivilDate, String)> = BTreeMap::new();
        for (entry, day, citation) in diary.iter().filter_map(|date| self.started_by_a_letter(date)) {
            // Of an acknowledgement and an answer that one letter starts, the answer is the later.
            match by_rule.get(&entry) {
                Some((later, _)) if *later >= day => {}
                _ => _ = by_rule.insert(entry, (day, citation)),
            }
        }
        ExpectedAnswers { rules: self, by_rule }
    }

    /// A firm date that a letter of ours starts and the office has to keep, by what is more than house practice.
    fn started_by_a_letter(&self, date: &DiaryEntry) -> Option<(CorrespondenceId, CivilDate, String)> {
        let (event, computed) = (date.event.as_ref()?, date.computed.as_ref()?);
        let entry = event.entry?;
        let is_of_what_was_sent = self.event(&event.kind).is_ok_and(|kind| kind.came == EventRoute::Out);
        let is_due_to_us = date.actor == DeadlineActor::Authority && computed.kind != DeadlineKind::Practice;
        let holds = is_of_what_was_sent && is_due_to_us && date.is_firm;
        holds.then_some((entry, date.last_day?, computed.citation.clone()))
    }
}

impl ExpectedAnswers<'_> {
    /// The day that a rule gives for an answer to what was sent, with its provision.
    #[must_use]
    pub fn by_rule(&self, sent: SentOn<'_>) -> Option<(CivilDate, TargetBasis)> {
        let (day, citation) = self.by_rule.get(&sent.entry)?;
        Some((*day, TargetBasis::Rule { citation: citation.clone() }))
    }

    /// The day by which an answer to what was sent is expected, and what says so.
    #[must_use]
    pub fn of(&self, sent: SentOn<'_>) -> Option<(CivilDate, TargetBasis)> {
        self.by_rule(sent).or_else(|| sent.reply_by.map(|day| (day, TargetBasis::Asked))).or_else(|| {
            let days = self.rules.body(&sent.office.body).ok()?.answer_working_days?;
            let day = self.rules.calendar().add_working_days(sent.dated_on, days).ok()?;
            Some((day, TargetBasis::Own))
        })
    }
}

#[cfg(test)]
mod tests;
