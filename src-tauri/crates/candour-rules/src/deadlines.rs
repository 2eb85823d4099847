//! The rules of time, as the data has them, and what comes of one for a case.
//!
//! A computation takes the rule as a value: the shipped one, or the firm's own in its place. How the days are counted is in the
//! files beside this one.

mod act_by;
mod coherence;
mod corrections;
mod count;
mod error;
mod left_out;
mod period;
mod said;
mod wording;

pub use error::DeadlineError;

use crate::{
    Rules, RulesError,
    data::{ActByEntry, ConventionEntry, DeadlineEntry, DeadlinesFile},
};
use candour_model::{
    bodies::Confidence,
    dates::CivilDate,
    deadlines::{
        ActBy, ComputedDeadline, Convention, DeadlineFacts, DeadlineId, DeadlineRule, ExtensionRule, Period,
        PeriodUnit, RuleAuthority,
    },
};
use count::Count;
use std::collections::BTreeMap;

/// The rules of time and what they have in common.
#[derive(Clone, Debug)]
pub(crate) struct Deadlines {
    as_at: CivilDate,
    act_by: ActByEntry,
    conventions: Vec<ConventionEntry>,
    neutral_titles: BTreeMap<DeadlineId, String>,
    rules: Vec<DeadlineRule>,
    /// Those that the firm has switched off, as they read before.
    off: Vec<DeadlineRule>,
}

impl Deadlines {
    /// Gives each rule its day to act by, and the day of the file where it has none.
    pub(crate) fn new(file: DeadlinesFile) -> Self {
        let rules = file.deadline.into_iter().map(|entry| to_rule(entry, &file.act_by, file.as_at)).collect();
        Self {
            as_at: file.as_at,
            act_by: file.act_by,
            conventions: file.convention,
            neutral_titles: file.neutral_title,
            rules,
            off: Vec::new(),
        }
    }

    /// The day on which the rules were last made sure of.
    pub(crate) fn as_at(&self) -> CivilDate {
        self.rules.iter().map(|rule| rule.authority.as_at).fold(self.as_at, CivilDate::min)
    }

    /// Makes sure that every rule can be counted, and that every way of counting is explained.
    pub(crate) fn check(&self) -> Result<(), RulesError> {
        for rule in &self.rules {
            coherence::check(rule)?;
            let variants = rule.trigger_variants.iter().map(|variant| variant.convention);
            for convention in variants.chain([rule.convention]) {
                if self.explained(convention).is_empty() {
                    return Err(RulesError::Reference {
                        from: rule.id.0.clone(),
                        to: convention.as_str().to_owned(),
                    });
                }
            }
        }
        let stray = self.neutral_titles.keys().find(|id| self.rules.iter().all(|rule| rule.id != **id));
        stray.map_or(Ok(()), |id| {
            Err(RulesError::Reference { from: "neutral_title".to_owned(), to: id.0.clone() })
        })
    }

    /// How a period is counted, in sentences, with what that rests on.
    fn explained(&self, convention: Convention) -> String {
        let entry = self.conventions.iter().find(|entry| entry.id == convention);
        entry.map_or_else(String::new, |entry| match entry.authority.as_str() {
            "" => entry.text.clone(),
            authority => format!("{} ({authority})", entry.text),
        })
    }
}

impl Rules {
    /// Every rule of time that is used, in the order of the data.
    #[must_use]
    pub fn deadline_rules(&self) -> &[DeadlineRule] {
        &self.deadlines.rules
    }

    /// The rule of this id that is used.
    ///
    /// # Errors
    /// [`DeadlineError::UnknownRule`]; [`DeadlineError::SwitchedOff`] where the firm does not use it.
    pub fn deadline_rule(&self, id: &DeadlineId) -> Result<&DeadlineRule, RulesError> {
        let rule = self.deadlines.rules.iter().find(|rule| rule.id == *id);
        let why =
            if self.is_switched_off(id) { DeadlineError::SwitchedOff } else { DeadlineError::UnknownRule };
        rule.ok_or_else(|| why(id.0.clone()).into())
    }

    /// What a calendar that others may see calls a rule: its title, unless that says too much of the case.
    ///
    /// # Errors
    /// As [`Self::deadline_rule`].
    pub fn neutral_title(&self, id: &DeadlineId) -> Result<&str, RulesError> {
        let rule = self.deadline_rule(id)?;
        Ok(self.deadlines.neutral_titles.get(id).unwrap_or(&rule.title))
    }

