//! Ties of those who decide an investigation or work on it to the persons whom it is about. One that no longer stands is withdrawn,
//! and stays.

use crate::{
    MatterScope, StoreError, classes, columns,
    investigations::{person, require_investigation, suspect_columns},
    matters::require,
};
use candour_model::{
    bodies::{BodyId, ForceId, OfficeRef},
    ids::{InvestigationId, PartyId, TieId},
    ties::{Tie, TieHolder, TieSaid, TieWithdrawn},
};
use rusqlite::{Connection, OptionalExtension, Row, Transaction, named_params};

const COLUMNS: &str = "id, investigation, investigator, body, force, officer, described, kind, basis, source,
                       said_on, withdrawn_on, withdrawn_for";

/// The ties of an investigation, in the order in which they were recorded.
///
/// # Errors
/// What the database refuses.
pub fn of_investigation(
    db: &Connection,
    scope: &MatterScope,
    id: InvestigationId,
) -> Result<Vec<Tie>, StoreError> {
    db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM tie WHERE investigation = :id AND matter = :matter ORDER BY seq"
    ))?
    .query_map(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, from_row)?
    .map(|row| Ok(row?))
    .collect()
}

/// The ties of a matter, in the order in which they were recorded.
///
/// # Errors
/// What the database refuses.
pub fn of_matter(db: &Connection, scope: &MatterScope) -> Result<Vec<Tie>, StoreError> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM tie WHERE matter = :matter ORDER BY seq"))?
        .query_map(named_params! { ":matter": scope.bound() }, from_row)?
        .map(|row| Ok(row?))
        .collect()
}

/// One tie.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn get(db: &Connection, scope: &MatterScope, id: TieId) -> Result<Tie, StoreError> {
    db.prepare_cached(&format!("SELECT {COLUMNS} FROM tie WHERE id = :id AND matter = :matter"))?
        .query_row(named_params! { ":id": id.to_string(), ":matter": scope.bound() }, from_row)
        .optional()?
        .ok_or_else(|| StoreError::Missing { what: "tie", id: id.to_string() })
}

/// The matter of a tie, as the scope to read it in.
///
/// # Errors
/// [`StoreError::Missing`].
pub fn scope_of(db: &Connection, id: TieId) -> Result<MatterScope, StoreError> {
    MatterScope::holding(db, "tie", id.0, "SELECT matter FROM tie WHERE id = :id")
}

/// Records a tie.
///
/// # Errors
/// [`StoreError::Missing`] if the investigation, the person appointed to it or the person complained about is not of this matter.
pub fn record(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: TieId,
    investigation: InvestigationId,
    said: &TieSaid,
) -> Result<(), StoreError> {
    require_investigation(tx, scope, investigation)?;
    let holder = HolderColumns::of(tx, scope, investigation, &said.holder)?;
    let (officer, described) = suspect_columns(tx, scope, said.to.as_ref())?;
    tx.prepare_cached(
        "INSERT INTO tie (id, matter, investigation, investigator, body, force, officer, described, kind, basis,
                          source, said_on, withdrawn_for, class)
         VALUES (:id, :matter, :investigation, :investigator, :body, :force, :officer, :described, :kind, :basis,
                 :source, :said_on, '', :class)",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":matter": scope.bound(),
        ":investigation": investigation.to_string(),
        ":investigator": holder.investigator,
        ":body": holder.body,
        ":force": holder.force,
        ":officer": officer,
        ":described": described,
        ":kind": said.kind.as_str(),
        ":basis": said.basis.as_str(),
        ":source": said.source.as_str(),
        ":said_on": said.said_on.to_string(),
        ":class": classes::of_new("tie").as_str(),
    })?;
    Ok(())
}

