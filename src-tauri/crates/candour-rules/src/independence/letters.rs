//! What the words under `when` of a letter rule mean, and the letters that the rules propose.

use crate::{
    Rules,
    data::{FlagId, LetterAsk, LetterRuleEntry, LetterWhen},
};
use candour_model::independence::{
    CriteriaMet, Facts, Grade, Link, ModeKnown, NextLetter, OfficerIndependence, OfficerRole, Referred, Side,
    Stage, Verdict,
};

/// What the letters depend on.
#[derive(Debug)]
pub(super) struct Situation<'a> {
    pub(super) facts: &'a Facts,
    pub(super) verdict: Verdict,
    pub(super) officers: &'a [OfficerIndependence],
    pub(super) flags: &'a [FlagId],
}

impl Situation<'_> {
    /// The letters that the rules propose, in order, each once.
    pub(super) fn letters(&self, rules: &Rules) -> Vec<NextLetter> {
        let mut next: Vec<NextLetter> = Vec::new();
        for rule in &rules.independence.letter_rule {
            for ask in rule.ask.iter().filter(|ask| !rule.is_off && self.is_wanted(ask)) {
                if next.iter().all(|letter| letter.letter != ask.letter) {
                    next.push(NextLetter {
                        letter: ask.letter.clone(),
                        title: rules.title_of(&ask.letter).unwrap_or_default().to_owned(),
                        is_written: rules.letter(&ask.letter).is_ok(),
                        rule: rule.id.as_str().to_owned(),
                        purpose: ask.purpose.clone(),
                    });
                }
            }
            if !rule.ends_where.is_empty() && rule.ends_where.iter().all(|when| self.holds(*when)) {
                break;
            }
        }
        next
    }

    /// Whether a rule would propose something.
    pub(super) fn proposes(&self, rule: &LetterRuleEntry) -> bool {
        rule.ask.iter().any(|ask| self.is_wanted(ask))
    }

    fn is_wanted(&self, ask: &LetterAsk) -> bool {
        ask.when.iter().all(|when| self.holds(*when))
    }

    fn holds(&self, when: LetterWhen) -> bool {
        let facts = self.facts;
        match when {
            LetterWhen::Review => facts.stage == Stage::Review,
            LetterWhen::HeardByIopc => facts.body == Side::Iopc,
            LetterWhen::NotHeardByIopc => facts.body != Side::Iopc,
            LetterWhen::WrongReviewBody => self.flags.contains(&FlagId::WrongReviewBody),
            LetterWhen::OfficeHolderBeforePanel => self.is_before_panel(),
            LetterWhen::SameTeam => facts.has_link(Link::SameTeam),
            LetterWhen::S28a => self.flags.contains(&FlagId::S28a),
            LetterWhen::NotS28a => !self.flags.contains(&FlagId::S28a),
            LetterWhen::Referred => facts.referred == Referred::Yes,
            LetterWhen::NotReferred => facts.referred == Referred::No,
            LetterWhen::CriterionNotExcluded => facts.criteria_met != CriteriaMet::No,
            LetterWhen::NoCriterion => facts.criteria_met == CriteriaMet::No,
            LetterWhen::ModeUndecided => facts.mode == ModeKnown::Undecided,
            LetterWhen::ModeLocal => facts.mode == ModeKnown::Local,
            LetterWhen::NotInvestigated => facts.mode == ModeKnown::NotInvestigated,
            LetterWhen::Investigation => facts.stage == Stage::Investigation,
            LetterWhen::Independent => self.verdict == Verdict::Independent,
            LetterWhen::Partly => self.verdict == Verdict::Partly,
            LetterWhen::CannotTell => self.verdict == Verdict::CannotTell,
            LetterWhen::NotIndependent => self.verdict == Verdict::NotIndependent,
            LetterWhen::ControlNotClean => self.officers.iter().any(|one| one.control != Some(Grade::Clean)),
            LetterWhen::HandsNotClean => self.officers.iter().any(|one| one.hands != Some(Grade::Clean)),
            LetterWhen::LocalNotOpen => self.flags.contains(&FlagId::LocalNotOpen),
        }
    }

    /// Whether an elected office-holder is before a panel: it does the work, or holds what nobody has decided or referred.
    fn is_before_panel(&self) -> bool {
        let facts = self.facts;
        let is_held = facts.mode == ModeKnown::Undecided && facts.referred == Referred::No;
        let body = if is_held { &facts.authority } else { &facts.body };
        matches!(body, Side::Panel(_))
            && facts.officers.iter().any(|officer| officer.role == OfficerRole::LocalPolicingBody)
    }
}
