//! What hangs on an allegation: whom it is against and in what part, its categories, offences and criteria, who was told before. Each is a list in order,
//! replaced as a whole when the allegation is amended.

use crate::{
    MatterScope, StoreError, classes,
    columns::{self, PartialColumns, positioned},
    hanging::{Hanging, Of},
    matters::require,
    officers::require_officer,
};
use candour_model::{
    allegations::{Accused, AccusedPart, Allegation, Alleged, EarlierReport, Role, Told, ToldBody},
    bodies::{BodyId, CriterionId, ForceId},
    categories::{CategoryId, OffenceId},
    ids::{AllegationId, DescribedId, PartyId},
};
use rusqlite::{Connection, Row, Transaction, named_params};

/// The table of a list of ids, as it hangs on an allegation, and its column.
struct ListOfIds {
    table: &'static str,
    column: &'static str,
    read: Hanging,
}

const CRITERIA: ListOfIds = ListOfIds {
    table: "allegation_criterion",
    column: "criterion",
    read: hanging("allegation_criterion p", "p.criterion AS entry"),
};
const CATEGORIES: ListOfIds = ListOfIds {
    table: "allegation_category",
    column: "category",
    read: hanging("allegation_category p", "p.category AS entry"),
};
const OFFENCES: ListOfIds = ListOfIds {
    table: "allegation_offence",
    column: "offence",
    read: hanging("allegation_offence p", "p.offence AS entry"),
};
const ACCUSED: Hanging =
    hanging("allegation_accused p", "p.officer, p.described, p.did_it, p.was_present, p.knew, p.covered_up");
const TOLD: Hanging = hanging(
    "earlier_report p",
    "p.to_whom, p.force, p.body, p.told_words, p.told_edtf, p.told_earliest, p.told_latest, p.told_kind,
     p.told_basis, p.told_from_birth, p.outcome",
);

const fn hanging(from: &'static str, columns: &'static str) -> Hanging {
    Hanging { on: "allegation", from, by: "allegation", columns, order: "position" }
}

/// Allegations with their parts.
pub(super) fn fill(
    db: &Connection,
    of: Of<'_>,
    allegations: Vec<Allegation>,
) -> Result<Vec<Allegation>, StoreError> {
    let ids = |list: ListOfIds| list.read.read(db, of, |row| row.get::<_, String>("entry"));
    let mut accused = ACCUSED.read(db, of, accused_from_row)?;
    let (mut criteria, mut categories, mut offences) = (ids(CRITERIA)?, ids(CATEGORIES)?, ids(OFFENCES)?);
    let mut earlier_reports = TOLD.read(db, of, report_from_row)?;
    let fill = |allegation: Allegation| {
        let id = &allegation.id.0;
        Allegation {
            accused: accused.remove(id).unwrap_or_default(),
            criteria: criteria.remove(id).into_iter().flatten().map(CriterionId).collect(),
            categories: categories.remove(id).into_iter().flatten().map(CategoryId).collect(),
            offences: offences.remove(id).into_iter().flatten().map(OffenceId).collect(),
            earlier_reports: earlier_reports.remove(id).unwrap_or_default(),
            ..allegation
        }
    };
    Ok(allegations.into_iter().map(fill).collect())
}

/// Sets the parts of an allegation, in place of those it had.
pub(super) fn replace(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
    said: &Alleged,
) -> Result<(), StoreError> {
    for clear in [
        "DELETE FROM allegation_accused WHERE allegation = :id",
        "DELETE FROM allegation_criterion WHERE allegation = :id",
        "DELETE FROM allegation_category WHERE allegation = :id",
        "DELETE FROM allegation_offence WHERE allegation = :id",
        "DELETE FROM earlier_report WHERE allegation = :id",
    ] {
        tx.prepare_cached(clear)?.execute(named_params! { ":id": id.to_string() })?;
    }
    positioned(&said.accused).try_for_each(|(position, part)| add_accused(tx, scope, id, position, part))?;
    put_ids(tx, id, CRITERIA, said.criteria.iter().map(|id| id.0.as_str()))?;
    put_ids(tx, id, CATEGORIES, said.categories.iter().map(|id| id.0.as_str()))?;
    put_ids(tx, id, OFFENCES, said.offences.iter().map(|id| id.0.as_str()))?;
    positioned(&said.told).try_for_each(|(position, report)| add_report(tx, id, position, report))
}

