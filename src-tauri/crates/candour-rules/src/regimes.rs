//! Which regime a complaint or a matter comes under: by the first rule of the data that fits. What is not known is asked, and
//! where it can change the answer the answer says which regimes are left. How rules are tried is in [`selection`].

mod law;
mod recorded;
mod selection;

use crate::{
    Rules,
    data::{RegimeEntry, RegimeRuleEntry},
};
use candour_model::{
    bodies::Confidence,
    dates::day_in_words,
    precepts::PreceptKind,
    regimes::{RegimeAnswer, RegimeFacts, RegimeQuestion, RegimeQuestionId},
    yes_no::YesNoUnknown,
};
use selection::{Selection, Verdict};

impl Rules {
    /// The regime that the facts select, or those that are left while something is not known.
    #[must_use]
    pub fn regime(&self, facts: &RegimeFacts) -> RegimeAnswer {
        let selection = self.select(facts);
        let mut answer = self.regime_answer(facts, &selection);
        let shut_out = &self.regimes.shut_out;
        if self.leaves_shut_out_open(facts, &selection) {
            let day = day_in_words(shut_out.conduct_before);
            answer.reasons.push(shut_out.text.replace("{conduct_before}", &day));
            answer.ask.extend(self.questions(std::slice::from_ref(&shut_out.question)));
        }
        answer
    }

    /// Whether an answer on the 2004 Order is missing that would change the regime.
    fn leaves_shut_out_open(&self, facts: &RegimeFacts, selection: &Selection) -> bool {
        let is_answered = matches!(facts.shut_out_2004, Some(YesNoUnknown::Yes | YesNoUnknown::No));
        let can_be_old = facts.conduct_from.is_some_and(|span| {
            span.earliest.is_none_or(|first| first < self.regimes.shut_out.conduct_before)
        });
        if is_answered || !can_be_old {
            return false;
        }
        let shut = RegimeFacts { shut_out_2004: Some(YesNoUnknown::Yes), ..facts.clone() };
        self.select(&shut).verdict.regime().map(|regime| &regime.id)
            != selection.verdict.regime().map(|regime| &regime.id)
    }

    fn regime_answer(&self, facts: &RegimeFacts, selection: &Selection) -> RegimeAnswer {
        let regime = selection.verdict.regime();
        let possible = match &selection.verdict {
            Verdict::Told(_) => Vec::new(),
            Verdict::Open(left) => left.iter().map(|regime| regime.id.clone()).collect(),
        };
        let vague = &self.regimes.vague;
        let mut reasons = Vec::new();
        let mut ask = Vec::new();
        if let Some(rule) = selection.rule {
            reasons.push(reason(rule, facts, regime));
            ask = self.questions(&rule.ask);
        } else {
            reasons.push(vague.text.clone());
            ask.extend(self.questions(std::slice::from_ref(&vague.question)));
        }
        reasons.extend(selection.crossed.iter().map(|crossed| crossed.related_matter.clone()));
        let basis = selection.rule.map_or(Some(&self.regimes.ends.basis), |rule| rule.basis.as_ref());
        RegimeAnswer {
            regime: regime.map(|regime| regime.id.clone()),
            brought_in: selection.rule.and_then(|rule| rule.brought_in),
            ask,
            possible,
            reasons,
            basis: basis.or(regime.map(|regime| &regime.basis)).cloned().unwrap_or_default(),
            confidence: confidence(selection),
            own: self.own_of(PreceptKind::Regime, |id| {
                selection.rule.is_some_and(|rule| rule.id == id)
                    || self.regimes.rule.iter().any(|rule| rule.id == id && self.is_passed_over(rule, facts))
            }),
            as_at: self.regimes.as_at,
        }
    }

    /// These questions, in the order of the data.
    fn questions(&self, ids: &[RegimeQuestionId]) -> Vec<RegimeQuestion> {
        let questions = self.regimes.question.iter().filter(|question| ids.contains(&question.id));
        questions.map(law::question).collect()
    }
}

/// The least of what the rule, the regime and the dividing dates between two matters are sure of.
fn confidence(selection: &Selection) -> Confidence {
    let rule = selection.rule.map(|rule| rule.confidence);
    let regime = selection.verdict.regime().map(|regime| regime.confidence);
    let crossed = selection.crossed.iter().map(|crossed| crossed.confidence);
    rule.into_iter().chain(regime).chain(crossed).fold(Confidence::Certain, Confidence::max)
}

/// The rule's sentence, with the days as known.
fn reason(rule: &RegimeRuleEntry, facts: &RegimeFacts, regime: Option<&RegimeEntry>) -> String {
    let span = |span: Option<candour_model::regimes::DaySpan>| {
        span.map_or_else(|| "a day that is not known".to_owned(), |span| span.in_words())
    };
    let decided = rule.when.s13b_on.as_ref().and(facts.s13b_on).or(facts.s28a_on);
    let days = regime.map(days_in_words).unwrap_or_default();
    rule.reason
        .replace("{reached}", &span(facts.reached_on))
        .replace("{earlier}", &span(facts.same_matter_reached_on))
        .replace("{decided}", &decided.map(day_in_words).unwrap_or_default())
        .replace("{days}", &days)
}

/// The days on which a regime holds.
fn days_in_words(regime: &RegimeEntry) -> String {
    match (regime.from, regime.to) {
        (None, None) => "by a rule of its own".to_owned(),
        (Some(from), None) => format!("from {}", day_in_words(from)),
        (None, Some(to)) => format!("until {}", day_in_words(to)),
        (Some(from), Some(to)) => {
            format!("from {} to {}, both days included", day_in_words(from), day_in_words(to))
        }
    }
}

#[cfg(test)]
mod tests;
