//! What is typed into the preservation register, with its checks.

use super::{Evidence, Holder, PreservationState};
use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    ids::{LetterId, MatterId, PreservationItemId},
    words::Words,
};
use serde::{Deserialize, Serialize};

/// The day from which a renewal is to be offered.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AskedOn {
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub asked_on: CivilDate,
}

/// What became of an item, as typed in.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepEntry {
    /// What became of it.
    pub state: PreservationState,
    /// The day.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// Who said so.
    pub said_by: Words,
    /// The letter of the matter that asked.
    pub letter: Option<LetterId>,
    /// When it was weeded or lost, in words; blank when nobody can say.
    pub gone: Words,
    /// By what authority it was weeded; blank when nobody said.
    pub authority: Words,
    /// The day by which to ask again.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub renew_by: Option<CivilDate>,
    /// The firm's note.
    pub note: Words,
}

/// Enters something in the register, with the first that became of it.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordPreservation {
    /// The matter.
    pub matter: MatterId,
    /// What.
    pub evidence: Evidence,
    /// Who holds it.
    pub holder: Holder,
    /// Of which time, in words; blank when nobody can say.
    pub period: Words,
    /// The firm's note.
    pub note: Words,
    /// What became of it first.
    pub first: StepEntry,
}

/// Corrects what an item is, who holds it and of which time it is.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AmendPreservation {
    /// Which item.
    pub item: PreservationItemId,
    /// What.
    pub evidence: Evidence,
    /// Who holds it.
    pub holder: Holder,
    /// Of which time, in words.
    pub period: Words,
    /// The firm's note.
    pub note: Words,
}

/// Records what became of an item.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordPreservationStep {
    /// Which item.
    pub item: PreservationItemId,
    /// What became of it.
    pub step: StepEntry,
}

impl RecordPreservation {
    /// The input, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let evidence = self.evidence.checked(&mut checks);
        let holder = self.holder.checked(&mut checks);
        let period = checks.optional_line("period", "Period", &self.period);
        let note = checks.optional_text("note", "Note", &self.note);
        let first = self.first.checked("first.", today, &mut checks);
        checks.finish()?;
        Ok(Self { evidence, holder, period, note, first, ..self })
    }
}

impl AmendPreservation {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let evidence = self.evidence.checked(&mut checks);
        let holder = self.holder.checked(&mut checks);
        let period = checks.optional_line("period", "Period", &self.period);
        let note = checks.optional_text("note", "Note", &self.note);
        checks.finish()?;
        Ok(Self { evidence, holder, period, note, ..self })
    }
}

impl RecordPreservationStep {
    /// The input, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let step = self.step.checked("", today, &mut checks);
        checks.finish()?;
        Ok(Self { step, ..self })
    }
}

impl Evidence {
    fn checked(self, checks: &mut Checks) -> Self {
        match self {
            Self::Other { words } => Self::Other { words: checks.line("evidence", "What it is", &words) },
            listed @ Self::Listed { .. } => listed,
        }
    }
}

impl Holder {
    fn checked(self, checks: &mut Checks) -> Self {
        match self {
            Self::Other { words } => Self::Other { words: checks.line("holder", "Who holds it", &words) },
            office @ Self::Office { .. } => office,
        }
    }
}

impl StepEntry {
    fn checked(self, part: &str, today: CivilDate, checks: &mut Checks) -> Self {
        let field = |name: &str| format!("{part}{name}");
        checks.past_day(&field("on"), "The day", self.on, today);
        let said_by = if self.state == PreservationState::Asked {
            checks.optional_line(&field("saidBy"), "Who said so", &self.said_by)
        } else {
            checks.line(&field("saidBy"), "Who said so", &self.said_by)
        };
        if self.letter.is_some() && self.state != PreservationState::Asked {
            checks.add(&field("letter"), "Only asking is done by a letter of the matter");
        }
        let gone = checks.optional_line(&field("gone"), "When", &self.gone);
        let authority = checks.optional_line(&field("authority"), "By what authority", &self.authority);
        if !self.state.is_gone() && !gone.is_blank() {
            checks.add(&field("gone"), "Only what was weeded or lost has a time at which it went");
        }
        if self.state != PreservationState::Weeded && !authority.is_blank() {
            checks.add(&field("authority"), "Only what was weeded has an authority for it");
        }
        match self.renew_by {
            Some(_) if self.state.is_gone() => {
                checks.add(&field("renewBy"), "What is gone cannot be asked for again");
            }
            Some(day) if day <= self.on => checks.add(&field("renewBy"), "The renewal must be after the day"),
            _ => {}
        }
        let note = checks.optional_text(&field("note"), "Note", &self.note);
        Self { said_by, gone, authority, note, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn step(state: PreservationState) -> StepEntry {
        StepEntry {
            state,
            on: date(2026, 11, 20),
            said_by: "Records manager".into(),
            letter: None,
            gone: Words::default(),
            authority: Words::default(),
            renew_by: None,
            note: Words::default(),
        }
    }

    fn fields(step: StepEntry) -> Vec<String> {
        let mut checks = Checks::default();
        step.checked("", date(2026, 11, 23), &mut checks);
        checks.finish().err().unwrap_or_default().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn what_a_step_says_fits_what_became_of_it() {
        use PreservationState::{Asked, Confirmed, Lost, Weeded};
        let none: Vec<String> = Vec::new();
        assert_eq!(fields(StepEntry { said_by: "".into(), ..step(Asked) }), none);
        assert_eq!(fields(StepEntry { said_by: " ".into(), ..step(Confirmed) }), ["saidBy"]);
        let weeded = StepEntry { gone: "2009".into(), authority: "their schedule".into(), ..step(Weeded) };
        assert_eq!(fields(weeded), none);
        assert_eq!(fields(StepEntry { gone: "2009".into(), ..step(Asked) }), ["gone"]);
        assert_eq!(fields(StepEntry { authority: "a rule".into(), ..step(Lost) }), ["authority"]);
        let again = Some(date(2027, 5, 20));
        assert_eq!(fields(StepEntry { renew_by: again, ..step(Lost) }), ["renewBy"]);
        assert_eq!(fields(StepEntry { renew_by: Some(date(2026, 11, 20)), ..step(Asked) }), ["renewBy"]);
        assert_eq!(fields(StepEntry { on: date(2026, 11, 24), ..step(Asked) }), ["on"]);
    }
}
