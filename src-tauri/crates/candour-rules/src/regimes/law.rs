//! What the data says of regimes, for reading; and what it names that is not there.

use crate::{
    Rules,
    data::{RegimeQuestionEntry, RegimesFile, Selected},
};
use candour_model::regimes::{RegimeId, RegimeQuestion};

impl Rules {
    /// The data of the selector, for review.
    #[must_use]
    pub fn regime_data(&self) -> &RegimesFile {
        &self.regimes
    }

    /// What a regime is called.
    #[must_use]
    pub fn regime_name(&self, id: &RegimeId) -> Option<&str> {
        self.regimes.regime.iter().find(|regime| regime.id == *id).map(|regime| regime.name.as_str())
    }

    /// Whether a regime is there.
    pub(crate) fn has_regime(&self, id: &RegimeId) -> bool {
        self.regimes.regime.iter().any(|regime| regime.id == *id)
    }

    /// What a regime, or a rule that selects one, names and the data does not have.
    pub(crate) fn missing_from_regimes(&self) -> Option<(&str, &str)> {
        let of_regime = self.regimes.regime.iter().find_map(|regime| {
            let letter = regime.letters.iter().find(|kind| self.letter_kind(kind).is_none());
            let body = regime.appeal_bodies.iter().find(|body| self.body(body).is_err());
            let named = letter.map(|kind| kind.0.as_str()).or(body.map(|body| body.0.as_str()));
            let missing = named.or_else(|| self.missing_deadline(&regime.deadlines))?;
            Some((regime.id.0.as_str(), missing))
        });
        let of_rule = || {
            self.regimes.rule.iter().find_map(|rule| {
                let regime = match &rule.regime {
                    Selected::Regime(id) if !self.has_regime(id) => Some(id.0.as_str()),
                    _ => None,
                };
                let question = rule.ask.iter().find(|id| !self.has_question(&id.0)).map(|id| id.0.as_str());
                Some((rule.id.as_str(), regime.or(question)?))
            })
        };
        let (shut_out, vague) = (&self.regimes.shut_out.question.0, &self.regimes.vague.question.0);
        let of_words = || {
            [("shut_out", shut_out), ("vague", vague)]
                .into_iter()
                .find(|(_, question)| !self.has_question(question))
                .map(|(from, to)| (from, to.as_str()))
        };
        of_regime.or_else(of_rule).or_else(of_words)
    }

    fn has_question(&self, id: &str) -> bool {
        self.regimes.question.iter().any(|question| question.id.0 == id)
    }
}

/// A question as it is asked.
pub(super) fn question(entry: &RegimeQuestionEntry) -> RegimeQuestion {
    RegimeQuestion {
        id: entry.id.clone(),
        ask: entry.ask.clone(),
        fills: entry.fills.clone(),
        why: entry.why.clone(),
    }
}