fn put_ids<'a>(
    tx: &Transaction<'_>,
    id: AllegationId,
    ListOfIds { table, column, .. }: ListOfIds,
    entries: impl Iterator<Item = &'a str>,
) -> Result<(), StoreError> {
    let mut add = tx.prepare_cached(&format!(
        "INSERT INTO {table} (allegation, position, {column}) VALUES (:id, :position, :entry)"
    ))?;
    for (position, entry) in (1_i64..).zip(entries) {
        add.execute(named_params! { ":id": id.to_string(), ":position": position, ":entry": entry })?;
    }
    Ok(())
}

fn add_accused(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: AllegationId,
    position: i64,
    part: &AccusedPart,
) -> Result<(), StoreError> {
    let (officer, described) = match &part.who {
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
        "INSERT INTO allegation_accused (matter, allegation, position, officer, described, did_it, was_present, knew,
                                         covered_up)
         VALUES (:matter, :id, :position, :officer, :described, :did_it, :was_present, :knew, :covered_up)",
    )?
    .execute(named_params! {
        ":matter": scope.bound(),
        ":id": id.to_string(),
        ":position": position,
        ":officer": officer,
        ":described": described,
        ":did_it": part.roles.contains(&Role::DidIt),
        ":was_present": part.roles.contains(&Role::WasPresent),
        ":knew": part.roles.contains(&Role::KnewAndDidNotAct),
        ":covered_up": part.roles.contains(&Role::CoveredUp),
    })?;
    Ok(())
}

fn add_report(
    tx: &Transaction<'_>,
    id: AllegationId,
    position: i64,
    report: &Told,
) -> Result<(), StoreError> {
    let told = PartialColumns::of(&report.told.date);
    let (force, body) = match &report.body {
        Some(ToldBody::Force { force }) => (Some(force.0.as_str()), None),
        Some(ToldBody::Body { body }) => (None, Some(body.0.as_str())),
        None => (None, None),
    };
    tx.prepare_cached(
        "INSERT INTO earlier_report (allegation, position, to_whom, force, body, told_words, told_edtf, told_earliest, told_latest,
                                     told_kind, told_basis, told_from_birth, outcome, class)
         VALUES (:id, :position, :to_whom, :force, :body, :told_words, :told_edtf, :told_earliest, :told_latest,
                 :told_kind, :told_basis, :told_from_birth, :outcome, :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":position": position,
        ":to_whom": report.to_whom.as_str(),
        ":force": force,
        ":body": body,
        ":told_words": told.words,
        ":told_edtf": told.edtf,
        ":told_earliest": told.earliest,
        ":told_latest": told.latest,
        ":told_kind": told.kind,
        ":told_basis": told.basis,
        ":told_from_birth": report.told.from_birth.as_str(),
        ":outcome": report.outcome.as_str(),
        ":class": classes::of_new("earlier_report").as_str(),
    })?;
    Ok(())
}

fn accused_from_row(row: &Row<'_>) -> rusqlite::Result<AccusedPart> {
    let who = match columns::uuid_if(row, "officer")? {
        Some(party) => Accused::Officer { party: PartyId(party) },
        None => Accused::Described { described: DescribedId(columns::uuid(row, "described")?) },
    };
    Ok(AccusedPart { who, roles: roles_from_row(row)? })
}

/// What part somebody is said to have had.
pub(crate) fn roles_from_row(row: &Row<'_>) -> rusqlite::Result<Vec<Role>> {
    let mut roles = Vec::new();
    for (column, role) in [
        ("did_it", Role::DidIt),
        ("was_present", Role::WasPresent),
        ("knew", Role::KnewAndDidNotAct),
        ("covered_up", Role::CoveredUp),
    ] {
        if row.get(column)? {
            roles.push(role);
        }
    }
    Ok(roles)
}

fn report_from_row(row: &Row<'_>) -> rusqlite::Result<EarlierReport> {
    let force: Option<String> = row.get("force")?;
    let body: Option<String> = row.get("body")?;
    Ok(EarlierReport {
        body: force
            .map(|id| ToldBody::Force { force: ForceId(id) })
            .or_else(|| body.map(|id| ToldBody::Body { body: BodyId(id) })),
        to_whom: columns::words(row, "to_whom")?,
        told: columns::partial(row, "told")?,
        told_from_birth: columns::one_of(row, "told_from_birth")?,
        outcome: columns::words(row, "outcome")?,
    })
}
