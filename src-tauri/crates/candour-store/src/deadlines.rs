//! What the firm says of rules of time, each with its reason and its day. What is shipped is data of `candour-rules`.

use crate::{StoreError, classes, columns};
use candour_model::{
    bodies::Correction,
    deadlines::{DeadlineCorrection, DeadlineId, DeadlineRule, DeadlineStanding},
    diary::EventId,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// What the firm says of one rule of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptDeadline {
    /// Which rule.
    pub rule: DeadlineId,
    /// Which version of it is used.
    pub standing: DeadlineStanding,
    /// The firm's version; a rule that is switched off keeps it.
    pub own: Option<DeadlineRule>,
    /// The events that the firm says start it.
    pub starts_with: Vec<EventId>,
    /// Why, and since when.
    pub correction: Correction,
}

impl KeptDeadline {
    /// As it is laid over the shipped rules.
    pub fn corrections(&self) -> impl Iterator<Item = DeadlineCorrection> {
        let own = self.own.clone().map(|rule| DeadlineCorrection::Own {
            rule: Box::new(rule),
            starts_with: self.starts_with.clone(),
        });
        let off =
            (self.standing == DeadlineStanding::Off).then(|| DeadlineCorrection::Off(self.rule.clone()));
        own.into_iter().chain(off)
    }
}

/// What the firm says of every rule of time of which it says anything, in the order in which it first did.
///
/// # Errors
/// What the database refuses.
pub fn corrections(db: &Connection) -> Result<Vec<KeptDeadline>, StoreError> {
    db.prepare_cached(
        "SELECT rule, standing, own, starts_with, reason, corrected_on FROM rule_correction ORDER BY seq",
    )?
    .query_map([], from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// What the firm says of one rule of time, if anything.
///
/// # Errors
/// What the database refuses.
pub fn correction(db: &Connection, rule: &DeadlineId) -> Result<Option<KeptDeadline>, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT rule, standing, own, starts_with, reason, corrected_on FROM rule_correction
              WHERE rule = :rule",
        )?
        .query_row(named_params! { ":rule": rule.0 }, from_row)
        .optional()?)
}

/// Puts what the firm says of a rule of time in place of what it said before.
///
/// # Errors
/// What the database refuses.
pub fn correct(tx: &Transaction<'_>, kept: &KeptDeadline) -> Result<(), StoreError> {
    tx.prepare_cached(
        "INSERT INTO rule_correction (rule, standing, own, starts_with, reason, corrected_on, class)
         VALUES (:rule, :standing, :own, :starts_with, :reason, :corrected_on, :class)
         ON CONFLICT (rule)
         DO UPDATE SET standing = excluded.standing, own = excluded.own, starts_with = excluded.starts_with,
                       reason = excluded.reason, corrected_on = excluded.corrected_on",
    )?
    .execute(named_params! {
        ":rule": kept.rule.0,
        ":standing": kept.standing.as_str(),
        ":own": kept.own.as_ref().map(columns::to_json).transpose()?,
        ":starts_with": columns::to_json(&kept.starts_with)?,
        ":reason": kept.correction.reason.as_str(),
        ":corrected_on": kept.correction.corrected_on.to_string(),
        ":class": classes::of_new("rule_correction").as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<KeptDeadline> {
    let has_own = row.get::<_, Option<String>>("own")?.is_some();
    Ok(KeptDeadline {
        rule: DeadlineId(row.get("rule")?),
        standing: columns::one_of(row, "standing")?,
        own: has_own.then(|| columns::json(row, "own")).transpose()?,
        starts_with: columns::json(row, "starts_with")?,
        correction: Correction {
            reason: columns::words(row, "reason")?,
            corrected_on: columns::day(row, "corrected_on")?,
        },
    })
}
