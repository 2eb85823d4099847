//! What each sort of rule calls its title, its sentence and its authority.

use crate::data::{
    ControlRuleEntry, CriterionEntry, FlagEntry, GradeRuleEntry, GradeRuleId, LetterRuleEntry,
    RegimeRuleEntry, RegimeTest, Selected, StepEntry,
};
use candour_model::{
    bodies::Confidence,
    precepts::{PreceptId, PreceptKind, PreceptWording},
    words::Words,
};

/// An entry of the data of which the firm can say something.
pub(super) trait Entry {
    /// Which.
    fn precept(&self) -> PreceptId;
    /// What it says.
    fn wording(&self) -> PreceptWording;
    /// Lets it say this.
    fn reword(&mut self, wording: &PreceptWording);
    /// Takes it out of use.
    fn switch_off(&mut self);
    /// Why it cannot be taken out of use.
    fn needed(&self) -> Option<&'static str> {
        None
    }
}

fn worded(title: &str, text: &str, citation: &str, confidence: Confidence) -> PreceptWording {
    PreceptWording { title: title.into(), text: text.into(), citation: citation.into(), confidence }
}

fn said(words: &Words) -> String {
    words.as_str().to_owned()
}

impl Entry for StepEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Step, self.id.0.clone())
    }

    fn wording(&self) -> PreceptWording {
        worded(&self.title, &self.power, &self.citation, self.confidence)
    }

    fn reword(&mut self, wording: &PreceptWording) {
        self.title = said(&wording.title);
        self.power = said(&wording.text);
        self.citation = said(&wording.citation);
        self.confidence = wording.confidence;
    }

    fn switch_off(&mut self) {
        self.is_off = true;
    }
}

impl Entry for CriterionEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Criterion, self.id.0.clone())
    }

    fn wording(&self) -> PreceptWording {
        worded(&self.title, &self.text, &self.complaint, self.confidence)
    }

    fn reword(&mut self, wording: &PreceptWording) {
        self.title = said(&wording.title);
        self.text = said(&wording.text);
        self.complaint = said(&wording.citation);
        self.confidence = wording.confidence;
    }

    fn switch_off(&mut self) {
        self.is_off = true;
    }
}

impl Entry for GradeRuleEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Grade, self.id.as_str())
    }

    fn wording(&self) -> PreceptWording {
        worded(&self.when, &self.sentence, &self.basis, self.confidence)
    }

    fn reword(&mut self, wording: &PreceptWording) {
        self.when = said(&wording.title);
        self.sentence = said(&wording.text);
        self.basis = said(&wording.citation);
        self.confidence = wording.confidence;
    }

    fn switch_off(&mut self) {
        self.is_off = true;
    }

    fn needed(&self) -> Option<&'static str> {
        (self.id == GradeRuleId::G14)
            .then_some("It holds where no other does: without it some people would have no grade.")
    }
}

impl Entry for ControlRuleEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Control, self.id.as_str())
    }

    fn wording(&self) -> PreceptWording {
        worded("", &self.sentence, &self.basis, self.confidence)
    }

    fn reword(&mut self, wording: &PreceptWording) {
        self.sentence = said(&wording.text);
        self.basis = said(&wording.citation);
        self.confidence = wording.confidence;
    }

    fn switch_off(&mut self) {}

    fn needed(&self) -> Option<&'static str> {
        Some("It says who controls: without it the check would have no verdict.")
    }
}

impl Entry for FlagEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Flag, self.id.as_str())
    }

    fn wording(&self) -> PreceptWording {
        worded(&self.when, &self.text, &self.basis, self.confidence)
    }

    fn reword(&mut self, wording: &PreceptWording) {
        self.when = said(&wording.title);
        self.text = said(&wording.text);
        self.basis = said(&wording.citation);
        self.confidence = wording.confidence;
    }

    fn switch_off(&mut self) {
        self.is_off = true;
    }
}

impl Entry for LetterRuleEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Letter, self.id.as_str())
    }

    fn wording(&self) -> PreceptWording {
        let purposes: Vec<_> = self.ask.iter().map(|ask| ask.purpose.as_str()).collect();
        worded(&self.rule, &purposes.join(" "), "", Confidence::Certain)
    }

    fn reword(&mut self, _: &PreceptWording) {}

    fn switch_off(&mut self) {
        self.is_off = true;
    }
}

impl Entry for RegimeRuleEntry {
    fn precept(&self) -> PreceptId {
        PreceptId::new(PreceptKind::Regime, self.id.clone())
    }

    fn wording(&self) -> PreceptWording {
        worded("", &self.reason, self.basis.as_deref().unwrap_or_default(), self.confidence)
    }

    fn reword(&mut self, wording: &PreceptWording) {
        self.reason = said(&wording.text);
        self.basis = (!wording.citation.is_blank()).then(|| said(&wording.citation));
        self.confidence = wording.confidence;
    }

    fn switch_off(&mut self) {
        self.is_off = true;
    }

    fn needed(&self) -> Option<&'static str> {
        if self.regime == Selected::CannotTell {
            return Some(
                "It asks for a fact that is missing: without it a regime would be told that the facts do not bear.",
            );
        }
        let RegimeTest { scheme, s13b_on, s28a_on, shut_out_2004, reached_on, earlier_open } = &self.when;
        let is_last = scheme.is_none()
            && s13b_on.is_none()
            && s28a_on.is_none()
            && shut_out_2004.is_none()
            && reached_on.is_none()
            && earlier_open.is_none();
        is_last.then_some("It holds where no other does: without it some matters would have no regime.")
    }
}
