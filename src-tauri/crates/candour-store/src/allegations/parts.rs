//! What hangs on an allegation: whom it is against, the criteria relied on, who was told before. Each is a list in order,
//! replaced as a whole when the allegation is amended.

use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns, positioned},
    matters::require,
    officers::require_officer,
};
use candour_model::{
    allegations::{Accused, Allegation, EarlierReport, RecordAllegation, TellOf},
    bodies::CriterionId,
    dates::phrase,
    ids::{AllegationId, DescribedId, PartyId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The allegation with its parts.
pub(super) fn fill(db: &Connection, allegation: Allegation) -> Result<Allegation, StoreError> {
    let id = allegation.id.to_string();
    let accused = db
        .prepare_cached(
            "SELECT officer, described FROM allegation_accused WHERE allegation = :id ORDER BY position",
        )?
        .query_map(named_params! { ":id": id }, accused_from_row)?
        .collect::<Result<_, _>>()?;
    let criteria = db
        .prepare_cached(
            "SELECT criterion FROM allegation_criterion WHERE allegation = :id ORDER BY position",
        )?
        .query_map(named_params! { ":id": id }, |row| Ok(CriterionId(row.get("criterion")?)))?
        .collect::<Result<_, _>>()?;
    let earlier_reports = db
        .prepare_cached(
            "SELECT to_whom, told_words, told_edtf, told_earliest, told_latest, told_kind, told_basis, outcome
               FROM earlier_report WHERE allegation = :id ORDER BY position",
        )?
        .query_map(named_params! { ":id": id }, report_from_row)?
        .collect::<Result<_, _>>()?;
    Ok(Allegation { accused, criteria, earlier_reports, ..allegation })
}

/// Sets the parts of an allegation, in place of those it had.
pub(super) fn replace(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
    said: &RecordAllegation,
) -> Result<(), StoreError> {
    for clear in [
        "DELETE FROM allegation_accused WHERE allegation = :id",
        "DELETE FROM allegation_criterion WHERE allegation = :id",
        "DELETE FROM earlier_report WHERE allegation = :id",
    ] {
        tx.prepare_cached(clear)?.execute(named_params! { ":id": id.to_string() })?;
    }
    positioned(&said.accused)
        .try_for_each(|(position, accused)| add_accused(tx, scope, id, position, accused))?;
    let mut add = tx.prepare_cached(
        "INSERT INTO allegation_criterion (allegation, position, criterion) VALUES (:id, :position, :criterion)",
    )?;
    for (position, criterion) in positioned(&said.criteria) {
        add.execute(named_params! {
            ":id": id.to_string(),
            ":position": position,
            ":criterion": criterion.0,
        })?;
    }
    positioned(&said.earlier_reports).try_for_each(|(position, report)| add_report(tx, id, position, report))
}

fn add_accused(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
    position: i64,
    accused: &Accused,
) -> Result<(), StoreError> {
    let (officer, described) = match accused {
        Accused::Officer { party } => {
            require_officer(tx, scope, *party)?;
            (Some(party.to_string()), None)
        }
        Accused::Described { described } => {
            let query = "SELECT 1 FROM described_person WHERE id = :id AND matter = :matter";
            require(tx, "described person", described.0, scope, query)?;
            (None, Some(described.to_string()))
        }
    };
    tx.prepare_cached(
        "INSERT INTO allegation_accused (matter, allegation, position, officer, described)
         VALUES (:matter, :id, :position, :officer, :described)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":id": id.to_string(),
        ":position": position,
        ":officer": officer,
        ":described": described,
    })?;
    Ok(())
}

fn add_report(
    tx: &Transaction<'_>,
    id: AllegationId,
    position: i64,
    report: &TellOf,
) -> Result<(), StoreError> {
    let date = phrase::settled(&report.told);
    let told = PartialColumns::of(&date);
    tx.prepare_cached(
        "INSERT INTO earlier_report (allegation, position, to_whom, told_words, told_edtf, told_earliest, told_latest,
                                     told_kind, told_basis, outcome, class)
         VALUES (:id, :position, :to_whom, :told_words, :told_edtf, :told_earliest, :told_latest,
                 :told_kind, :told_basis, :outcome, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":position": position,
        ":to_whom": report.to_whom.as_str(),
        ":told_words": told.words,
        ":told_edtf": told.edtf,
        ":told_earliest": told.earliest,
        ":told_latest": told.latest,
        ":told_kind": told.kind,
        ":told_basis": told.basis,
        ":outcome": report.outcome.as_str(),
        ":class": classes::of_new("earlier_report").as_str(),
    })?;
    Ok(())
}

fn accused_from_row(row: &Row<'_>) -> rusqlite::Result<Accused> {
    match columns::uuid_if(row, "officer")? {
        Some(party) => Ok(Accused::Officer { party: PartyId(party) }),
        None => Ok(Accused::Described { described: DescribedId(columns::uuid(row, "described")?) }),
    }
}

fn report_from_row(row: &Row<'_>) -> rusqlite::Result<EarlierReport> {
    Ok(EarlierReport {
        to_whom: columns::words(row, "to_whom")?,
        told: columns::partial(row, "told")?,
        outcome: columns::words(row, "outcome")?,
    })
}
