//! What is typed into the diary, with its checks.

use super::{DiaryAct, EventId};
use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    deadlines::{CaseKnown, DeadlineId},
    ids::{CorrespondenceId, DiaryEntryId, InvestigationId, MatterId},
    words::Words,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A date that is taken into the diary.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ChosenDate {
    /// The rule.
    pub rule: DeadlineId,
    /// What is known of the case.
    pub known: CaseKnown,
}

/// Records an event, with the dates that are taken from it into the diary and those that it fulfils.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RecordDiaryEvent {
    /// The matter.
    pub matter: MatterId,
    /// What kind.
    pub kind: EventId,
    /// The day that counts.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The investigation it belongs to.
    pub investigation: Option<InvestigationId>,
    /// The entry of the ledger that proves it.
    pub entry: Option<CorrespondenceId>,
    /// What else proves it.
    pub document: Words,
    /// The dates to keep.
    pub dates: Vec<ChosenDate>,
    /// The dates it fulfils.
    pub settles: Vec<DiaryEntryId>,
}

/// Whose dates are saved as a calendar file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(deny_unknown_fields)]
pub struct DiaryOf {
    /// The matter; absent for all of them.
    pub matter: Option<MatterId>,
}

/// Adds a date of the firm's own.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AddDiaryEntry {
    /// The matter.
    pub matter: MatterId,
    /// What is to be done.
    pub what: Words,
    /// The day by which.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
}

/// What was done about a date, as typed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StepTaken {
    /// What.
    pub act: DiaryAct,
    /// The day on which it was done.
    #[cfg_attr(feature = "ts", ts(type = "string"))]
    pub on: CivilDate,
    /// The day it names: until when, or in place of which day.
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub day: Option<CivilDate>,
    /// What is known of the case from now on, where it is counted anew.
    pub known: Option<CaseKnown>,
    /// What was done, or why.
    pub words: Words,
}

/// Records what was done about a date.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS), ts(export, export_to = "api.ts"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ActOnDiary {
    /// Which date.
    pub date: DiaryEntryId,
    /// What was done.
    pub step: StepTaken,
}

impl RecordDiaryEvent {
    /// The input, trimmed and checked against today. An event may lie ahead: a chair sets a day.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.day("on", "The day", self.on);
        let document = checks.optional_line("document", "What proves it", &self.document);
        checks.short_list("settles", "The dates it fulfils", &self.settles);
        let dates = checked(self.dates, &mut checks, today);
        checks.finish()?;
        let settles = self.settles.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        Ok(Self { document, dates, settles, ..self })
    }
}

/// Dates with what is known of the case for each, checked against today.
pub(super) fn checked(dates: Vec<ChosenDate>, checks: &mut Checks, today: CivilDate) -> Vec<ChosenDate> {
    checks.short_list("dates", "The dates", &dates);
    let rules: BTreeSet<_> = dates.iter().map(|chosen| &chosen.rule).collect();
    if rules.len() < dates.len() {
        checks.add("dates", "A date can be kept once from one event");
    }
    let dates = dates.into_iter().enumerate();
    dates
        .map(|(n, ChosenDate { rule, known })| {
            let known = known.checked(checks, &format!("dates.{n}."), today);
            ChosenDate { rule, known }
        })
        .collect()
}

impl AddDiaryEntry {
    /// The input, trimmed and checked.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let what = checks.line("what", "What is to be done", &self.what);
        checks.day("on", "The day", self.on);
        checks.finish()?;
        Ok(Self { what, ..self })
    }
}

impl ActOnDiary {
    /// The input, trimmed and checked against today.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self, today: CivilDate) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        let StepTaken { act, on, day, known, words } = &self.step;
        checks.past_day("on", "The day", *on, today);
        let what = if *act == DiaryAct::Done { "What was done" } else { "The reason" };
        let words = checks.line("words", what, words);
        match day {
            None if act.has_day() => checks.add("day", "Say until when, or which day"),
            Some(_) if !act.has_day() => checks.add("day", "Only putting off and setting by hand name a day"),
            Some(day) => {
                checks.day("day", "The day", *day);
                if *act == DiaryAct::Snoozed && *day <= today {
                    checks.add("day", "It can be put off to a day after today");
                }
            }
            None => {}
        }
        if known.is_some() != (*act == DiaryAct::Counted) {
            checks.add("known", "What is known of the case goes with counting anew");
        }
        let known = known.clone().map(|known| known.checked(&mut checks, "known.", today));
        checks.finish()?;
        Ok(Self { step: StepTaken { known, words, ..self.step }, ..self })
    }
}

#[cfg(test)]
mod tests;
