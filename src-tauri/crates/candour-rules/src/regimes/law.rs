//! What the data says of regimes, for reading; and what it names that is not there.

use crate::{
    Rules,
    data::{DividingDateEntry, OverlayEntry, RegimeEntry, RegimeQuestionEntry, RegimesFile, Selected},
};
use candour_model::regimes::{DividingDate, RegimeId, RegimeLaw, RegimeOverlay, RegimeQuestion, RegimeRules};

impl Rules {
    /// Everything that the data says of regimes.
    #[must_use]
    pub fn regime_rules(&self) -> RegimeRules {
        let file = &self.regimes;
        RegimeRules {
            as_at: file.as_at,
            regimes: file.regime.iter().map(RegimeEntry::to_law).collect(),
            questions: file.question.iter().map(question).collect(),
            dividing_dates: file.dividing_date.iter().map(DividingDateEntry::to_date).collect(),
            overlays: file.overlay.iter().map(OverlayEntry::to_overlay).collect(),
        }
    }

    /// The data of the selector, for review.
    #[must_use]
    pub fn regime_data(&self) -> &RegimesFile {
        &self.regimes
    }

    /// What the data says of a regime.
    #[must_use]
    pub fn regime_law(&self, id: &RegimeId) -> Option<RegimeLaw> {
        self.regimes.regime.iter().find(|regime| regime.id == *id).map(RegimeEntry::to_law)
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

impl RegimeEntry {
    fn to_law(&self) -> RegimeLaw {
        RegimeLaw {
            id: self.id.clone(),
            name: self.name.clone(),
            from: self.from,
            to: self.to,
            instruments: self.instruments.clone(),
            oversight: self.oversight.clone(),
            modes: self.modes.clone(),
            challenge: self.challenge.clone(),
            appeal_bodies: self.appeal_bodies.clone(),
            letters: self.letters.clone(),
            deadlines: self.deadlines.clone(),
            referral: self.referral.clone(),
            confidence: self.confidence,
            note: self.note.clone(),
        }
    }
}

impl DividingDateEntry {
    fn to_date(&self) -> DividingDate {
        DividingDate {
            on: self.on,
            what: self.what.clone(),
            by: self.by.clone(),
            related_matter: self.related_matter.clone(),
            confidence: self.confidence,
        }
    }
}

impl OverlayEntry {
    fn to_overlay(&self) -> RegimeOverlay {
        RegimeOverlay {
            id: self.id.clone(),
            by_date: self.by_date.clone(),
            what: self.what.clone(),
            citation: self.citation.clone(),
            confidence: self.confidence,
        }
    }
}
