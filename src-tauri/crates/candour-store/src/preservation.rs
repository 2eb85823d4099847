//! The preservation register of each matter. What became of an item is a chain of steps: the last says how it stands.

mod steps;

pub use steps::add_step;

use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns},
    matters::require,
};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    dates::phrase,
    ids::{MatterId, PreservationItemId, PreservationStepId},
    preservation::{
        AmendPreservation, Evidence, EvidenceCategoryId, Holder, PreservationItem, RecordPreservation,
        RenewalLine,
    },
    words::Words,
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

/// The register of a matter, by number.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<PreservationItem>, StoreError> {
    let items = db
        .prepare_cached(
            "SELECT id, number, category, evidence, body, force, holder, note,
                    period_words, period_edtf, period_earliest, period_latest, period_kind, period_basis
               FROM preservation_item WHERE matter = :matter ORDER BY number",
        )?
        .query_map(named_params! { ":matter": scope.bound() }, |row| from_row(row, scope))?
        .collect::<Result<Vec<_>, _>>()?;
    items.into_iter().map(|item| with_steps(db, item)).collect()
}

/// One item.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(
    db: &Connection,
    scope: &MatterScope,
    id: PreservationItemId,
) -> Result<PreservationItem, StoreError> {
    let item = db
        .prepare_cached(
            "SELECT id, number, category, evidence, body, force, holder, note,
                    period_words, period_edtf, period_earliest, period_latest, period_kind, period_basis
               FROM preservation_item WHERE id = :id AND matter = :matter",
        )?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, |row| {
            from_row(row, scope)
        })
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "preservation item", id: id.to_string() })?;
    with_steps(db, item)
}

/// The matter of an item, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: PreservationItemId) -> Result<MatterScope, StoreError> {
    let query = "SELECT matter FROM preservation_item WHERE id = :id";
    MatterScope::holding(db, "preservation item", id.0, query)
}

/// What is to be asked for again, soonest first. Reads across matters: ids, the firm's names for matters, categories, dates.
///
/// # Errors
/// What the database refuses.
pub fn renewals(db: &Connection) -> Result<Vec<RenewalLine>, StoreError> {
    db.prepare_cached(
        "SELECT i.matter, m.working_name, i.id, i.number, i.category, s.renew_by
           FROM preservation_item i
           JOIN matter m ON m.id = i.matter
           JOIN preservation_step s
             ON s.seq = (SELECT max(seq) FROM preservation_step WHERE matter = i.matter AND item = i.id)
          WHERE s.renew_by IS NOT NULL ORDER BY s.renew_by, i.seq",
    )?
    .query_map([], |row| {
        Ok(RenewalLine {
            matter: MatterId(columns::uuid(row, "matter")?),
            working_name: columns::words(row, "working_name")?,
            item: PreservationItemId(columns::uuid(row, "id")?),
            number: columns::count(row, "number")?,
            category: row.get::<_, Option<String>>("category")?.map(EvidenceCategoryId),
            category_name: None,
            renew_by: columns::day(row, "renew_by")?,
        })
    })?
    .map(|row| Ok(row?))
    .collect()
}

/// Enters something in the register, with the first that became of it.
///
/// # Errors
/// [`StoreError::Missing`] if the letter is not of this matter.
pub fn record(
    tx: &Transaction<'_>,
    id: PreservationItemId,
    step: PreservationStepId,
    said: &RecordPreservation,
) -> Result<(), StoreError> {
    let scope = MatterScope::of(said.matter);
    require(tx, "matter", said.matter.0, &scope, "SELECT 1 FROM matter WHERE id = :id AND id = :matter")?;
    let period = (!said.period.is_blank()).then(|| phrase::settled(&said.period));
    let (what, who) = (WhatColumns::of(&said.evidence), WhoColumns::of(&said.holder));
    let dated = PartialColumns::of_any(period.as_ref());
    tx.prepare_cached(
        "INSERT INTO preservation_item (id, matter, number, category, evidence, body, force, holder, note,
                                        period_words, period_edtf, period_earliest, period_latest, period_kind,
                                        period_basis, class)
         SELECT :id, :matter, coalesce(max(number), 0) + 1, :category, :evidence, :body, :force, :holder, :note,
                :period_words, :period_edtf, :period_earliest, :period_latest, :period_kind, :period_basis, :class
           FROM (SELECT number FROM preservation_item WHERE matter = :matter
                 UNION ALL SELECT number FROM binned WHERE matter = :matter AND noun = 'preservation')",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":category": what.category,
        ":evidence": what.words,
        ":body": who.body,
        ":force": who.force,
        ":holder": who.words,
        ":note": said.note.as_str(),
        ":period_words": dated.words,
        ":period_edtf": dated.edtf,
        ":period_earliest": dated.earliest,
        ":period_latest": dated.latest,
        ":period_kind": dated.kind,
        ":period_basis": dated.basis,
        ":class": classes::of_new("preservation_item").as_str(),
    })?;
    add_step(tx, &scope, id, step, &said.first)
}

