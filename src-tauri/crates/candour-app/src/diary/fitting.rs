//! What goes with a date of the diary, and what does not.

use crate::AppError;
use candour_model::{
    checks::FieldProblem,
    dates::CivilDate,
    deadlines::{CaseKnown, DeadlineFacts, DeadlineId},
    diary::{ChosenDate, DiaryAct, DiaryEntry, KeptBy, KeptDate},
    ids::InvestigationId,
};
use candour_rules::{Rules, RulesError, data::EventEntry};

/// What each date is counted by that is taken from an event, with what was said of it.
pub(super) fn taken(
    rules: &Rules,
    event: &EventEntry,
    on: CivilDate,
    dates: &[ChosenDate],
) -> Result<Vec<(DeadlineFacts, ChosenDate)>, AppError> {
    let dates = dates.iter().enumerate();
    dates
        .map(|(n, chosen)| {
            let facts = rules.facts_of(event, on, &chosen.rule)?;
            check_countable(rules, &chosen.rule, &chosen.known.over(&facts), &format!("dates.{n}."))?;
            Ok((facts, chosen.clone()))
        })
        .collect()
}

/// Refuses what is said to be known of a case where its rule cannot be counted with it.
pub(super) fn check_counts(rules: &Rules, by: &KeptBy, known: Option<&CaseKnown>) -> Result<(), AppError> {
    match (by, known) {
        (_, None) => Ok(()),
        (KeptBy::Own { .. }, Some(_)) => Err(AppError::at("known", "A date of our own is not counted")),
        (KeptBy::Rule { rule, facts }, Some(known)) => {
            check_countable(rules, rule, &known.over(facts), "known.")
        }
    }
}

/// What the rule cannot be counted with is refused at its field, whose name begins with `at`; a year whose holidays are not known
/// is not: it is said beside the date.
fn check_countable(
    rules: &Rules,
    rule: &DeadlineId,
    facts: &DeadlineFacts,
    at: &str,
) -> Result<(), AppError> {
    match rules.deadline(rule, facts) {
        Err(error @ RulesError::Deadline(_)) => Err(named(error.into(), at)),
        _ => Ok(()),
    }
}

/// The same with its fields named from where they stand in the form.
fn named(error: AppError, at: &str) -> AppError {
    let AppError::Invalid(problems) = error else { return error };
    let named = |problem: FieldProblem| FieldProblem { field: format!("{at}{}", problem.field), ..problem };
    AppError::Invalid(problems.into_iter().map(named).collect())
}

/// How many.
pub(super) fn counted<T>(list: &[T]) -> u32 {
    u32::try_from(list.len()).unwrap_or(u32::MAX)
}

/// Whether an event fulfils the rule of a date, as far as they may be of one investigation.
pub(super) fn ends(event: &EventEntry, date: &KeptDate, investigation: Option<InvestigationId>) -> bool {
    let KeptBy::Rule { rule, .. } = &date.by else { return false };
    let of = date.event.as_ref().and_then(|from| from.investigation);
    event.settles.contains(rule) && (of.is_none() || investigation.is_none() || of == investigation)
}

/// Refuses to end a date that an event does not fulfil, or that is over already. One of another matter is found missing where
/// its step is written.
pub(super) fn check_ends(
    rules: &Rules,
    event: &EventEntry,
    date: Option<&KeptDate>,
    investigation: Option<InvestigationId>,
    today: CivilDate,
) -> Result<(), AppError> {
    let Some(date) = date else { return Ok(()) };
    if !ends(event, date, investigation) {
        return Err(AppError::at("settles", "What happened does not end this date"));
    }
    if rules.diary_entry(date.clone(), today).standing.is_done() {
        return Err(AppError::at("settles", IS_DONE));
    }
    Ok(())
}

const IS_DONE: &str = "It is done. Open it again first";

/// Refuses what does not go with how a date stands.
pub(super) fn check_fits(act: DiaryAct, before: &DiaryEntry) -> Result<(), AppError> {
    let is_done = before.standing.is_done();
    let problem = match act {
        DiaryAct::Reopened if !is_done => "It is open already",
        DiaryAct::Reopened => return Ok(()),
        _ if is_done => IS_DONE,
        DiaryAct::Confirmed if before.is_firm => "Its day stands already",
        _ => return Ok(()),
    };
    Err(AppError::at("words", problem))
}