    /// The first of these that no shipped rule has for its id.
    pub(crate) fn missing_deadline<'i>(&self, ids: &'i [DeadlineId]) -> Option<&'i str> {
        ids.iter().find(|id| self.deadline_rule(id).is_err()).map(|id| id.0.as_str())
    }

    /// Whether the firm has switched this rule off.
    #[must_use]
    pub fn is_switched_off(&self, id: &DeadlineId) -> bool {
        self.deadlines.off.iter().any(|rule| rule.id == *id)
    }

    /// The rule of this id, whether it is used or switched off.
    pub(crate) fn deadline_on_record(&self, id: &DeadlineId) -> Option<&DeadlineRule> {
        self.deadlines.rules.iter().chain(&self.deadlines.off).find(|rule| rule.id == *id)
    }

    /// The last day by a rule of this id.
    ///
    /// # Errors
    /// As [`Self::deadline_by`], and when no rule has this id.
    pub fn deadline(&self, id: &DeadlineId, facts: &DeadlineFacts) -> Result<ComputedDeadline, RulesError> {
        self.deadline_by(self.deadline_rule(id)?, facts)
    }

    /// The last day by a rule, shipped or the firm's own.
    ///
    /// # Errors
    /// When the facts do not go with the rule, the rule cannot be counted, or counting reaches a year whose holidays are not known.
    pub fn deadline_by(
        &self,
        rule: &DeadlineRule,
        facts: &DeadlineFacts,
    ) -> Result<ComputedDeadline, RulesError> {
        coherence::check(rule)?;
        let count = Count::begin(self, rule, facts)?;
        let counted = count.end()?;
        let authority = &rule.authority;
        Ok(ComputedDeadline {
            rule: rule.id.clone(),
            title: rule.title.clone(),
            actor: rule.actor,
            kind: rule.kind,
            is_hard: rule.is_hard,
            trigger: count.start,
            last_day: counted.last_day,
            act_by: counted.act_by,
            arithmetic: counted.told.join(" "),
            convention: match rule.period.unit {
                PeriodUnit::NoLimit | PeriodUnit::ByHand => String::new(),
                _ => self.deadlines.explained(count.convention),
            },
            citation: authority.citation.clone(),
            sources: authority.sources.clone(),
            confidence: authority.confidence.max(counted.holidays),
            is_firm: authority.confidence != Confidence::Check,
            as_at: authority.as_at,
            is_extendable: rule.extension.is_some(),
            extension_basis: rule.extension.as_ref().and_then(|extension| extension.basis.clone()),
            notes: rule.notes.clone(),
            if_missed: rule.if_missed.clone(),
        })
    }

    /// House practice on the day to act by.
    fn act_by_entry(&self) -> &ActByEntry {
        &self.deadlines.act_by
    }
}

fn to_rule(entry: DeadlineEntry, house: &ActByEntry, as_at: CivilDate) -> DeadlineRule {
    let period = Period { n: entry.n, unit: entry.unit };
    DeadlineRule {
        act_by: entry.act_by.or_else(|| house.margin(&entry)),
        extension: entry
            .extendable
            .then_some(ExtensionRule { basis: entry.extension_basis, further: entry.further }),
        authority: RuleAuthority {
            citation: entry.citation,
            sources: entry.sources,
            source_note: entry.source_note,
            is_verified: entry.verified,
            confidence: entry.confidence,
            as_at: entry.as_at.unwrap_or(as_at),
        },
        id: entry.id,
        title: entry.title,
        actor: entry.actor,
        kind: entry.kind,
        is_hard: entry.hard,
        recurs: entry.recurring,
        must_be_prompt: entry.promptly,
        trigger: entry.trigger,
        event: entry.event,
        trigger_variants: entry.trigger_variants,
        period,
        enhanced: entry.enhanced_n.map(|n| Period { n, ..period }),
        prefer: entry.prefer,
        convention: entry.convention,
        roll_over: entry.rollover,
        calendar: entry.calendar,
        left_out: entry.left_out,
        notes: entry.notes,
        if_missed: entry.if_missed,
        warn_days: entry.warn_days,
    }
}

impl ActByEntry {
    /// By how much a rule's day to act by is earlier: a hard rule that counts anything and names no shorter period has one.
    fn margin(&self, entry: &DeadlineEntry) -> Option<ActBy> {
        let counts = !matches!(entry.unit, PeriodUnit::NoLimit | PeriodUnit::ByHand);
        let is_short = entry.unit == PeriodUnit::CalendarDays && self.short_for_days.contains(&entry.n);
        let margin = if is_short { self.short } else { self.ordinary };
        (entry.hard && counts && entry.prefer.is_none()).then_some(margin)
    }
}

#[cfg(test)]
mod tests;
