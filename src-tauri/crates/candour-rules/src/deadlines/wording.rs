//! The firm's wording of a rule of time: what it puts in place of the rule's own, and what the rule then is.

use crate::Rules;
use candour_model::{
    dates::CivilDate,
    deadlines::{DeadlineId, DeadlineRule, DeadlineWording, Period, RuleAuthority},
};

impl Rules {
    /// The rule with the firm's wording in place of its own, made sure of on that day.
    #[must_use]
    pub fn reworded(rule: &DeadlineRule, wording: &DeadlineWording, today: CivilDate) -> DeadlineRule {
        let said = |words: &candour_model::words::Words| words.as_str().to_owned();
        DeadlineRule {
            title: said(&wording.title),
            actor: wording.actor,
            kind: wording.kind,
            event: said(&wording.event),
            period: wording.period,
            enhanced: rule.enhanced.map(|period| Period { unit: wording.period.unit, ..period }),
            convention: wording.convention,
            roll_over: wording.roll_over,
            calendar: wording.calendar,
            act_by: wording.act_by,
            notes: (!wording.notes.is_blank()).then(|| said(&wording.notes)),
            authority: RuleAuthority {
                citation: said(&wording.citation),
                source_note: None,
                is_verified: false,
                confidence: wording.confidence,
                as_at: today,
                ..rule.authority.clone()
            },
            ..rule.clone()
        }
    }

    /// A rule that the firm adds, made sure of on that day.
    #[must_use]
    pub fn worded(id: DeadlineId, wording: &DeadlineWording, today: CivilDate) -> DeadlineRule {
        let bare = DeadlineRule {
            id,
            title: String::new(),
            actor: wording.actor,
            kind: wording.kind,
            is_hard: false,
            recurs: false,
            must_be_prompt: false,
            trigger: String::new(),
            event: String::new(),
            trigger_variants: Vec::new(),
            period: wording.period,
            enhanced: None,
            prefer: None,
            convention: wording.convention,
            roll_over: wording.roll_over,
            calendar: wording.calendar,
            left_out: None,
            extension: None,
            act_by: None,
            authority: RuleAuthority {
                citation: String::new(),
                sources: Vec::new(),
                source_note: None,
                is_verified: false,
                confidence: wording.confidence,
                as_at: today,
            },
            notes: None,
            if_missed: None,
            warn_days: vec![0],
        };
        Self::reworded(&bare, wording, today)
    }
}
