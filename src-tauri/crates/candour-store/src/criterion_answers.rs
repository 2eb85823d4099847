//! What was answered of the criteria for referral, allegation by allegation. Nothing is changed: the last answer counts.

use crate::{MatterScope, StoreError, classes, columns, matters::require};
use candour_model::{
    bodies::CriterionId,
    dates::CivilDate,
    ids::AllegationId,
    referral::{AnswerCriterion, CriterionAnswer},
};
use rusqlite::{Connection, Transaction, named_params};
use std::collections::BTreeMap;

/// What was answered last of each criterion, for each allegation of a matter.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(
    db: &Connection,
    scope: &MatterScope,
) -> Result<BTreeMap<AllegationId, Vec<CriterionAnswer>>, StoreError> {
    let mut of: BTreeMap<AllegationId, Vec<CriterionAnswer>> = BTreeMap::new();
    let mut statement = db.prepare_cached(
        "SELECT allegation, criterion, answer, words, on_day FROM criterion_answer
          WHERE matter = :matter ORDER BY seq",
    )?;
    let mut rows = statement.query(named_params! { ":matter": scope.bound() })?;
    while let Some(row) = rows.next()? {
        let given = CriterionAnswer {
            criterion: CriterionId(row.get("criterion")?),
            answer: columns::one_of(row, "answer")?,
            words: columns::words(row, "words")?,
            on: columns::day(row, "on_day")?,
        };
        let answers = of.entry(AllegationId(columns::uuid(row, "allegation")?)).or_default();
        answers.retain(|before| before.criterion != given.criterion);
        answers.push(given);
    }
    Ok(of)
}

/// Writes down what was answered.
///
/// # Errors
/// [`StoreError::Missing`] if the allegation is not of this matter.
pub fn answer(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    said: &AnswerCriterion,
    on: CivilDate,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM allegation WHERE id = :id AND matter = :matter";
    require(tx, "allegation", said.allegation.0, scope, query)?;
    tx.prepare_cached(
        "INSERT INTO criterion_answer (matter, allegation, criterion, answer, words, on_day, class)
         VALUES (:matter, :allegation, :criterion, :answer, :words, :on_day, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":allegation": said.allegation.to_string(),
        ":criterion": said.criterion.0,
        ":answer": said.answer.as_str(),
        ":words": said.words.as_str(),
        ":on_day": on.to_string(),
        ":class": classes::of_new("criterion_answer").as_str(),
    })?;
    Ok(())
}
