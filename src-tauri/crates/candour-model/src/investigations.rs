//! Investigations: a complaint, a conduct matter or a case against a suspect, and where it stands. What happened to it is
//! a chain of moves that is only added to. Who decides and who investigates is in [`crate::mode_decisions`].

use crate::{
    allegations::{Accused, AllegationLine, AllegationStatus},
    bodies::ForceId,
    checks::{Checks, FieldProblem, LONGEST_LIST},
    dates::CivilDate,
    decisions::{Decision, Outcome},
    ids::{AllegationId, InvestigationId, MatterId, PartyId, StateMoveId},
    investigators::Investigator,
    mode_decisions::ModeDecision,
    tracks::{StateId, Track},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// One step of an investigation's course.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct StateMove {
    /// Which record.
    pub id: StateMoveId,
    /// The state before; absent for the first.
    pub from: Option<StateId>,
    /// The state after.
    pub to: StateId,
    /// The day it moved.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said so.
    pub source: Words,
    /// The document that says so; blank where there is none.
    pub document: Words,
    /// Why it moved so; blank where the track has the move.
    pub reason: Words,
    /// Whether the track has no such move.
    pub outside: bool,
}

/// An investigation, whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct Investigation {
    /// Which record.
    pub id: InvestigationId,
    /// The matter.
    pub matter: MatterId,
    /// Its number in the matter, from 1.
    pub number: u32,
    /// What moves.
    pub track: Track,
    /// The force concerned.
    pub force: ForceId,
    /// The references that bodies give it, one a line.
    pub references: Vec<Words>,
    /// The allegations it covers.
    pub allegations: Vec<AllegationId>,
    /// The suspect, in a criminal case.
    pub suspect: Option<Accused>,
    /// The complainant, in a criminal case.
    pub complainant: Option<PartyId>,
    /// Its course, first move first; the last says where it stands.
    pub moves: Vec<StateMove>,
    /// Who was to investigate and how, first decision first.
    pub modes: Vec<ModeDecision>,
    /// The people appointed to it.
    pub investigators: Vec<Investigator>,
    /// What was decided, first decision first.
    pub decisions: Vec<Decision>,
    /// How each allegation against each person ended, first said first.
    pub outcomes: Vec<Outcome>,
}

impl Investigation {
    /// The allegations that it covers, but none that was withdrawn.
    pub fn covered<'a>(&self, allegations: &'a [AllegationLine]) -> impl Iterator<Item = &'a AllegationLine> {
        let covers = |line: &&AllegationLine| {
            line.status != AllegationStatus::Withdrawn && self.allegations.contains(&line.id)
        };
        allegations.iter().filter(covers)
    }

    /// The last move: where it stands.
    #[must_use]
    pub fn last_move(&self) -> Option<&StateMove> {
        self.moves.last()
    }
}

/// An investigation in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase")]
pub struct InvestigationLine {
    /// Which record.
    pub id: InvestigationId,
    /// Its number in the matter.
    pub number: u32,
    /// What moves.
    pub track: Track,
    /// The force concerned.
    pub force: ForceId,
    /// The suspect, in a criminal case.
    pub suspect: Option<Accused>,
    /// The complainant, in a criminal case.
    pub complainant: Option<PartyId>,
    /// How many allegations it covers.
    pub allegations: u32,
    /// Where it stands.
    pub state: StateId,
    /// Since when.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub since: CivilDate,
    /// The last decision on mode, if there was one.
    pub mode: Option<ModeDecision>,
}

/// Opens the record of an investigation, at the state in which the firm finds it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct OpenInvestigation {
    /// The matter.
    pub matter: MatterId,
    /// What moves.
    pub track: Track,
    /// The force concerned.
    pub force: ForceId,
    /// The references that bodies give it.
    pub references: Vec<Words>,
    /// The allegations it covers.
    pub allegations: Vec<AllegationId>,
    /// The suspect, in a criminal case.
    pub suspect: Option<Accused>,
    /// The complainant, in a criminal case.
    pub complainant: Option<PartyId>,
    /// The state it is in.
    pub state: StateId,
    /// The day it came into that state.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said so.
    pub source: Words,
    /// The document that says so.
    pub document: Words,
}

