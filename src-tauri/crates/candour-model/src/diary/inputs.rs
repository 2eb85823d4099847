//! What is typed into the diary, with its checks.

use super::{DiaryAct, EventId};
use crate::{
    checks::{Checks, FieldProblem},
    dates::CivilDate,
    deadlines::{DeadlineId, LeftOut},
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
    /// Whether the client has enhanced rights under it.
    pub has_enhanced_rights: bool,
    /// Times that are not counted.
    pub left_out: Vec<LeftOut>,
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
    /// The input, trimmed and checked. An event may lie ahead: a chair sets a day.
    ///
    /// # Errors
    /// What is wrong with its fields.
    pub fn validate(self) -> Result<Self, Vec<FieldProblem>> {
        let mut checks = Checks::default();
        checks.day("on", "The day", self.on);
        let document = checks.optional_line("document", "What proves it", &self.document);
        checks.short_list("dates", "The dates", &self.dates);
        checks.short_list("settles", "The dates it fulfils", &self.settles);
        for (n, chosen) in self.dates.iter().enumerate() {
            let field = format!("dates.{n}.leftOut");
            checks.short_list(&field, "The times left out", &chosen.left_out);
            for LeftOut { first, last } in &chosen.left_out {
                checks.day(&field, "The first day", *first);
                checks.day(&field, "The last day", *last);
                if last < first {
                    checks.add(&field, "A time that is left out ends after it begins");
                }
            }
        }
        let rules: BTreeSet<_> = self.dates.iter().map(|chosen| &chosen.rule).collect();
        if rules.len() < self.dates.len() {
            checks.add("dates", "A date can be kept once from one event");
        }
        checks.finish()?;
        let settles = self.settles.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        Ok(Self { document, settles, ..self })
    }
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
        let StepTaken { act, on, day, words } = &self.step;
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
        checks.finish()?;
        Ok(Self { step: StepTaken { words, ..self.step }, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use uuid::Uuid;

    #[track_caller]
    fn check(act: DiaryAct, day: Option<CivilDate>, words: &str, expected: &[&str]) {
        let step = StepTaken { act, on: date(2026, 11, 23), day, words: words.into() };
        let input = ActOnDiary { date: DiaryEntryId(Uuid::nil()), step };
        let problems = input.validate(date(2026, 11, 23)).err().unwrap_or_default();
        let fields: Vec<_> = problems.into_iter().map(|problem| problem.field).collect();
        assert_eq!(fields, expected, "{act:?} {day:?} {words:?}");
    }

    #[test]
    fn what_is_done_about_a_date_says_what_or_why_and_names_a_day_where_it_needs_one() {
        let ahead = Some(date(2026, 11, 30));
        check(DiaryAct::Done, None, "Sent the application", &[]);
        check(DiaryAct::Done, None, " ", &["words"]);
        check(DiaryAct::Done, ahead, "Sent", &["day"]);
        check(DiaryAct::Snoozed, ahead, "Counsel is away", &[]);
        check(DiaryAct::Snoozed, Some(date(2026, 11, 23)), "Counsel is away", &["day"]);
        check(DiaryAct::Snoozed, None, "Counsel is away", &["day"]);
        check(DiaryAct::Set, ahead, "", &["words"]);
        check(DiaryAct::Set, Some(date(2026, 11, 1)), "The court said so", &[]);
        check(DiaryAct::Confirmed, None, "Read the scheme", &[]);
        check(DiaryAct::Reopened, ahead, "Not sent after all", &["day"]);
    }
}