/// Puts what is said of a tie in place of what was said before.
///
/// # Errors
/// [`StoreError::Missing`] if the tie, or whom it names, is not of this matter.
pub fn amend(tx: &Transaction<'_>, scope: &MatterScope, id: TieId, said: &TieSaid) -> Result<(), StoreError> {
    let investigation = get(tx, scope, id)?.investigation;
    let holder = HolderColumns::of(tx, scope, investigation, &said.holder)?;
    let (officer, described) = suspect_columns(tx, scope, said.to.as_ref())?;
    tx.prepare_cached(
        "UPDATE tie SET investigator = :investigator, body = :body, force = :force, officer = :officer,
                        described = :described, kind = :kind, basis = :basis, source = :source, said_on = :said_on
          WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.to_string(),
        ":investigator": holder.investigator,
        ":body": holder.body,
        ":force": holder.force,
        ":officer": officer,
        ":described": described,
        ":kind": said.kind.as_str(),
        ":basis": said.basis.as_str(),
        ":source": said.source.as_str(),
        ":said_on": said.said_on.to_string(),
    })?;
    Ok(())
}

/// Withdraws a tie.
///
/// # Errors
/// [`StoreError::Missing`] if the tie is not of this matter.
pub fn withdraw(
    tx: &Transaction<'_>,
    scope: &MatterScope,
    id: TieId,
    why: &TieWithdrawn,
) -> Result<(), StoreError> {
    require(tx, "tie", id.0, scope, "SELECT 1 FROM tie WHERE id = :id AND matter = :matter")?;
    tx.prepare_cached("UPDATE tie SET withdrawn_on = :on, withdrawn_for = :reason WHERE id = :id")?.execute(
        named_params! {
            ":id": id.to_string(),
            ":on": why.on.to_string(),
            ":reason": why.reason.as_str(),
        },
    )?;
    Ok(())
}

/// The columns of who has a tie. A person must be appointed to the investigation.
struct HolderColumns<'t> {
    investigator: Option<String>,
    body: Option<&'t str>,
    force: Option<&'t str>,
}

impl<'t> HolderColumns<'t> {
    fn of(
        db: &Connection,
        scope: &MatterScope,
        investigation: InvestigationId,
        holder: &'t TieHolder,
    ) -> Result<Self, StoreError> {
        match holder {
            TieHolder::Office { office: OfficeRef { body, force } } => Ok(Self {
                investigator: None,
                body: Some(&body.0),
                force: force.as_ref().map(|force| force.0.as_str()),
            }),
            TieHolder::Investigator { party } => {
                let is_appointed = db
                    .prepare_cached(
                        "SELECT 1 FROM investigator
                          WHERE party = :party AND investigation = :investigation AND matter = :matter",
                    )?
                    .exists(named_params! {
                        ":party": party.to_string(),
                        ":investigation": investigation.to_string(),
                        ":matter": scope.bound(),
                    })?;
                if !is_appointed {
                    return Err(StoreError::Missing { what: "investigator", id: party.to_string() });
                }
                Ok(Self { investigator: Some(party.to_string()), body: None, force: None })
            }
        }
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Tie> {
    let holder = match columns::uuid_if(row, "investigator")? {
        Some(party) => TieHolder::Investigator { party: PartyId(party) },
        None => TieHolder::Office {
            office: OfficeRef {
                body: BodyId(row.get("body")?),
                force: row.get::<_, Option<String>>("force")?.map(ForceId),
            },
        },
    };
    let reason = columns::words(row, "withdrawn_for")?;
    Ok(Tie {
        id: TieId(columns::uuid(row, "id")?),
        investigation: InvestigationId(columns::uuid(row, "investigation")?),
        said: TieSaid {
            holder,
            to: person(row, "officer", "described")?,
            kind: columns::one_of(row, "kind")?,
            basis: columns::words(row, "basis")?,
            source: columns::words(row, "source")?,
            said_on: columns::day(row, "said_on")?,
        },
        withdrawn: columns::day_if(row, "withdrawn_on")?.map(|on| TieWithdrawn { on, reason }),
    })
}