impl OpenInvestigation {
    /// The input, trimmed and checked against the day it is recorded on.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let references = checks.lines("references", "Their reference", &self.references);
        let source = checks.line("source", "Who said so", &self.source);
        let document = checks.optional_line("document", "Document", &self.document);
        if self.force.0.is_empty() {
            checks.add("force", "Choose the force concerned");
        }
        if self.state.0.is_empty() {
            checks.add("state", "Choose where it stands");
        }
        checks.past_day("on", "The day", self.on, today);
        check_covered(&mut checks, &self.allegations);
        let is_criminal = self.track == Track::Criminal;
        if is_criminal && self.suspect.is_none() {
            checks.add("suspect", "Choose the suspect: a criminal case is against one person");
        }
        if is_criminal && self.complainant.is_none() {
            checks.add("complainant", "Choose the complainant: a criminal case is about one person");
        }
        checks.finish()?;
        let (suspect, complainant) =
            if is_criminal { (self.suspect, self.complainant) } else { (None, None) };
        Ok(Self { references, suspect, complainant, source, document, ..self })
    }
}

/// Sets the references of an investigation and the allegations it covers.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ReviseInvestigation {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The references from now on.
    pub references: Vec<Words>,
    /// The allegations it covers from now on.
    pub allegations: Vec<AllegationId>,
}

impl ReviseInvestigation {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let references = checks.lines("references", "Their reference", &self.references);
        check_covered(&mut checks, &self.allegations);
        checks.finish()?;
        Ok(Self { references, ..self })
    }
}

/// Records that an investigation moved on.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MoveInvestigation {
    /// Which investigation.
    pub investigation: InvestigationId,
    /// The state it is in now.
    pub to: StateId,
    /// The day it moved.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said so.
    pub source: Words,
    /// The document that says so.
    pub document: Words,
    /// Why it moved so; needed where the track has no such move, or the day is before the last one's.
    pub reason: Words,
}

impl MoveInvestigation {
    /// The input, trimmed and checked against the day it is recorded on. Whether the track has the move is for the data.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let source = checks.line("source", "Who said so", &self.source);
        let document = checks.optional_line("document", "Document", &self.document);
        let reason = checks.optional_line("reason", "Reason", &self.reason);
        if self.to.0.is_empty() {
            checks.add("to", "Choose what happened");
        }
        checks.past_day("on", "The day", self.on, today);
        checks.finish()?;
        Ok(Self { source, document, reason, ..self })
    }
}

/// Refuses a day that has not come yet.
fn check_covered(checks: &mut Checks, allegations: &[AllegationId]) {
    if allegations.is_empty() {
        checks.add("allegations", "Choose at least one allegation that it covers");
    } else if allegations.len() > LONGEST_LIST {
        checks.add("allegations", format!("Allegations: more than {LONGEST_LIST} entries"));
    } else if allegations.iter().enumerate().any(|(n, id)| allegations[..n].contains(id)) {
        checks.add("allegations", "Choose each allegation once");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    fn opening() -> OpenInvestigation {
        OpenInvestigation {
            matter: MatterId(Uuid::nil()),
            track: Track::Criminal,
            force: ForceId("northmere".into()),
            references: vec![" CO/114/26 ".into(), " ".into()],
            allegations: vec![AllegationId(Uuid::nil())],
            suspect: None,
            complainant: None,
            state: StateId("reported".into()),
            on: date(2026, 11, 2),
            source: "the client".into(),
            document: "".into(),
        }
    }

    #[test]
    fn a_criminal_case_is_against_one_person_about_one_person() {
        let problems = opening().validate(date(2026, 11, 23)).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["suspect", "complainant"]);
    }

    #[test]
    fn a_complaint_names_no_suspect_and_keeps_its_references_trimmed() {
        let complaint = OpenInvestigation {
            track: Track::Complaint,
            complainant: Some(PartyId(Uuid::nil())),
            ..opening()
        };
        let opened = complaint.validate(date(2026, 11, 23)).unwrap();
        assert_eq!(opened.complainant, None);
        assert_eq!(opened.references, ["CO/114/26".into()]);
    }

    #[test]
    fn nothing_moves_tomorrow_and_no_allegation_is_covered_twice() {
        let twice = vec![AllegationId(Uuid::nil()); 2];
        let early = OpenInvestigation { track: Track::Conduct, allegations: twice, ..opening() };
        let problems = early.validate(date(2026, 11, 1)).unwrap_err();
        let fields: Vec<&str> = problems.iter().map(|problem| problem.field.as_str()).collect();
        assert_eq!(fields, ["on", "allegations"]);
    }
}
