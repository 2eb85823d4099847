//! From the record's own words to the facts that select a regime. What the record does not hold stays unknown.

use crate::{Rules, data::EventFact};
use candour_model::{
    allegations::AllegationLine,
    dates::CivilDate,
    diary::DiaryEvent,
    investigations::Investigation,
    regimes::{DaySpan, MatterKind, RegimeFacts, Scheme},
    tracks::Track,
    yes_no::YesNoUnknown,
};

impl Rules {
    /// The facts of an investigation that select the rules it stands under; none for a criminal case.
    #[must_use]
    pub fn regime_facts(
        &self,
        investigation: &Investigation,
        allegations: &[AllegationLine],
        events: &[DiaryEvent],
        shut_out_2004: Option<YesNoUnknown>,
    ) -> Option<RegimeFacts> {
        let kind = match investigation.track {
            Track::Complaint => MatterKind::Complaint,
            Track::Conduct => MatterKind::ConductMatter,
            Track::Criminal => return None,
        };
        Some(RegimeFacts {
            scheme: Scheme::Police,
            kind,
            reached_on: self.reached_on(investigation, events),
            conduct_from: conduct_from(investigation, allegations),
            same_matter_reached_on: None,
            same_matter_open: None,
            shut_out_2004,
            s13b_on: self.reinvestigated_on(investigation),
            s28a_on: None,
        })
    }

    /// The day that the diary has, else that of the move by which it reached the authority. The first move of a record that
    /// begins later says no more than that it had reached it by then.
    fn reached_on(&self, investigation: &Investigation, events: &[DiaryEvent]) -> Option<DaySpan> {
        let recorded = events.iter().find(|event| self.says(event) == Some(EventFact::Reached));
        let reached = &self.escalation.recorded.reached;
        let moved = || investigation.moves.iter().find(|moved| reached.contains(&moved.to));
        let first = || investigation.moves.iter().find(|moved| !self.is_before_reaching(&moved.to));
        recorded
            .map(|event| DaySpan::of_day(event.on))
            .or_else(|| moved().map(|moved| DaySpan::of_day(moved.on)))
            .or_else(|| first().map(|moved| DaySpan { earliest: None, latest: Some(moved.on) }))
    }

    /// Whether it has not reached anybody: it can still be sent.
    fn is_before_reaching(&self, state: &candour_model::tracks::StateId) -> bool {
        let reached = &self.escalation.recorded.reached;
        reached.iter().any(|next| self.is_legal(Track::Complaint, state, next)) && !reached.contains(state)
    }

    fn reinvestigated_on(&self, investigation: &Investigation) -> Option<CivilDate> {
        let kinds = &self.escalation.recorded.reinvestigated;
        let granted = investigation.decisions.iter().filter(|decision| kinds.contains(&decision.kind));
        granted.map(|decision| decision.decided_on).max()
    }
}

/// The first of the conduct that it covers. Where the beginning of one is open, so is that of all.
fn conduct_from(investigation: &Investigation, allegations: &[AllegationLine]) -> Option<DaySpan> {
    let spans: Vec<DaySpan> =
        investigation.covered(allegations).map(|line| DaySpan::from(&line.happened)).collect();
    let earliest = spans.iter().map(|span| span.earliest).min()?;
    Some(DaySpan { earliest, latest: spans.iter().filter_map(|span| span.latest).min() })
}
