//! What was answered of the questions of the independence check that the record cannot answer, investigation by investigation.
//! Nothing is changed: the last answer counts.

use crate::{MatterScope, StoreError, classes, columns, investigations::require_investigation};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    dates::CivilDate,
    ids::InvestigationId,
    independence::{AnswerCheck, CheckAnswer, CheckSaid},
    yes_no::YesNoUnknown,
};
use rusqlite::{Connection, Row, Transaction, named_params};
use std::collections::BTreeMap;

/// What was answered of each investigation of a matter, first given first.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(
    db: &Connection,
    scope: &MatterScope,
) -> Result<BTreeMap<InvestigationId, Vec<CheckAnswer>>, StoreError> {
    let mut of: BTreeMap<InvestigationId, Vec<CheckAnswer>> = BTreeMap::new();
    let mut statement = db.prepare_cached(
        "SELECT investigation, fact, answer, body, force, words, on_day FROM check_answer
          WHERE matter = :matter ORDER BY seq",
    )?;
    let mut rows = statement.query(named_params! { ":matter": scope.bound() })?;
    while let Some(row) = rows.next()? {
        let investigation = InvestigationId(columns::uuid(row, "investigation")?);
        of.entry(investigation).or_default().push(from_row(row)?);
    }
    Ok(of)
}

/// Writes down what was answered.
///
/// # Errors
/// [`StoreError::Missing`] if the investigation is not of this matter.
pub fn answer(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    given: &AnswerCheck,
    on: CivilDate,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, given.investigation)?;
    let (answer, office) = match &given.said {
        CheckSaid::Office { office } => (None, office.as_ref()),
        CheckSaid::Whether { answer } => (Some(answer.as_str()), None),
    };
    tx.prepare_cached(
        "INSERT INTO check_answer (matter, investigation, fact, answer, body, force, words, on_day, class)
         VALUES (:matter, :investigation, :fact, :answer, :body, :force, :words, :on_day, :class)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":investigation": given.investigation.to_string(),
        ":fact": given.fact.as_str(),
        ":answer": answer,
        ":body": office.map(|office| &office.body.0),
        ":force": office.and_then(|office| office.force.as_ref()).map(|force| &force.0),
        ":words": given.words.as_str(),
        ":on_day": on.to_string(),
        ":class": classes::of_new("check_answer").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<CheckAnswer> {
    let answer: Option<YesNoUnknown> = columns::one_of_if(row, "answer")?;
    let force = row.get::<_, Option<String>>("force")?.map(ForceId);
    let body: Option<String> = row.get("body")?;
    let office = body.map(|body| OfficeRef { body: BodyId(body), force });
    Ok(CheckAnswer {
        fact: columns::one_of(row, "fact")?,
        said: answer.map_or(CheckSaid::Office { office }, |answer| CheckSaid::Whether { answer }),
        words: columns::words(row, "words")?,
        on: columns::day(row, "on_day")?,
    })
}