/// Corrects what an item is, who holds it and of which time it is. What became of it stays.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn amend(tx: &Transaction<'_>, scope: &MatterScope, said: &AmendPreservation) -> Result<(), StoreError> {
    require_item(tx, scope, said.item)?;
    let period = (!said.period.is_blank()).then(|| phrase::settled(&said.period));
    let (what, who) = (WhatColumns::of(&said.evidence), WhoColumns::of(&said.holder));
    let dated = PartialColumns::of_any(period.as_ref());
    tx.prepare_cached(
        "UPDATE preservation_item
            SET category = :category, evidence = :evidence, body = :body, force = :force, holder = :holder,
                note = :note, period_words = :period_words, period_edtf = :period_edtf,
                period_earliest = :period_earliest, period_latest = :period_latest, period_kind = :period_kind,
                period_basis = :period_basis
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": said.item.to_string(),
        ":category": what.category,
        ":evidence": what.words,
        ":body": who.body,
        ":force": who.force,
        ":holder": who.words,
        ":note": said.note.as_str(),
        ":period_words": dated.words,
        ":period_edtf": dated.edtf,
        ":period_earliest": dated.earliest,
        ":period_latest": dated.latest,
        ":period_kind": dated.kind,
        ":period_basis": dated.basis,
    })?;
    Ok(())
}

pub(crate) fn require_item(
    db: &Connection,
    scope: &MatterScope,
    id: PreservationItemId,
) -> Result<(), StoreError> {
    let query = "SELECT 1 FROM preservation_item WHERE id = :id AND matter = :matter";
    require(db, "preservation item", id.0, scope, query)
}

/// The two columns of what is to be preserved, of which one is NULL.
struct WhatColumns<'a> {
    category: Option<&'a str>,
    words: Option<&'a str>,
}

impl<'a> WhatColumns<'a> {
    fn of(evidence: &'a Evidence) -> Self {
        match evidence {
            Evidence::Listed { category } => Self { category: Some(&category.0), words: None },
            Evidence::Other { words } => Self { category: None, words: Some(words.as_str()) },
        }
    }
}

/// The three columns of who holds it.
struct WhoColumns<'a> {
    body: Option<&'a str>,
    force: Option<&'a str>,
    words: Option<&'a str>,
}

impl<'a> WhoColumns<'a> {
    fn of(holder: &'a Holder) -> Self {
        match holder {
            Holder::Office { office: OfficeRef { body, force } } => {
                Self { body: Some(&body.0), force: force.as_ref().map(|force| force.0.as_str()), words: None }
            }
            Holder::Other { words } => Self { body: None, force: None, words: Some(words.as_str()) },
        }
    }
}

fn with_steps(db: &Connection, item: PreservationItem) -> Result<PreservationItem, StoreError> {
    let steps = steps::of_item(db, &item)?;
    Ok(PreservationItem { renew_by: steps.last().and_then(|step| step.renew_by), steps, ..item })
}

fn from_row(row: &Row<'_>, scope: &MatterScope) -> rusqlite::Result<PreservationItem> {
    let evidence = match row.get::<_, Option<String>>("category")? {
        Some(id) => Evidence::Listed { category: EvidenceCategoryId(id) },
        None => Evidence::Other { words: columns::words(row, "evidence")? },
    };
    let holder = match row.get::<_, Option<String>>("body")? {
        Some(body) => Holder::Office {
            office: OfficeRef {
                body: BodyId(body),
                force: row.get::<_, Option<String>>("force")?.map(ForceId),
            },
        },
        None => Holder::Other { words: Words::from(row.get::<_, String>("holder")?) },
    };
    Ok(PreservationItem {
        id: PreservationItemId(columns::uuid(row, "id")?),
        matter: scope.matter(),
        number: columns::count(row, "number")?,
        evidence,
        holder,
        period: columns::partial_if(row, "period")?,
        note: columns::words(row, "note")?,
        renew_by: None,
        steps: Vec::new(),
    })
}
